#include "app/commands/correct.hpp"
#include "app/commands/import_interactions.hpp"
#include "app/queries/interaction_detail.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace mizan;
using namespace mizan::test;
using app::FieldText;

namespace {

/// A desk in Muscat that records by hand. The clock stands at noon of 1 July 2025 (08:00 UTC).
struct HandDesk {
    HandDesk() {
        desk.emplace(granted(wiring::create(path.string(), {"Asia/Muscat", "OMR", clock.now()}, "tester", clock)));
    }
    app::RecordAnswer record(std::vector<FieldText> fields) {
        return granted(app::record_interaction(*desk, {"noor", std::move(fields)}));
    }
    app::InteractionName recorded(std::vector<FieldText> fields) {
        const auto answer = record(std::move(fields));
        for (const auto& problem : answer.problems)
            FAIL(problem.field << ": " << problem.found << ": " << problem.reason.code);
        return answer.name;
    }
    std::vector<std::string> listed(app::ListQuestion question, const char* period = "2025-06") {
        question.period = granted(Period::parse(period));
        const auto list = granted(app::list_interactions(*desk, question));
        std::vector<std::string> ids;
        for (const auto& line : app::listed_interactions(*desk, list.ids, {}))
            ids.push_back(line.external_id);
        return ids;
    }
    app::InteractionDetail detail(const app::InteractionName& name) {
        return granted(app::interaction_detail(*desk, name.source, name.external_id, {}));
    }
    std::string said(const app::InteractionName& name, const std::string& field) {
        for (const auto& text : detail(name).fields)
            if (text.name == field) return text.value;
        return "";
    }
    /// One letter, as its help desk tells it.
    void imported(const std::string& rating, const std::string& comment) {
        const auto file = directory / "letters.csv";
        std::ofstream{file} << "id,opened,agent,rating,comment\nL1,2025-06-02 09:00,Noor," << rating << ',' << comment
                            << '\n';
        app::ImportCommand command;
        command.request.file = file;
        command.request.mapping_text = R"({"source": "letters", "row": "interaction", "fields": {
            "external_id": {"column": "id"}, "channel": {"default": "email"}, "agent": {"column": "agent"},
            "opened_at": {"column": "opened", "formats": ["%Y-%m-%d %H:%M"]},
            "csat": {"column": "rating"}, "comment": {"column": "comment"}}})";
        command.actor = "lead";
        const auto summary = granted(app::import_interactions(*desk, command));
        REQUIRE(summary.rejected == 0);
    }
    bool verified() { return app::verify(*desk, std::nullopt, {}).ok; }

    TemporaryDirectory directory;
    FixedClock clock{at("2025-07-01T08:00Z")};
    std::filesystem::path path = directory / "desk.mizan";
    std::optional<app::App> desk;
};

std::vector<FieldText> call(const char* opened, std::vector<FieldText> more = {}) {
    std::vector<FieldText> fields{{"channel", "phone"}, {"opened_at", opened}, {"agent", "Noor"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("what is recorded by hand is numbered and counts like a row of a file") {
    HandDesk d;
    CHECK(d.recorded(call("2025-06-02T09:15")).external_id == "H-00000001");
    CHECK(d.recorded(call("2025-06-02T09:30", {{"external_id", "B/7"}})).external_id == "B/7");
    CHECK(d.recorded(call("2025-06-02T09:45", {{"csat", "5"}})).external_id == "H-00000002");
    app::KpiQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.kpis = {"handled", "csat"};
    const auto answer = granted(app::kpis(*d.desk, question, {}));
    CHECK(answer.groups.front().figures[0].n == 3);
    CHECK(answer.groups.front().figures[1].n == 1);
    CHECK(d.verified());
}

TEST_CASE("every field that cannot be read is told at once and nothing is written") {
    HandDesk d;
    const auto answer = d.record({{"channel", "pigeon"}, {"opened_at", "yesterday"}, {"csat", "9"}, {"nps", "7"}});
    REQUIRE(answer.problems.size() == 3);
    CHECK(answer.problems[0].field == "channel");
    CHECK(answer.problems[0].reason.code == "value_unknown");
    CHECK(answer.problems[1].field == "opened_at");
    CHECK(answer.problems[1].found == "yesterday");
    CHECK(answer.problems[2].field == "csat");
    CHECK(answer.problems[2].reason.code == "number_out_of_range");
    CHECK(d.desk->store->read()->interaction_count() == 0);
}

TEST_CASE("what must be there is asked for, and nothing ends before it began") {
    HandDesk d;
    const auto empty = d.record({});
    REQUIRE(empty.problems.size() == 2);
    CHECK(empty.problems[0].reason.code == "required_missing");
    const auto backwards = d.record(call("2025-06-02T09:15", {{"resolved_at", "2025-06-02T09:00"}}));
    REQUIRE(backwards.problems.size() == 1);
    CHECK(backwards.problems[0].field == "resolved_at");
    CHECK(backwards.problems[0].reason.code == "resolved_before_opened");
}

TEST_CASE("a field that is none, or is said twice, is refused by name") {
    HandDesk d;
    CHECK(refused(app::record_interaction(*d.desk, {"noor", {{"colour", "red"}}})) == "field_unknown");
    CHECK(refused(app::record_interaction(*d.desk, {"noor", {{"csat", "1"}, {"csat", "2"}}})) == "field_twice");
    d.recorded(call("2025-06-02T09:15", {{"external_id", "B/7"}}));
    CHECK(refused(app::record_interaction(*d.desk, {"noor", call("2025-06-03T09:15", {{"external_id", "B/7"}})})) ==
          "interaction_exists");
}

TEST_CASE("a correction keeps the fact, says who and why, and can be taken back") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"csat", "2"}, {"topic", "Billing"}}));
    const auto answer = granted(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "4"}}, "misheard"}));
    REQUIRE(answer.changes.size() == 1);
    CHECK(d.said(name, "csat") == "4");
    CHECK(d.said(name, "topic") == "Billing");
    auto history = d.detail(name).corrections;
    REQUIRE(history.size() == 1);
    CHECK(history[0].actor == "lead");
    CHECK(history[0].reason == "misheard");
    CHECK(history[0].before[0].value == "2");
    CHECK(history[0].after[0].value == "4");

    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "2");
    CHECK(d.detail(name).corrections.size() == 2);
    CHECK(refused(app::undo_correction(*d.desk, "lead", name)) == "nothing_to_undo");
    CHECK(d.verified());
}

