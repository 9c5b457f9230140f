#include "imported.hpp"
#include "ingest/mapping/profiles.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;
using core::Field;

namespace {

/// The headers of each product as its own manual lists them; the rows are made up.
Imported by(const std::string& profile, const std::string& content) {
    const auto all = import_profile(content, profile);
    if (!all) FAIL(all.refusal().code);
    for (const auto& problem : all->problems)
        FAIL_CHECK(problem.column << " " << problem.found << " " << problem.reason.code);
    return *all;
}

std::string suggested(const std::string& content) {
    const TemporaryFile file{content};
    const auto seen = ingest::make_import_files()->glimpse(file.path(), "", 5);
    return seen ? seen->suggested_profile : seen.refusal().code;
}

const std::string zendesk =
    "Id,Requester id,Assignee,Group,Status,Priority,Via,Created at,Assigned at,Solved at,Resolution time,Satisfaction "
    "Score,Reopens,First reply time in minutes,Full resolution time in minutes\n"
    "101,77,Sara,Tier 1,Solved,High,Mail,2025-06-01 10:00,2025-06-01 10:05,2025-06-01 12:00,2,Good,1,15,120\n"
    "102,78,,Tier 1,Open,-,Chat,2025-06-01 11:00,,,,Offered,0,,\n"
    "103,78,,Tier 1,Deleted,-,Chat,2025-06-01 11:00,,,,,0,,\n"
    "104,79,Omar,Tier 1,Closed,Low,Web form,2025-06-01 11:00,,2025-06-01 11:30,0,,0,3,30\n";
const std::string jira =
    "Issue key,Status,Priority,Assignee,Created,Updated,Resolved,Labels,Labels,Custom field (Time to first "
    "response),Custom field (Time to resolution),Satisfaction rating\n"
    "HD-1,Done,Highest,Sara,01/Jun/25 9:05 AM,02/Jun/25 9:05 AM,02/Jun/25 4:30 PM,a,b,1:30,-0:45,4\n"
    "HD-2,Open,Low,,01/Jun/25 12:05 PM,,,,,,,\n";

} // namespace

TEST_CASE("every shipped profile is a good mapping of its own name") {
    const auto names = ingest::profile_names();
    CHECK(names == std::vector<std::string>{"chatwoot-csat", "five9", "freshdesk", "freshservice",
                                            "genesys-interactions", "jira-service-management", "osticket", "servicenow",
                                            "zammad", "zendesk", "generic"});
    for (const auto& name : names) {
        const auto mapping = ingest::profile(name);
        if (!mapping) FAIL(name << ": " << mapping.refusal().code);
        CHECK(mapping->source == name);
        CHECK(mapping->profile == name);
    }
    CHECK(ingest::profile("remedy").refusal().code == "profile_unknown");
}

TEST_CASE("zendesk") {
    const auto all = by("zendesk", zendesk);
    CHECK(all.counts.skipped == 1);
    const auto& first = all.draft();
    CHECK(first.agent == "Sara");
    CHECK(first.team == "Tier 1");
    CHECK(first.priority == core::Priority::high);
    CHECK(first.channel == core::Channel::email);
    CHECK(first.resolved_at == at("2025-06-01T12:00:00Z"));
    CHECK(first.reopened == 1);
    CHECK(first.reported_first_response == 15min);
    CHECK(first.reported_first_response_clock == core::DurationClock::elapsed);
    CHECK(first.csat == 5);
    CHECK(first.survey_offered == true);
    CHECK(!all.draft(1).csat);
    CHECK(all.draft(1).survey_offered == true);
    CHECK(all.draft(2).survey_offered == false);
    CHECK(all.draft(1).channel == core::Channel::live_chat);
    CHECK(!all.description.supplied.has(Field::first_response_at));
}

TEST_CASE("zendesk measures in working time where only that column is there") {
    const auto all =
        by("zendesk", "ID,CREATED AT,first reply time in minutes within business hours\n1,2025-06-01 10:00,5\n");
    CHECK(all.draft().reported_first_response == 5min);
    CHECK(all.draft().reported_first_response_clock == core::DurationClock::working);
    CHECK(!all.description.supplied.has(Field::csat));
    CHECK(!all.draft().survey_offered);
}

TEST_CASE("freshdesk") {
    const auto all =
        by("freshdesk", "Ticket ID,Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Closed "
                        "time,Initial response time,First response time (in hrs),Resolution time (in hrs),Resolution "
                        "status,First response status,Survey results\n"
                        "9,Closed,Medium,Portal,Refund,Sara,G,2025-06-01 10:00:00,2025-06-03 10:00:00,2025-06-04 "
                        "10:00:00,2025-06-01 10:30:00,00:30,48:00:00,SLA Violated,Within SLA,Extremely Happy\n"
                        "10,Open,Low,Phone,,,,2025-06-01 10:00:00,,,,,,,,\n");
    const auto& first = all.draft();
    CHECK(first.first_response_at == at("2025-06-01T10:30:00Z"));
    CHECK(first.reported_first_response == 30min);
    CHECK(first.reported_resolution == 48h);
    CHECK(first.reported_resolution_clock == core::DurationClock::working);
    CHECK(first.reported_resolution_met == false);
    CHECK(first.reported_first_response_met == true);
    CHECK(first.csat == 5);
    CHECK(!all.draft(1).resolved_at);
}

