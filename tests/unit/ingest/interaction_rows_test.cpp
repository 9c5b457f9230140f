#include "imported.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

using Complaints = std::vector<std::string>;

/// One row with id 1, opened at 2025-06-01 10:00, and further columns.
Imported one_row(const std::string& columns, const std::string& cells, const std::string& fields,
                 const std::string& top = "") {
    auto imported =
        import_text("id,opened," + columns + "\n1,2025-06-01 10:00," + cells + "\n", mapping_with(fields, top));
    if (!imported) FAIL(imported.refusal().code);
    return *imported;
}

std::string refusal_of(const std::string& content, const std::string& mapping) {
    const auto imported = import_text(content, mapping);
    return imported ? "" : imported.refusal().code;
}

} // namespace

TEST_CASE("a row becomes a draft with what its columns say, and supplies only the fields that are mapped") {
    const auto all = one_row("who,topic,ok", "Sara  Ali , Billing,yes",
                             R"("agent":{"column":"Who"},"topic":{"column":"TOPIC"},"resolved":{"column":"ok"})");
    REQUIRE(all.problems.empty());
    CHECK(all.draft().external_id == "1");
    CHECK(all.draft().agent == "Sara  Ali"); // inner spaces are kept
    CHECK(all.draft().topic == "Billing");
    CHECK(all.draft().resolved == true);
    CHECK(all.draft().opened_at == at("2025-06-01T10:00:00Z"));
    CHECK(all.description.supplied.has(core::Field::topic));
    CHECK(!all.description.supplied.has(core::Field::csat));
    CHECK(all.rows[0].row == 2);
}

TEST_CASE("empty cells are missing, and so are the mapping's and the field's own words for it") {
    const auto all =
        one_row("who,topic,a", "NULL,-,none",
                R"("agent":{"column":"who"},"topic":{"column":"topic"},"team":{"column":"a","missing":["none"]})",
                R"("missing":["NULL","-"],)");
    CHECK(all.draft().agent.empty());
    CHECK(all.draft().topic.empty());
    CHECK(all.draft().team.empty());
}

TEST_CASE("a default fills missing cells and, only where there is a map, values that are not in it") {
    const std::string fields =
        R"("topic":{"column":"t","default":"other"},"priority":{"column":"p","map":{"P1":"urgent"},"default":"normal"})";
    const auto all =
        import_text("id,opened,t,p\n1,2025-06-01,,P1\n2,2025-06-01,x,P7\n3,2025-06-01,x,\n4,2025-06-01,x,P7\n",
                    mapping_with(fields));
    REQUIRE(all);
    CHECK(all->draft(0).topic == "other");
    CHECK(all->draft(0).priority == core::Priority::urgent);
    CHECK(all->draft(1).priority == core::Priority::normal);
    CHECK(all->draft(2).priority == core::Priority::normal);
    CHECK(all->counts.defaulted == std::map<std::string, std::map<std::string, std::int64_t>>{{"p", {{"P7", 2}}}});
}

TEST_CASE("a value that is not in the map and has no default refuses its row") {
    const auto all = one_row("p", "P7", R"("priority":{"column":"p","map":{"P1":"urgent"}})");
    CHECK(all.complaints() == Complaints{"2 p value_not_mapped"});
    CHECK(all.problems[0].found == "P7");
    CHECK(all.problems[0].line == 2);
    CHECK(all.problems[0].cells == std::vector<std::string>{"1", "2025-06-01 10:00", "P7"});
}

