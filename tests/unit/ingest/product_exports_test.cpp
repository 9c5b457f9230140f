#include "imported.hpp"
#include "product_exports.hpp"
#include "workbook_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mizan;
using namespace mizan::test;
using core::Channel;
using core::Priority;

namespace {

Imported wholly_read(const std::string& profile, const std::string& content) {
    auto all = import_profile(content, profile);
    if (!all) FAIL(profile << ": " << all.refusal().code);
    CHECK(all->complaints().empty());
    CHECK(all->counts.defaulted.empty()); // every spelling is known
    return std::move(*all);
}

app::FileGlimpse seen_of(const std::string& content) {
    const TemporaryFile file{content};
    auto seen = ingest::make_import_files()->glimpse(file.path(), "", 2);
    if (!seen) FAIL(seen.refusal().code);
    return std::move(*seen);
}

} // namespace

// The expected values are read off the exports of product_exports.hpp by hand.

TEST_CASE("zendesk's view: one deleted of four; nobody is a dash; minutes are elapsed") {
    const auto all = wholly_read("zendesk", zendesk_view);
    CHECK(all.counts.rows == 4);
    CHECK(all.rows.size() == 3);
    CHECK(all.counts.skipped == 1);
    const auto &solved = all.draft(0), &open = all.draft(1), &call = all.draft(2);
    CHECK(solved.external_id == "501");
    CHECK(solved.agent == "Sara Test");
    CHECK(solved.customer == "9001");
    CHECK(solved.priority == Priority::high);
    CHECK(solved.channel == Channel::email);
    CHECK(solved.resolved_at == at("2025-06-01T12:10:00Z"));
    CHECK(solved.reopened == 1);
    CHECK(solved.reported_first_response == 15min);
    CHECK(solved.reported_first_response_clock == core::DurationClock::elapsed);
    CHECK(solved.reported_resolution == 130min);
    CHECK(solved.csat == 5);
    CHECK(open.agent.empty());
    CHECK(!open.priority);
    CHECK(open.channel == Channel::live_chat);
    CHECK(open.survey_offered == true);
    CHECK(call.channel == Channel::phone);
    CHECK(call.survey_offered == false);
}

TEST_CASE("freshdesk's tickets: times of the working clock, outcomes, faces") {
    const auto all = wholly_read("freshdesk", freshdesk_tickets);
    CHECK(all.rows.size() == 3);
    const auto &kept = all.draft(0), &late = all.draft(1), &open = all.draft(2);
    CHECK(kept.first_response_at == at("2025-06-01T09:20:00Z"));
    CHECK(kept.reported_first_response == 20min);
    CHECK(kept.reported_resolution == 6h);
    CHECK(kept.reported_resolution_clock == core::DurationClock::working);
    CHECK(kept.reported_resolution_met == true);
    CHECK(kept.csat == 5);
    CHECK(kept.customer == "44001");
    CHECK(kept.priority == Priority::urgent);
    CHECK(late.channel == Channel::phone);
    CHECK(late.reported_resolution == 24h);
    CHECK(late.reported_first_response_met == false);
    CHECK(late.csat == 2);
    CHECK(open.agent.empty());
    CHECK(open.team.empty());
    CHECK(!open.resolved_at);
}

TEST_CASE("freshservice's tickets: the topic is the category") {
    const auto all = wholly_read("freshservice", freshservice_tickets);
    CHECK(all.rows.size() == 2);
    CHECK(all.draft(0).topic == "Hardware");
    CHECK(all.draft(0).customer == "dalia@example.com");
    CHECK(all.draft(0).reported_resolution == 150min);
    CHECK(all.draft(0).csat == 4);
    CHECK(all.draft(1).agent.empty());
}