TEST_CASE("a header in Arabic is known") {
    const auto all = by("freshdesk", "معرف التذكرة,الوكيل,وقت الإنشاء,الأولوية\n5,سارة,2025-06-01 10:00:00,عالية\n");
    CHECK(all.draft().agent == "سارة");
    CHECK(all.draft().priority == core::Priority::high);
}

TEST_CASE("freshservice") {
    const auto all =
        by("freshservice", "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created Time,Resolved "
                           "Time,Initial Response Time,First Response Time (in Hrs),Resolution Status,Survey Result\n"
                           "9,x,Resolved,Urgent,Email,Incident,Sara,IT,2025-06-01 10:00:00,2025-06-01 "
                           "12:00:00,2025-06-01 10:30:00,00:30:00,Within SLA,Happy\n");
    CHECK(all.draft().priority == core::Priority::urgent);
    CHECK(all.draft().csat == 4);
    CHECK(all.draft().reported_resolution_met == true);
}

TEST_CASE("chatwoot's ratings") {
    const auto all =
        by("chatwoot-csat",
           "Contact Name,Link to the conversation,Agent Name,Rating,Feedback Comment,Recorded "
           "date\nAli,https://x/app/accounts/1/conversations/9,Sara,4,\"good, fast\",2025-06-01 10:00:00 UTC\n");
    CHECK(all.draft().csat == 4);
    CHECK(all.draft().comment == "good, fast");
    CHECK(all.draft().external_id == "https://x/app/accounts/1/conversations/9");
    CHECK(all.draft().rated_at == at("2025-06-01T10:00:00Z"));
    CHECK(!all.description.supplied.has(Field::resolved_at));
}

TEST_CASE("zammad") {
    const auto all = by("zammad", "#,State,Priority,Group,Owner,Customer,Create Channel,Created At,Closed At,First "
                                  "Response At,First Response In Min,Close In Min,Article Count\n"
                                  "55001,closed,2 normal,Users,Sara,Ali,email,2025-06-01 10:00:00,2025-06-01 "
                                  "12:00:00,2025-06-01 10:10:00,10,120,4\n"
                                  "55002,merged,3 high,Users,-,Ali,phone,2025-06-01 10:00:00,,,,,1\n");
    CHECK(all.draft().reported_first_response == 10min);
    CHECK(all.draft().reported_first_response_clock == core::DurationClock::working);
    CHECK(all.draft(1).excluded == core::ExclusionReason::merged);
    CHECK(all.draft(1).agent.empty());
    CHECK(all.counts.defaulted.empty());
}

TEST_CASE("osticket has no first response, and its overdue is a missed target") {
    const auto all =
        by("osticket",
           "Ticket Number,Date Created,Subject,From,Priority,Department,Help Topic,Source,Current Status,Due "
           "Date,Closed Date,Overdue,Agent Assigned,Team Assigned,Reopen Count\n"
           "7,2025-06-01 10:00:00,x,Ali,Emergency,Support,Billing,Web,Closed,,2025-06-02 10:00:00,Yes,Sara,T,2\n");
    CHECK(all.draft().reported_resolution_met == false);
    CHECK(all.draft().reported_outcome_of_closed_only);
    CHECK(all.draft().reopened == 2);
    CHECK(all.draft().topic == "Billing");
    CHECK(!all.description.supplied.has(Field::first_response_at));
    CHECK(!all.description.supplied.has(Field::reported_first_response_s));
}

TEST_CASE("jira tells the time that remains, and a negative one is a breach") {
    const auto all = by("jira-service-management", jira);
    const auto& first = all.draft();
    CHECK(first.opened_at == at("2025-06-01T09:05:00Z"));
    CHECK(first.resolved_at == at("2025-06-02T16:30:00Z"));
    CHECK(first.priority == core::Priority::urgent);
    CHECK(first.reported_first_response_met == true);
    CHECK(first.reported_resolution_met == false);
    CHECK(first.csat == 4);
    CHECK(all.draft(1).opened_at == at("2025-06-01T12:05:00Z"));
}

TEST_CASE("jira groups the thousands of many hours") {
    const auto read =
        import_profile("Issue key,Created,Custom field (Time to first response),Custom field (Time to resolution)\n"
                       "A-1,01/Jun/25 9:05 AM,\"12,345:10\",\"-12,345:10\"\n"
                       "A-2,01/Jun/25 9:05 AM,\"12,34:10\",1:00\n",
                       "jira-service-management");
    REQUIRE(read);
    const Imported& all = *read;
    CHECK(all.draft().reported_first_response_met == true);
    CHECK(all.draft().reported_resolution_met == false);
    CHECK(all.complaints() == std::vector<std::string>{"3 Custom field (Time to first response) duration_unreadable"});
}