TEST_CASE("bad cells refuse their rows, each with its column and reason, and the others come in") {
    const std::string fields =
        R"("csat":{"column":"csat"},"resolved_at":{"column":"solved"},"talk_seconds":{"column":"talk","duration":"HH:MM:SS"},"answered":{"column":"ok"})";
    const auto all = import_text("id,opened,csat,solved,talk,ok\n"
                                 "1,2025-06-01 10:00,5,2025-06-01 11:00,00:01:00,yes\n"
                                 "2,2025-06-01 10:00,9,,,\n"
                                 "3,2025-06-01 10:00,4.5,,,\n"
                                 "4,yesterday,,,,\n"
                                 "5,2025-06-01 10:00,,2025-06-01 09:59,,\n"
                                 "6,2025-06-01 10:00,,,1:2:3,\n"
                                 "7,2025-06-01 10:00,,,-00:01:00,\n"
                                 "8,2025-06-01 10:00,,,,perhaps\n"
                                 ",2025-06-01 10:00,,,,\n"
                                 "10,,,,,\n"
                                 "11,2025-06-01 10:00,,\n"
                                 "12,2025-06-01 10:00,,,,,\n"
                                 "13,2025-06-01 10:00,٤,,,نعم\n",
                                 mapping_with(fields));
    REQUIRE(all);
    CHECK(all->complaints() == Complaints{"3 csat number_out_of_range", "4 csat number_unreadable",
                                          "5 opened time_unreadable", "6 solved resolved_before_opened",
                                          "7 talk duration_unreadable", "8 talk duration_negative",
                                          "9 ok yes_no_unreadable", "10 id required_missing",
                                          "11 opened required_missing", "12  cell_count", "13  cell_count"});
    REQUIRE(all->rows.size() == 2);
    CHECK(all->draft(1).csat == 4);
    CHECK(all->draft(1).answered == true);
    CHECK(all->counts.rows == 13);
}

TEST_CASE("a column that is not there is refused by name, with the columns that are") {
    const auto imported = import_text("id,opened\n", mapping_with(R"("agent":{"column":"Agent"})"));
    REQUIRE(!imported);
    CHECK(imported.refusal().code == "column_missing");
    CHECK(imported.refusal().arguments[0] == NamedArgument{"column", std::string{"Agent"}});
    CHECK(imported.refusal().arguments[2] == NamedArgument{"columns", std::string{"id, opened"}});
}

TEST_CASE("a report summed up by agent is no interaction list") {
    CHECK(refusal_of("Agent,Tickets solved,Avg first reply time\nSara,12,00:10\n", mapping_with("")) ==
          "not_an_interaction_list");
}

TEST_CASE("an optional column may be absent, aliases stand in, and a repeated header is addressed by number") {
    const auto all = import_text(
        "id,opened,الحَالة,Labels,Labels\n1,2025-06-01,x,a,b\n",
        mapping_with(
            R"("team":{"column":"nowhere","optional":true},"topic":{"column":"Status","aliases":["الحالة"]},"root_cause":{"column":"Labels#2"})"));
    REQUIRE(all);
    CHECK(all->draft().topic == "x");
    CHECK(all->draft().root_cause == "b");
    CHECK(!all->description.supplied.has(core::Field::team));
    CHECK(all->description.columns == std::vector<std::string>{"id", "opened", "الحَالة", "Labels", "Labels#2"});
}

TEST_CASE("several columns build one value") {
    const auto all = import_text(
        "line,call,date,time\nA,7,2025-06-01,9:05\n",
        R"({"source":"t","fields":{"external_id":{"columns":["line","call"],"join":"-"},"channel":{"default":"phone"},
                                    "called":{"columns":["date","time"],"join":" ","to":"opened_at","formats":["%Y-%m-%d %H:%M"]}}})");
    REQUIRE(all);
    CHECK(all->draft().external_id == "A-7");
    CHECK(all->draft().opened_at == at("2025-06-01T09:05:00Z"));
}

TEST_CASE("the request's zone beats the mapping's, that beats the organisation's, and a cell's offset beats all") {
    const std::string content = "id,opened\n1,2025-06-01 10:00\n2,2025-06-01 10:00+02:00\n";
    const TemporaryFile file{content};
    const auto opened = [&](std::optional<std::string> requested, const std::string& mapped) {
        app::ImportRequest request;
        request.mapping_text = mapping_with("", mapped);
        request.timezone = requested;
        request.organisation_timezone = "Asia/Muscat"; // UTC+4
        const auto all = import_path(file.path(), request);
        REQUIRE(all);
        CHECK(all->draft(1).opened_at == at("2025-06-01T08:00:00Z"));
        return all->draft(0).opened_at;
    };
    CHECK(opened({}, "") == at("2025-06-01T06:00:00Z"));
    CHECK(opened({}, R"("timezone":"Asia/Kolkata",)") == at("2025-06-01T04:30:00Z"));
    CHECK(opened("UTC", R"("timezone":"Asia/Kolkata",)") == at("2025-06-01T10:00:00Z"));
    app::ImportRequest request;
    request.mapping_text = mapping_with("");
    request.timezone = "Atlantis/Centre";
    CHECK(import_path(file.path(), request).refusal().code == "zone_unknown");
}