TEST_CASE("chatwoot's ratings end in a line that says the period, in the language of the account") {
    const auto all = wholly_read("chatwoot-csat", chatwoot_csat);
    CHECK(all.counts.rows == 3);
    CHECK(all.counts.skipped == 1);
    REQUIRE(all.rows.size() == 2);
    CHECK(all.draft(0).agent == "Sara Test (sara@example.com)");
    CHECK(all.draft(0).csat == 5);
    CHECK(all.draft(0).comment == "Quick, kind");
    CHECK(all.draft(0).customer == "dalia@example.com");
    CHECK(all.draft(0).rated_at == at("2025-06-01T10:00:00Z"));
    CHECK(all.draft(1).agent.empty());
    CHECK(all.draft(1).csat == 2);
    const auto arabic = wholly_read("chatwoot-csat", chatwoot_csat_arabic);
    CHECK(arabic.counts.skipped == 1);
    REQUIRE(arabic.rows.size() == 1);
    CHECK(arabic.draft().csat == 4);
    CHECK(arabic.draft().comment == "سريعة");
    CHECK(arabic.draft().customer_name == "داليا تجربة");
}

TEST_CASE("a line above the columns is passed over, and rows keep the numbers of the file") {
    const std::string period = "Reporting period 2025-06-01 to 2025-06-30\n\n";
    const auto all = wholly_read("chatwoot-csat", period + chatwoot_csat);
    CHECK(all.rows.size() == 2);
    CHECK(all.rows.at(0).row == 4); // the period, a blank line, the header
    const auto seen = seen_of(period + chatwoot_csat);
    CHECK(seen.rows_above_header == 1);
    CHECK(seen.columns.front() == "Agent Name");
    CHECK(seen.rows.at(0).at(1) == "5");
    CHECK(seen.suggested_profile == "chatwoot-csat");
    // Also where the columns are parted by semicolons, which the title does not show.
    CHECK(seen_of("Tickets of June\nTicket ID;Created time;Contact ID\n1;2025-06-01 10:00:00;7\n").columns.size() == 3);
}

TEST_CASE("osticket's queue: one date that is no day-first tells the others; a merged ticket is left out") {
    const auto all = wholly_read("osticket", osticket_queue);
    CHECK(all.rows.size() == 3);
    const auto &closed = all.draft(0), &open = all.draft(1), &merged = all.draft(2);
    CHECK(closed.opened_at == at("2025-06-21T10:05:00Z"));
    CHECK(closed.resolved_at == at("2025-06-22T09:00:00Z"));
    CHECK(closed.priority == Priority::urgent);
    CHECK(closed.reported_resolution_met == false);
    CHECK(closed.reopened == 2);
    CHECK(closed.team == "Support");
    CHECK(closed.customer == "dalia@example.com");
    CHECK(!closed.excluded);
    CHECK(open.opened_at == at("2025-06-03T13:30:00Z"));
    CHECK(open.agent.empty());
    CHECK(open.channel == Channel::phone);
    CHECK(merged.excluded == core::ExclusionReason::merged);
    const auto arabic = wholly_read("osticket", osticket_queue_arabic);
    CHECK(arabic.counts.skipped == 1); // deleted
    REQUIRE(arabic.rows.size() == 1);
    CHECK(arabic.draft().agent == "سارة تجربة");
    CHECK(arabic.draft().priority == Priority::urgent);
    CHECK(arabic.draft().reported_resolution_met == true);
    CHECK(arabic.draft().resolved_at == at("2025-06-01T12:00:00Z"));
}

TEST_CASE("jira's issues: time left tells the outcome; a duplicate is left out") {
    const auto all = wholly_read("jira-service-management", jira_issues);
    CHECK(all.rows.size() == 3);
    const auto &done = all.draft(0), &twice = all.draft(1), &open = all.draft(2);
    CHECK(done.external_id == "HELP-1");
    CHECK(done.opened_at == at("2026-02-25T22:17:00Z"));
    CHECK(done.resolved_at == at("2026-02-26T01:00:00Z"));
    CHECK(done.reported_first_response_met == true);
    CHECK(done.reported_resolution_met == false);
    CHECK(done.csat == 4);
    CHECK(done.topic == "Get access");
    CHECK(twice.priority == Priority::urgent);
    CHECK(twice.excluded == core::ExclusionReason::duplicate);
    CHECK(open.agent.empty());
    CHECK(!open.resolved_at);
    CHECK(!all.description.supplied.has(core::Field::first_response_at)); // see docs/profiles.md
}