TEST_CASE("undo goes back step by step") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"csat", "1"}}));
    for (const char* rating : {"2", "3"})
        granted(app::correct_interaction(*d.desk, {"lead", name, {{"csat", rating}}, "again"}));
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "2");
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "5"}}, "after all"}));
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "2");
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "1");
    CHECK(refused(app::undo_correction(*d.desk, "lead", name)) == "nothing_to_undo");
}

TEST_CASE("whoever gives undo as a reason has not taken anything back") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"csat", "1"}}));
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "2"}}, "first"}));
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "1"}}, "undo"}));
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "2");
    CHECK(d.detail(name).corrections.back().kind == app::CorrectionKind::undo);
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "csat") == "1");
    CHECK(refused(app::undo_correction(*d.desk, "lead", name)) == "nothing_to_undo");
}

TEST_CASE("a corrected comment keeps what it replaced, and undo brings it back") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"comment", "parcel came broken"}}));
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"comment", "parcel came late"}}, "misheard"}));
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"comment", ""}}, "not theirs"}));
    CHECK(d.said(name, "comment").empty());
    const auto history = d.detail(name).corrections;
    REQUIRE(history.size() == 2);
    CHECK(history[0].before[0].value == "parcel came broken");
    CHECK(history[0].after[0].value == "parcel came late");
    CHECK(history[1].before[0].value == "parcel came late");
    CHECK(history[1].after[0].value.empty());

    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "comment") == "parcel came late");
    granted(app::undo_correction(*d.desk, "lead", name));
    CHECK(d.said(name, "comment") == "parcel came broken");
    CHECK(refused(app::undo_correction(*d.desk, "lead", name)) == "nothing_to_undo");
    CHECK(d.verified());
}

TEST_CASE("an import replaces a comment corrected by hand only where its source says another one than before") {
    HandDesk d;
    d.imported("3", "late");
    const app::InteractionName name{"letters", "L1"};
    granted(app::correct_interaction(*d.desk, {"lead", name, {{"comment", "broken"}}, "misheard"}));
    d.imported("4", "late");
    CHECK(d.said(name, "csat") == "4");
    CHECK(d.said(name, "comment") == "broken");
    d.imported("4", "very late");
    CHECK(d.said(name, "comment") == "very late");
    CHECK(refused(app::undo_correction(*d.desk, "lead", name)) == "changed_since");
    CHECK(d.said(name, "comment") == "very late");
    CHECK(d.verified());
}

TEST_CASE("a correction is refused without a reason, without a change, and of what an interaction is") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"csat", "2"}}));
    CHECK(refused(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "4"}}, ""})) == "reason_missing");
    CHECK(refused(app::correct_interaction(*d.desk, {"lead", name, {{"csat", "2"}}, "why"})) == "nothing_changed");
    CHECK(refused(app::correct_interaction(*d.desk, {"lead", name, {{"external_id", "X"}}, "why"})) ==
          "field_not_correctable");
    CHECK(refused(app::correct_interaction(*d.desk, {"lead", {"hand", "none"}, {{"csat", "2"}}, "why"})) ==
          "interaction_unknown");
    const auto backwards =
        granted(app::correct_interaction(*d.desk, {"lead", name, {{"resolved_at", "2025-06-01T09:15"}}, "why"}));
    REQUIRE(backwards.problems.size() == 1);
    CHECK(backwards.problems[0].reason.code == "resolved_before_opened");
    CHECK(d.detail(name).corrections.empty());
}