TEST_CASE(
    "an ambiguous local time is the first, unless the second keeps the row in order; a time in a gap is shifted") {
    // New York, 2 November 2025: 01:00 to 02:00 happens twice (UTC-4, then UTC-5). 9 March: 02:00 to 03:00 never does.
    const auto all =
        import_text("id,opened,solved\n1,2025-11-02 01:50,2025-11-02 01:10\n2,2025-03-09 02:30,\n",
                    mapping_with(R"("resolved_at":{"column":"solved"})", R"("timezone":"America/New_York",)"));
    REQUIRE(all);
    REQUIRE(all->problems.empty());
    CHECK(all->draft(0).opened_at == at("2025-11-02T01:50:00-04:00"));
    CHECK(all->draft(0).resolved_at == at("2025-11-02T01:10:00-05:00"));
    CHECK(all->draft(1).opened_at == at("2025-03-09T03:30:00-04:00"));
    CHECK(all->counts.warnings == std::map<std::string, std::int64_t>{{"time_ambiguous", 2}, {"time_in_gap", 1}});
}

TEST_CASE("a time of day is the first such instant at or after the field that it follows, past midnight too") {
    const auto all =
        import_text("id,opened,start\n1,2025-06-01 23:50,23:50:00\n2,2025-06-01 23:50,0:10:05\n3,2025-06-01 23:50,\n",
                    mapping_with(R"("first_response_at":{"column":"start","after":"opened_at"})"));
    REQUIRE(all);
    CHECK(all->draft(0).first_response_at == at("2025-06-01T23:50:00Z"));
    CHECK(all->draft(1).first_response_at == at("2025-06-02T00:10:05Z"));
    CHECK(!all->draft(2).first_response_at);
    CHECK(one_row("t", "09:00", R"("rated_at":{"column":"t","formats":["%H:%M"]})").complaints() ==
          Complaints{"2 t time_without_date"});
}

TEST_CASE("dates that two of the given formats read differently refuse the file, with an example") {
    const std::string mapping = R"({"source":"t","fields":{"external_id":{"column":"id"},"channel":{"default":"email"},
        "opened_at":{"column":"opened","formats":["%d/%m/%Y","%m/%d/%Y"]}}})";
    const auto refused = import_text("id,opened\n1,25/12/2025\n2,12/25/2025\n3,03/04/2025\n", mapping);
    REQUIRE(!refused);
    CHECK(refused.refusal().code == "dates_ambiguous");
    CHECK(refused.refusal().arguments[1] == NamedArgument{"found", std::string{"03/04/2025"}});
    CHECK(refused.refusal().arguments[2] == NamedArgument{"row", std::int64_t{4}});
    const auto clear = import_text("id,opened\n1,25/12/2025\n2,12/25/2025\n3,04/04/2025\n", mapping);
    REQUIRE(clear);
    CHECK(clear->draft(0).opened_at == clear->draft(1).opened_at);
}

TEST_CASE("somebody who knows what comes first in the dates of a file may say so") {
    const std::string mapping = R"({"source":"t","fields":{"external_id":{"column":"id"},"channel":{"default":"email"},
        "opened_at":{"column":"opened","formats":["%d/%m/%Y","%m/%d/%Y","%Y-%m-%d"]}}})";
    const auto opened = [&](app::DateOrder order) {
        return import_text("id,opened\n1,03/04/2025\n", mapping, order)->draft(0).opened_at;
    };
    CHECK(opened(app::DateOrder::day_first) == at("2025-04-03T00:00:00Z"));
    CHECK(opened(app::DateOrder::month_first) == at("2025-03-04T00:00:00Z"));
    const auto other = import_text("id,opened\n1,2025-04-03\n2,25/12/2025\n", mapping, app::DateOrder::month_first);
    CHECK(other->draft(0).opened_at == at("2025-04-03T00:00:00Z")); // dates that nobody can doubt are read as ever
    CHECK(other->complaints().size() == 1);
}