TEST_CASE("genesys' interactions: milliseconds; the last agent's; a wrap-up that ran out of time is no topic") {
    const auto all = wholly_read("genesys-interactions", genesys_interactions);
    CHECK(all.rows.size() == 3);
    const auto &answered = all.draft(0), &lost = all.draft(1), &callback = all.draft(2);
    CHECK(answered.agent == "Omar Test");
    CHECK(answered.credit[1] == "Sara Test");
    CHECK(answered.channel == Channel::phone);
    CHECK(answered.queue == 12s);
    CHECK(answered.talk == 200s);
    CHECK(answered.hold == 30s);
    CHECK(answered.wrap == 15s);
    CHECK(answered.handle == 245s);
    CHECK(answered.transfers == 1);
    CHECK(answered.answered == true);
    CHECK(lost.answered == false);
    CHECK(lost.queue == 61s);
    CHECK(lost.agent.empty());
    CHECK(callback.channel == Channel::phone);
    CHECK(callback.topic.empty());
}

TEST_CASE("servicenow's incidents by labels and by names") {
    const auto all = wholly_read("servicenow", servicenow_labels);
    CHECK(all.rows.size() == 2);
    CHECK(all.draft(0).priority == Priority::urgent);
    CHECK(all.draft(0).channel == Channel::phone);
    CHECK(all.draft(0).credit[2] == "Omar Test");
    CHECK(all.draft(0).reported_resolution_met == true);
    CHECK(all.draft(0).transfers == 2);
    CHECK(all.draft(0).reopened == 1);
    CHECK(all.draft(1).agent.empty());
    CHECK(all.draft(1).channel == Channel::self_service);
    const auto names = wholly_read("servicenow", servicenow_names);
    REQUIRE(names.rows.size() == 1);
    CHECK(names.draft().priority == Priority::urgent);
    CHECK(names.draft().reported_resolution_met == false);
    CHECK(names.draft().topic == "network");
}

TEST_CASE("five9's call log: [None] and [Deleted] are nobody; the dialler calls out") {
    const auto all = wholly_read("five9", five9_call_log);
    CHECK(all.rows.size() == 3);
    const auto &talked = all.draft(0), &lost = all.draft(1), &dialled = all.draft(2);
    CHECK(talked.opened_at == at("2025-11-27T14:51:34Z"));
    CHECK(talked.queue == 14s);
    CHECK(talked.talk == 270s);
    CHECK(talked.hold == 40s);
    CHECK(talked.wrap == 30s);
    CHECK(talked.answered == true);
    CHECK(talked.customer_name == "Dalia Test");
    CHECK(lost.answered == false);
    CHECK(lost.queue == 80s);
    CHECK(lost.agent.empty());
    CHECK(dialled.direction == core::Direction::out);
    CHECK(dialled.team.empty());
    CHECK(!dialled.answered);
}

TEST_CASE("zammad's report: minutes left tell the outcome; merged is left out") {
    const auto all = wholly_read("zammad", zammad_tickets);
    CHECK(all.rows.size() == 2);
    CHECK(all.draft(0).priority == Priority::high);
    CHECK(all.draft(0).reported_first_response == 10min);
    CHECK(all.draft(0).reported_first_response_met == true);
    CHECK(all.draft(0).reported_resolution == 2h);
    CHECK(all.draft(0).reported_resolution_met == false);
    CHECK(all.draft(1).excluded == core::ExclusionReason::merged);
    CHECK(all.draft(1).channel == Channel::phone);
    CHECK(all.draft(1).agent.empty());
}