TEST_CASE("genesys names all who took part: the last has the work, the first responded") {
    const auto all =
        by("genesys-interactions", "Conversation ID,Media Type,Users,Date\n"
                                   "c1,voice,Sara; Huda ;Omar,2025-06-01 10:00:00\nc2,voice,Omar;Omar,2025-06-01 "
                                   "10:00:00\nc3,voice,Omar;Sara;Omar,2025-06-01 10:00:00\nc4,voice,,2025-06-01 "
                                   "10:00:00\n");
    CHECK(all.draft(0).participants == std::vector<std::string>{"Sara", "Huda", "Omar"});
    CHECK(all.draft(0).agent == "Omar");
    CHECK(all.draft(0).credit[1] == "Sara");
    CHECK(all.draft(1).participants.empty());
    CHECK(all.draft(2).participants == std::vector<std::string>{"Omar", "Sara", "Omar"});
    CHECK(all.draft(3).participants.empty());
    CHECK(all.description.supplied.has(Field::participants));
}

TEST_CASE("genesys") {
    const auto all = by("genesys-interactions",
                        "Conversation ID,Media Type,Users,Date,End Date,Duration,Direction,Queue,Wrap-up,Total Handle\n"
                        "c1,voice,Sara; Omar,2025-06-01 10:00:00,2025-06-01 10:05:00,300000,Inbound,Q1,Done,290000\n"
                        "c2,message,Sara,2025-06-01 10:00:00,,00:01:00.250,Outbound,Q1,,00:00:59.750\n");
    CHECK(all.draft().agent == "Omar");
    CHECK(all.draft().credit[1] == "Sara");
    CHECK(all.draft().handle == 290s);
    CHECK(all.draft().participants == std::vector<std::string>{"Sara", "Omar"});
    CHECK(all.draft(1).participants.empty());
    CHECK(all.draft(1).handle == 60s);
    CHECK(all.draft(1).direction == core::Direction::out);
    CHECK(all.draft(1).channel == core::Channel::live_chat);
}

TEST_CASE("servicenow") {
    const auto all =
        by("servicenow", "Number,Opened,Resolved,Assigned to,Assignment group,Priority,Channel,Made SLA,Reopen "
                         "count,Reassignment count,Resolved by\n"
                         "INC1,2025-06-01 10:00:00,2025-06-01 12:00:00,Sara,G,1 - Critical,Phone,true,0,2,Omar\n");
    CHECK(all.draft().priority == core::Priority::urgent);
    CHECK(all.draft().transfers == 2);
    CHECK(all.draft().credit[2] == "Omar");
    CHECK(all.draft().reported_resolution_met == true);
}

TEST_CASE("five9") {
    const auto all = by("five9", "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,DISPOSITION,HANDLE TIME\n1,\"Sun, 01 Jun "
                                 "2025 10:00:00\",Support,Inbound,Sara,Resolved,00:03:00\n2,\"Sun, 01 Jun 2025 "
                                 "10:00:00\",Support,Manual,[None],No Answer,00:00:00\n");
    CHECK(all.draft().opened_at == at("2025-06-01T10:00:00Z"));
    CHECK(all.draft().handle == 3min);
    CHECK(all.draft(1).direction == core::Direction::out);
    CHECK(all.draft(1).agent.empty());
}

TEST_CASE("generic knows the fields' own names and common words, English and Arabic") {
    const auto own = by("generic", "external_id,channel,opened_at,queue_seconds,promise_due_at,avoidable\n1,phone,2025-"
                                   "06-01T10:00:00Z,12,2025-06-02 10:00,no\n");
    CHECK(own.draft().queue == 12s);
    CHECK(own.draft().promises.size() == 1);
    const auto arabic =
        by("generic", "رقم التذكرة,القناة,الموظف,تاريخ الفتح,التقييم\n١,هاتف,سارة,٢٠٢٥-٠٦-٠١ ١٠:٠٠,٥\n");
    CHECK(arabic.draft().channel == core::Channel::phone);
    CHECK(arabic.draft().agent == "سارة");
    CHECK(arabic.draft().csat == 5);
    CHECK(arabic.draft().opened_at == at("2025-06-01T10:00:00Z"));
}

TEST_CASE("a glimpse tells the form of a file and the profile that fits it") {
    CHECK(suggested(zendesk) == "zendesk");
    CHECK(suggested(jira) == "jira-service-management");
    CHECK(suggested("external_id,channel,opened_at\n1,phone,2025-06-01\n") == "generic");
    CHECK(suggested("Agent,Tickets solved,Avg reply\nSara,5,3\n").empty());
    const TemporaryFile file{"a;b\n1;2\n3;4\n"};
    const auto seen = ingest::make_import_files()->glimpse(file.path(), "", 1);
    REQUIRE(seen);
    CHECK(seen->delimiter == ";");
    CHECK(seen->columns == std::vector<std::string>{"a", "b"});
    CHECK(seen->rows == std::vector<std::vector<std::string>>{{"1", "2"}});
}