TEST_CASE("of two formats the one is certain that alone reads some cell of the field, the other none") {
    const std::string mapping = R"({"source":"t","fields":{"external_id":{"column":"id"},"channel":{"default":"email"},
        "opened_at":{"column":"opened","formats":["%d/%m/%Y","%m/%d/%Y"]},
        "resolved_at":{"column":"solved","formats":["%d/%m/%Y","%m/%d/%Y"]}}})";
    const auto day_first = import_text("id,opened,solved\n1,05/06/2025,07/06/2025\n2,25/06/2025,28/06/2025\n", mapping);
    REQUIRE(day_first);
    CHECK(day_first->draft(0).opened_at == at("2025-06-05T00:00:00Z"));
    CHECK(day_first->draft(0).resolved_at == at("2025-06-07T00:00:00Z"));
    // the second format is proved too, and each field by its own cells
    const auto month_first = import_text("id,opened,solved\n1,05/06/2025,\n2,05/25/2025,31/05/2025\n", mapping);
    REQUIRE(month_first);
    CHECK(month_first->draft(0).opened_at == at("2025-05-06T00:00:00Z"));
    CHECK(month_first->draft(1).resolved_at == at("2025-05-31T00:00:00Z"));
    const auto unproved = import_text("id,opened,solved\n1,25/06/2025,05/07/2025\n", mapping);
    REQUIRE(!unproved);
    CHECK(unproved.refusal().arguments[0] == NamedArgument{"column", std::string{"solved"}});
}

TEST_CASE("rows that skip_if names are passed over, also when they are bad, and counted apart") {
    const auto all = import_text("id,opened,state\n1,2025-06-01,ok\n2,nonsense, Deleted \n",
                                 mapping_with("", R"("skip_if":[{"column":"State","equals":"Deleted"}],)"));
    REQUIRE(all);
    CHECK(all->rows.size() == 1);
    CHECK(all->problems.empty());
    CHECK(all->counts.skipped == 1);
    CHECK(all->counts.rows == 2);
}

TEST_CASE("an unanswered row keeps neither talk nor response, and is counted") {
    const auto all = import_text(
        "id,opened,ok,talk,reply\n1,2025-06-01,no,30,\n2,2025-06-01,no,0,\n3,2025-06-01,yes,30,\n4,2025-06-01,no,,2025-"
        "06-02\n",
        mapping_with(
            R"("answered":{"column":"ok"},"talk_seconds":{"column":"talk"},"first_response_at":{"column":"reply"})"));
    REQUIRE(all);
    CHECK(!all->draft(0).talk);
    CHECK(!all->draft(0).handle);
    CHECK(!all->draft(1).talk);
    CHECK(all->draft(2).handle == 30s); // the sum of talk, hold and wrap
    CHECK(!all->draft(3).first_response_at);
    CHECK(all->counts.warnings == std::map<std::string, std::int64_t>{{"unanswered_with_talk", 2}});
}

TEST_CASE("costs are exact minor units of the mapping's currency") {
    const std::string fields = R"("cost":{"column":"cost","currency":"OMR"})";
    CHECK(one_row("cost", "\"1,234.567\"", fields).draft().cost == Money(1234567, "OMR"));
    CHECK(one_row("cost", "12.5", fields).draft().cost == Money(12500, "OMR"));
    CHECK(one_row("cost", "0.0005", fields).complaints() == Complaints{"2 cost money_unreadable"});
}