TEST_CASE("what the detail tells can be said again and changes nothing") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15", {{"csat", "2"},
                                                           {"topic", "Billing"},
                                                           {"customer", "C-1"},
                                                           {"priority", "high"},
                                                           {"complaint", "yes"},
                                                           {"noticed_at", "2025-06-02T09:20"},
                                                           {"told_at", "yes"},
                                                           {"fixed_at", "not applicable: nothing to mend"},
                                                           {"comment", "طال الانتظار"},
                                                           {"resolved_at", "2025-06-02T10:00"},
                                                           {"talk_seconds", "300"},
                                                           {"retention_outcome", "saved"},
                                                           {"promise_due_at", "2025-06-03T09:00"},
                                                           {"cost", "1.250"},
                                                           {"first_response_at", "2025-06-02T09:16"}}));
    auto fields = d.detail(name).fields;
    CHECK(fields.size() >= 16);
    std::erase_if(fields, [](const FieldText& field) { return field.name == "external_id"; });
    const auto again = app::correct_interaction(*d.desk, {"lead", name, fields, "no change"});
    if (again)
        for (const auto& problem : again->problems)
            FAIL_CHECK(problem.field << ": " << problem.found << ": " << problem.reason.code);
    if (again)
        for (const auto& change : again->changes)
            FAIL_CHECK(core::name_of(change.field) << ": " << change.before << " -> " << change.after);
    CHECK(refused(again) == "nothing_changed");
}

TEST_CASE("a promise is kept by correcting it, and the others stay") {
    HandDesk d;
    const auto name = d.recorded(
        call("2025-06-02T09:15", {{"promise_due_at", "2025-06-03T09:00"}, {"follow_up_due_at", "2025-06-04T09:00"}}));
    granted(
        app::correct_interaction(*d.desk, {"noor", name, {{"promise_kept_at", "2025-06-03T08:00"}}, "called back"}));
    CHECK(d.said(name, "promise_due_at") == "2025-06-03T09:00:00+04:00");
    CHECK(d.said(name, "promise_kept_at") == "2025-06-03T08:00:00+04:00");
    CHECK(d.said(name, "follow_up_due_at") == "2025-06-04T09:00:00+04:00");
    CHECK(d.said(name, "follow_up_done_at") == "");
}

TEST_CASE("an excluded interaction counts in no figure until it is taken in again") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:15"));
    app::KpiQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.kpis = {"handled"};
    const auto handled = [&] { return granted(app::kpis(*d.desk, question, {})).groups.front().figures[0].n; };
    CHECK(handled() == 1);
    granted(app::exclude_interaction(*d.desk, {"lead", name, core::ExclusionReason::outage, "line was down"}));
    CHECK(handled() == 0);
    CHECK(d.detail(name).line.state == app::ListedState::excluded);
    granted(app::exclude_interaction(*d.desk, {"lead", name, std::nullopt, "it was not"}));
    CHECK(handled() == 1);
    CHECK(refused(app::exclude_interaction(*d.desk, {"lead", name, std::nullopt, "twice"})) == "nothing_changed");
}

TEST_CASE("the list has the newest first and what each filter asks for") {
    HandDesk d;
    d.recorded(call("2025-06-02T09:00", {{"external_id", "a"}, {"csat", "1"}, {"resolved_at", "2025-06-02T10:00"}}));
    d.recorded(call("2025-06-04T09:00", {{"external_id", "b"}, {"complaint", "yes"}, {"topic", "Billing"}}));
    d.recorded({{"channel", "email"}, {"opened_at", "2025-06-03T09:00"}, {"external_id", "c"}, {"priority", "urgent"}});
    d.recorded(call("2025-05-31T23:59", {{"external_id", "before"}}));
    d.recorded(call("2025-07-01T00:00", {{"external_id", "after"}}));

    CHECK(d.listed({}) == Ids{"b", "c", "a"});
    app::ListQuestion question;
    question.agent = "Noor";
    CHECK(d.listed(question) == Ids{"b", "a"});
    question = {};
    question.unassigned = true;
    CHECK(d.listed(question) == Ids{"c"});
    question = {};
    question.channels = {core::Channel::email, core::Channel::social};
    CHECK(d.listed(question) == Ids{"c"});
    question = {};
    question.priorities = {core::Priority::urgent};
    CHECK(d.listed(question) == Ids{"c"});
    question = {};
    question.topic = "Billing";
    CHECK(d.listed(question) == Ids{"b"});
    question = {};
    question.complaints = true;
    CHECK(d.listed(question) == Ids{"b"});
    question = {};
    question.low_rated = true;
    CHECK(d.listed(question) == Ids{"a"});
    question = {};
    question.states = {app::ListedState::resolved};
    CHECK(d.listed(question) == Ids{"a"});
    // A month later the shipped targets of the two others (1 and 3 working days) are long past.
    question.states = {app::ListedState::overdue};
    CHECK(d.listed(question) == Ids{"b", "c"});
    question = {};
    question.kpi = "csat";
    question.outcome = app::ListedOutcome::missed;
    CHECK(d.listed(question) == Ids{"a"});
    question.outcome = app::ListedOutcome::left_out;
    CHECK(d.listed(question) == Ids{"b", "c"});
}