TEST_CASE("zammad's own workbook has a title above its columns and the zone below its rows") {
    const auto text = [](const std::string& place, const std::string& said) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + said + "</t></is></c>";
    };
    const auto number = [](const std::string& place, const std::string& value) {
        return "<c r=\"" + place + "\"><v>" + value + "</v></c>";
    };
    // 45809 is 1 June 2025: 45658, 1 January 2025, and 151 days; a quarter is 06:00, 45809.26041666667 is 06:15.
    const Workbook workbook{
        "", "", false,
        "<row r=\"1\">" + text("A1", "Tickets 2025-6") + "</row><row r=\"3\">" + text("A3", "#") + text("B3", "State") +
            text("C3", "Owner") + text("D3", "Create Channel") + text("E3", "Created At") +
            text("F3", "First Response At") + text("G3", "First Response In Min") + "</row><row r=\"4\">" +
            text("A4", "31001") + text("B4", "closed") + text("C4", "Sara Test") + text("D4", "email") +
            number("E4", "45809.25") + number("F4", "45809.26041666667") + number("G4", "15") + "</row><row r=\"5\">" +
            text("A5", "31002") + text("B5", "new") + text("C5", "-") + text("D5", "web") + number("E5", "45809.5") +
            "</row><row r=\"7\">" + text("A7", "Timezone: Asia/Muscat") + "</row>"};
    app::ImportRequest request;
    request.profile = "zammad";
    request.timezone = "Asia/Muscat";
    const auto read = import_path(workbook.path(), request);
    if (!read) FAIL(read.refusal().code);
    CHECK(read->complaints().empty());
    CHECK(read->counts.rows == 3);
    CHECK(read->counts.skipped == 1);
    REQUIRE(read->rows.size() == 2);
    CHECK(read->rows[0].row == 4);
    CHECK(read->draft(0).opened_at == at("2025-06-01T02:00:00Z")); // 06:00 in Muscat
    CHECK(read->draft(0).first_response_at == at("2025-06-01T02:15:00Z"));
    CHECK(read->draft(0).reported_first_response == 15min);
    CHECK(read->draft(1).agent.empty());
    const auto seen = ingest::make_import_files()->glimpse(workbook.path(), "", 1);
    REQUIRE(seen);
    CHECK(seen->rows_above_header == 1);
    CHECK(seen->suggested_profile == "zammad");
}

TEST_CASE("each product's export suggests its own profile, without a doubt") {
    for (const ProductExport& file : product_exports()) {
        INFO(file.profile << ": " << file.what);
        const auto seen = seen_of(file.content);
        CHECK(seen.suggested_profile == file.profile);
        CHECK(seen.suggestion_is_clear);
        CHECK(seen.ranking.size() == ingest::make_import_files()->profiles().size());
        CHECK(seen.ranking.front().found <= seen.ranking.front().columns);
    }
}

TEST_CASE("two products that write the same columns are not told apart, and nothing is guessed") {
    const auto seen = seen_of("Ticket ID,Created time,Agent,Status\n1,2025-06-01 10:00:00,Sara Test,Open\n");
    CHECK(seen.ranking.at(0).profile == "freshdesk");
    CHECK(seen.ranking.at(1).profile == "freshservice");
    CHECK(seen.ranking.at(0).found == 4);
    CHECK(!seen.suggestion_is_clear);
}

TEST_CASE("a file that no profile can read suggests none, and the ranking says what each lacks") {
    const auto seen = seen_of("Ticket ID,Subject,Agent\n1,x,Sara Test\n");
    CHECK(seen.suggested_profile.empty());
    CHECK(!seen.suggestion_is_clear);
    for (const app::ProfileFit& fit : seen.ranking)
        CHECK(!fit.can_read());
    CHECK(seen.ranking.front().profile == "freshdesk");
    CHECK(seen.ranking.front().missing == std::vector<std::string>{"Created time"});
}

TEST_CASE("a file of another product's layout is refused, and the refusal names the columns that are missing") {
    const auto same_layout = [](const std::string& a, const std::string& b) {
        return a == b || (a.starts_with("fresh") && b.starts_with("fresh"));
    };
    for (const ProductExport& file : product_exports())
        for (const std::string& profile : ingest::make_import_files()->profiles()) {
            if (profile == "generic" || same_layout(profile, file.profile)) continue; // generic knows common names
            INFO(file.profile << ", " << file.what << " given to " << profile);
            const auto read = import_profile(file.content, profile);
            REQUIRE(!read);
            const Refusal& refusal = read.refusal();
            CHECK((refusal.code == "column_missing" || refusal.code == "not_an_interaction_list"));
            const auto fit = [&] {
                const auto seen = seen_of(file.content);
                return *std::find_if(seen.ranking.begin(), seen.ranking.end(),
                                     [&](const app::ProfileFit& candidate) { return candidate.profile == profile; });
            }();
            for (const NamedArgument& argument : refusal.arguments)
                if (argument.name == "column" || argument.name == "id" || argument.name == "time")
                    CHECK(std::count(fit.missing.begin(), fit.missing.end(), std::get<std::string>(argument.value)) ==
                          1);
        }
}