TEST_CASE("a cost without a currency is in the organisation's, and refused where that has none") {
    const TemporaryFile file{"id,opened,cost\n1,2025-06-01 10:00,12.5\n"};
    app::ImportRequest request;
    request.mapping_text = mapping_with(R"("cost":{"column":"cost","optional":true})");
    const auto without = import_path(file.path(), request);
    REQUIRE_FALSE(without);
    CHECK(without.refusal().code == "mapping_currency_missing");
    CHECK(without.refusal().arguments.at(0) == NamedArgument{"path", std::string{"fields.cost.currency"}});
    request.organisation_currency = "OMR";
    CHECK(import_path(file.path(), request)->draft().cost == Money(12500, "OMR"));
    request.organisation_currency = "JPY";
    CHECK(import_path(file.path(), request)->complaints() == Complaints{"2 cost money_unreadable"});
    request.organisation_currency.clear();
    const TemporaryFile no_costs{"id,opened\n1,2025-06-01 10:00\n"};
    CHECK(import_path(no_costs.path(), request)->rows.size() == 1);
}

TEST_CASE("people who took part may have a column of their own") {
    const auto all = import_text("id,opened,who,all\n1,2025-06-01 10:00,A;B,C|D\n2,2025-06-01 10:00,A;B,\n3,2025-06-01 "
                                 "10:00,A,C\n",
                                 mapping_with(R"("agent":{"column":"who","split":";"},)"
                                              R"("participants":{"column":"all","split":"|"})"));
    REQUIRE(all);
    CHECK(all->draft(0).participants == std::vector<std::string>{"C", "D"});
    CHECK(all->draft(0).agent == "B");
    CHECK(all->draft(1).participants == std::vector<std::string>{"A", "B"});
    CHECK(all->draft(2).participants.empty());
}

TEST_CASE("a time of day whose day is not told is left out and counted") {
    const std::string fields = R"("rated_at":{"column":"rated","optional":true},)"
                               R"("first_response_at":{"column":"start","after":"rated_at"})";
    const auto some = import_text("id,opened,rated,start\n1,2025-06-01 10:00,2025-06-01 10:00,10:05\n"
                                  "2,2025-06-01 10:00,,10:05\n3,2025-06-01 10:00,,\n4,2025-06-01 10:00,,2025-06-01 "
                                  "10:05\n",
                                  mapping_with(fields));
    REQUIRE(some);
    CHECK(some->draft(0).first_response_at == at("2025-06-01T10:05:00Z"));
    CHECK_FALSE(some->draft(1).first_response_at);
    CHECK(some->draft(3).first_response_at == at("2025-06-01T10:05:00Z"));
    CHECK(some->counts.warnings == std::map<std::string, std::int64_t>{{"time_without_anchor", 1}});
    const auto none = import_text("id,opened,start\n1,2025-06-01 10:00,10:05\n", mapping_with(fields));
    REQUIRE(none);
    CHECK(none->counts.warnings == std::map<std::string, std::int64_t>{{"time_without_anchor", 1}});
}

TEST_CASE("of several people in a cell the last is meant and the first responded") {
    const auto all = one_row("who", "Sara; Omar ;Huda", R"("agent":{"column":"who","split":";"})");
    CHECK(all.draft().agent == "Huda");
    CHECK(all.draft().credit[1] == "Sara"); // first_responder
}

TEST_CASE("time left to a target tells whether it was met") {
    const std::string fields =
        R"("reported_resolution_met":{"column":"left","kind":"remaining","duration":"HH:MM","outcome_of":"closed_only"})";
    CHECK(one_row("left", "3:59", fields).draft().reported_resolution_met == true);
    CHECK(one_row("left", "-0:05", fields).draft().reported_resolution_met == false);
    CHECK(one_row("left", "-0:00", fields).draft().reported_resolution_met == false);
    CHECK(one_row("left", "3:59", fields).draft().reported_outcome_of_closed_only);
    CHECK(one_row("left", "soon", fields).complaints() == Complaints{"2 left duration_unreadable"});
}