TEST_CASE("a list finds words in comments, topics, customers and the beginning of numbers, in either script") {
    HandDesk d;
    d.recorded(call("2025-06-02T09:00", {{"external_id", "T-100"}, {"comment", "إلغاء الطلب بعد الاسترجاع"}}));
    d.recorded(call("2025-06-03T09:00", {{"external_id", "T-200"}, {"topic", "الغاء الاشتراك"}}));
    d.recorded(
        call("2025-06-04T09:00", {{"external_id", "S-300"}, {"customer", "Zahra-77"}, {"comment", "Refund NOT paid"}}));
    const auto saying = [&](const char* text) {
        app::ListQuestion question;
        question.text = text;
        return d.listed(question);
    };
    CHECK(saying("الغاء") == Ids{"T-200", "T-100"});
    CHECK(saying("استرجاع") == Ids{"T-100"});
    CHECK(saying("not refund") == Ids{"S-300"});
    CHECK(saying("zahra") == Ids{"S-300"});
    CHECK(saying("T-") == Ids{"T-200", "T-100"});
    CHECK(saying("\"quoted* (words") == Ids{});
    CHECK(saying("nothing like it") == Ids{});
}

TEST_CASE("words are no longer found once they were changed") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:00", {{"comment", "parcel broken"}}));
    granted(app::correct_interaction(*d.desk, {"noor", name, {{"comment", "parcel late"}}, "typed wrongly"}));
    app::ListQuestion question;
    question.text = "broken";
    CHECK(d.listed(question).empty());
    question.text = "late";
    CHECK(d.listed(question) == Ids{name.external_id});
    CHECK(d.verified());
}

TEST_CASE("a list of corrected rows holds what people changed, and not what an import said anew") {
    HandDesk d;
    const auto name = d.recorded(call("2025-06-02T09:00"));
    d.recorded(call("2025-06-03T09:00"));
    app::ListQuestion question;
    question.corrected = true;
    CHECK(d.listed(question).empty());
    granted(app::correct_interaction(*d.desk, {"noor", name, {{"csat", "3"}}, "late answer"}));
    CHECK(d.listed(question) == Ids{name.external_id});
}

TEST_CASE("a list refuses names that mean nothing here") {
    HandDesk d;
    d.recorded(call("2025-06-02T09:00"));
    const auto refusal = [&](auto set) {
        app::ListQuestion question;
        question.period = granted(Period::parse("2025-06"));
        set(question);
        return refused(app::list_interactions(*d.desk, question));
    };
    CHECK(refusal([](auto& q) { q.agent = "Nobody"; }) == "agent_unknown");
    CHECK(refusal([](auto& q) { q.team = "None"; }) == "team_unknown");
    CHECK(refusal([](auto& q) { q.topic = "None"; }) == "topic_unknown");
    CHECK(refusal([](auto& q) {
              q.kpi = "none";
              q.outcome = app::ListedOutcome::met;
          }) == "kpi_unknown");
    CHECK(refusal([](auto& q) {
              q.kpi = "promise_kept";
              q.outcome = app::ListedOutcome::met;
          }) == "kpi_without_rows");
}

TEST_CASE("a customer is looked up by any part of key or name") {
    HandDesk d;
    d.recorded(call("2025-06-02T09:00", {{"customer", "C-77"}, {"customer_name", "أحمد المثال"}}));
    d.recorded(call("2025-06-02T09:10", {{"customer", "C-78"}}));
    const auto reader = d.desk->store->read();
    CHECK(reader->customers_like("c-7", 10).size() == 2);
    CHECK(reader->customers_like("c-7", 1).size() == 1);
    REQUIRE(reader->customers_like("احمد", 10).size() == 1);
    CHECK(reader->customers_like("احمد", 10)[0].key == "C-77");
}