TEST_CASE("promises, follow-ups and steps of recovery come from their own columns") {
    const auto all = one_row(
        "due,kept,call,told,fixed,sorry", "2025-06-03,2025-06-02,2025-06-05,2025-06-01 12:00,yes,لا ينطبق: بلا خسارة",
        R"("agent":{"default":"Sara"},"promise_due_at":{"column":"due"},"promise_kept_at":{"column":"kept"},
                                "follow_up_due_at":{"column":"call"},"told_at":{"column":"told"},"fixed_at":{"column":"fixed"},"apologised_at":{"column":"sorry"})");
    REQUIRE(all.problems.empty());
    const auto& draft = all.draft();
    REQUIRE(draft.promises.size() == 2);
    CHECK(draft.promises[0].who == "Sara");
    CHECK(draft.promises[0].made_at == draft.opened_at);
    CHECK(draft.promises[0].kept_at == at("2025-06-02T00:00:00Z"));
    CHECK(draft.promises[1].kind == core::PromiseOf<std::string>::Kind::follow_up);
    CHECK(draft.recovery[1].at == at("2025-06-01T12:00:00Z"));
    CHECK(draft.recovery[2].done);
    CHECK(!draft.recovery[2].at);
    CHECK(draft.recovery[4].not_applicable == "بلا خسارة");
    CHECK(all.description.supplied.has(core::Field::promises));
}

TEST_CASE("what starts like a formula is text on the way in") {
    const auto all =
        one_row("who,topic", "=SUM(A1),'+call back", R"("agent":{"column":"who"},"topic":{"column":"topic"})");
    CHECK(all.draft().agent == "=SUM(A1)");
    CHECK(all.draft().topic == "+call back");
}

TEST_CASE("a comma for decimals and a semicolon between cells are read as the mapping says") {
    const auto all = import_text("id;opened;wait\n1;2025-06-01;1.234,6\n",
                                 mapping_with(R"("queue_seconds":{"column":"wait"})", R"("decimal":",",)"));
    REQUIRE(all);
    CHECK(all->draft().queue == 1235s);
    CHECK(all->description.delimiter == ";");
}

TEST_CASE("files that are no tables are refused by what they are") {
    const std::string mapping = mapping_with("");
    CHECK(refusal_of("", mapping) == "file_empty");
    CHECK(refusal_of("\n\n", mapping) == "file_empty");
    CHECK(refusal_of("%PDF-1.7\n...", mapping) == "file_not_a_table");
    CHECK(refusal_of("<!DOCTYPE html><html><body>", mapping) == "file_not_a_table");
    CHECK(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", mapping) == "workbook_old_or_locked");
    CHECK(refusal_of("PK\x03\x04 broken", mapping) == "workbook_unreadable");
    app::ImportRequest request;
    request.mapping_text = mapping;
    CHECK(import_path("/nowhere/at/all.csv", request).refusal().code == "file_not_found");
    request.profile = "zendesk";
    CHECK(import_path("/nowhere/at/all.csv", request).refusal().code == "mapping_choice");
}

TEST_CASE("a reading that is cancelled stops") {
    std::string content = "id,opened\n";
    for (int i = 0; i < 10'000; ++i)
        content += std::to_string(i) + ",2025-06-01\n";
    const TemporaryFile file{content};
    app::ImportRequest request;
    request.file = file.path();
    request.mapping_text = mapping_with("");
    request.organisation_timezone = "UTC";
    auto source = ingest::make_import_files()->open(request);
    REQUIRE(source);
    Progress progress;
    progress.cancel.cancel();
    CHECK_THROWS_AS(
        [&] {
            while ((*source)->next(progress)) {
            }
        }(),
        Cancelled);
}

TEST_CASE("a line below the table is passed over by how it begins, but a row that is cut off is not") {
    const auto all = import_text("id,opened,note\n1,2025-06-01 10:00,x\n2,2025-06-01 10:00\nZone: Muscat\n",
                                 mapping_with("", R"("skip_if":[{"starts_with":"Zone: "},
                                     {"column":"note","aliases":["Note"],"equals":"","optional":true}],)"));
    REQUIRE(all);
    CHECK(all->rows.size() == 1);
    CHECK(all->counts.skipped == 1);
    CHECK(all->complaints() == std::vector<std::string>{"3  cell_count"});
}

TEST_CASE("a rule that passes rows over says which") {
    const auto refused = import_text("id,opened\n1,2025-06-01\n", mapping_with("", R"("skip_if":[{"column":"id"}],)"));
    REQUIRE(!refused);
    CHECK(refused.refusal().code == "mapping_key_missing");
}
