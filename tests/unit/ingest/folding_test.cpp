#include "imported.hpp"
#include "ingest/rows/record_sorter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace mizan;
using namespace mizan::test;

namespace {

const std::string events =
    R"({"source":"log","row":"event","fields":{"external_id":{"column":"ticket"},"channel":{"default":"email"},
    "topic":{"column":"topic","optional":true}},
    "event":{"column":"status","map":{"New":"created","Reply":"public_reply","Awaiting customer":"pending","Open":"open","Solved":"resolved",
             "Reopened":"reopened","Assigned":"assigned","Customer wrote":"customer_message"},"default":"other"},
    "at":{"column":"when"},"actor":{"column":"who"}})";

/// "10:05" of 2025-06-01.
Instant june(const std::string& clock) {
    return at("2025-06-01T" + clock + ":00Z");
}

/// Lines "clock,status,who" of ticket 1.
Imported log(const std::vector<std::string>& lines) {
    std::string content = "when,status,who,ticket\n";
    for (const auto& line : lines)
        content += "2025-06-01 " + line + ",1\n";
    auto all = import_text(content, events);
    if (!all) FAIL(all.refusal().code);
    return *all;
}

const std::string snapshots = R"({"source":"audit","row":"snapshot","order":{"column":"n"},"missing":["?"],"fields":{
    "external_id":{"column":"id"},"channel":{"default":"email"},"opened_at":{"column":"opened"},"agent":{"column":"who"},"resolved_at":{"column":"solved"}}})";

} // namespace

TEST_CASE("the last snapshot by its order is the interaction, ties by place in the file, whatever the order of rows") {
    const auto all = import_text("id,n,opened,who,solved\n"
                                 "b,10,2025-06-01,Omar,2025-06-02\n"
                                 "a,2,2025-06-01,Sara,?\n"
                                 "b,9,2025-06-01,Huda,?\n"
                                 "a,2,2025-06-01,Ali,?\n"
                                 "a,1,2025-06-01,Mona,?\n",
                                 snapshots);
    REQUIRE(all);
    REQUIRE(all->rows.size() == 2);
    CHECK(all->draft(0).external_id == "a");
    CHECK(all->draft(0).agent == "Ali");
    CHECK(all->draft(1).agent == "Omar"); // 10 after 9: numbers, not text
    CHECK(all->rows[1].row == 2);
    CHECK(all->counts.rows == 5);
    CHECK(all->counts.folded == 3);
}

TEST_CASE("a bad snapshot is refused, the others of its interaction are folded, and everything adds up") {
    const auto all = import_text("id,n,opened,who,solved\n"
                                 "a,1,2025-06-01,Sara,?\n"
                                 "a,2,soon,Sara,?\n"
                                 "a,x,2025-06-01,Sara,?\n"
                                 ",3,2025-06-01,Sara,?\n"
                                 "a,4,2025-06-01\n"
                                 "a,5,\"2025-06-01,Sara,?\n"
                                 "a,0,2025-06-01,Sara,?\n",
                                 snapshots);
    REQUIRE(all);
    CHECK(all->rows.size() == 1);
    CHECK(all->rows[0].row == 2);
    auto said = all->complaints();
    std::sort(said.begin(), said.end());
    CHECK(said == std::vector<std::string>{"3 opened time_unreadable", "4 n number_unreadable", "5 id required_missing",
                                           "6  cell_count", "7  quote_not_closed"});
    CHECK(all->counts.rows == 7);
    CHECK(all->counts.folded == 1);
}

TEST_CASE("snapshots may be ordered by a time") {
    const auto all = import_text(
        "id,n,opened,who,solved\na,02-06-2025 10:00,2025-06-01,late,?\na,30-05-2025 10:00,2025-06-01,early,?\n",
        R"({"source":"s","row":"snapshot","order":{"column":"n","formats":["%d-%m-%Y %H:%M"]},"fields":{"external_id":{"column":"id"},
                                    "channel":{"default":"email"},"opened_at":{"column":"opened"},"agent":{"column":"who"}}})");
    REQUIRE(all);
    CHECK(all->draft().agent == "late");
}

TEST_CASE("events become stamps, pauses, counts and reply spans") {
    const auto all = log({"09:00,New,", "09:05,Assigned,Sara", "09:10,Reply,Sara", "09:20,Awaiting customer,Sara",
                          "10:20,Customer wrote,", "10:25,Assigned,Omar", "10:30,Reply,Omar", "11:00,Solved,Omar",
                          "12:00,Reopened,", "12:15,Reply,Huda", "12:30,Solved,Huda"});
    REQUIRE(all.rows.size() == 1);
    const auto& draft = all.draft();
    CHECK(draft.opened_at == june("09:00"));
    CHECK(draft.first_response_at == june("09:10"));
    CHECK(draft.credit[1] == "Sara");
    CHECK(draft.resolved_at == june("12:30"));
    CHECK(draft.credit[2] == "Huda");
    CHECK(draft.reopened == 1);
    CHECK(draft.transfers == 1);
    CHECK(draft.agent == "Omar"); // the last assignee
    using Kind = core::Pause::Kind;
    CHECK(draft.pauses == std::vector<core::Pause>{{june("09:20"), june("10:20"), Kind::waiting_for_customer},
                                                   {june("11:00"), june("12:00"), Kind::solved}});
    using Span = core::ReplySpanOf<std::string>;
    CHECK(draft.reply_spans == std::vector<Span>{{june("09:00"), june("09:10"), "Sara"},
                                                 {june("10:20"), june("10:30"), "Omar"},
                                                 {june("12:00"), june("12:15"), "Huda"}});
    CHECK(all.counts.folded == 10);
    for (const auto field : {core::Field::first_response_at, core::Field::resolved_at, core::Field::pauses,
                             core::Field::reopened, core::Field::transfers, core::Field::reply_spans})
        CHECK(all.description.supplied.has(field));
}

TEST_CASE("events may stand in any order in the file") {
    std::vector<std::string> lines = {"09:00,New,", "09:10,Reply,Sara", "09:20,Awaiting customer,Sara", "10:20,Open,",
                                      "11:00,Solved,Omar"};
    const auto sorted = log(lines);
    std::mt19937 shuffle{7};
    for (int i = 0; i < 20; ++i) {
        std::shuffle(lines.begin(), lines.end(), shuffle);
        CHECK(log(lines).draft() == sorted.draft());
    }
}

TEST_CASE("the first event opens the interaction whatever its kind") {
    CHECK(log({"09:05,Assigned,Sara", "09:10,Reply,Sara"}).draft().opened_at == june("09:05"));
    const auto by_us = log({"09:10,Reply,Sara", "09:20,Customer wrote,", "09:30,Reply,Omar"}).draft();
    CHECK(by_us.opened_at == june("09:10"));
    CHECK(by_us.first_response_at == june("09:10"));
    REQUIRE(by_us.reply_spans.size() == 1); // nobody waited for the first
    CHECK(by_us.reply_spans[0].who == "Omar");
}

TEST_CASE("an interaction that was reopened and not resolved again is open, and one in a pause is still paused") {
    const auto open = log({"09:00,New,", "10:00,Solved,Sara", "11:00,Open,"}).draft();
    CHECK(!open.resolved_at);
    CHECK(open.reopened == 1);
    CHECK(open.pauses.size() == 1);
    const auto paused = log({"09:00,New,", "10:00,Awaiting customer,Sara"}).draft();
    REQUIRE(paused.pauses.size() == 1);
    CHECK(!paused.pauses[0].to);
}

TEST_CASE("a bad event is refused, the others are folded, and the refused one carries them for the rejects file") {
    const auto all = import_text("when,status,who,ticket\n2025-06-01 09:00,New,,1\nnever,Reply,Sara,1\n2025-06-01 "
                                 "10:00,Solved,Sara,1\n2025-06-01 10:00,New,,2\n",
                                 events);
    REQUIRE(all);
    CHECK(all->complaints() == std::vector<std::string>{"3 when time_unreadable"});
    CHECK(all->problems[0].companions.size() == 2);
    REQUIRE(all->rows.size() == 2);
    CHECK(all->draft(0).resolved_at == june("10:00"));
    CHECK(all->counts.rows == 4);
    CHECK(all->counts.folded == 1); // 4 = 2 drafts + 1 refused + 1 folded
}

TEST_CASE("of other columns the last cell that says something counts, in the order of the events") {
    const auto all = import_text("when,status,who,ticket,topic\n2025-06-01 10:00,Solved,Sara,1,\n2025-06-01 "
                                 "09:30,Reply,Sara,1,refund\n2025-06-01 09:00,New,,1,billing\n",
                                 events);
    REQUIRE(all);
    CHECK(all->draft().topic == "refund");
}

TEST_CASE("records that do not fit into memory are sorted outside it, with the same result") {
    std::mt19937 random{42};
    std::vector<std::pair<std::string, std::int64_t>> expected;
    ingest::RecordSorter small{16 * 1024};
    for (std::int64_t row = 1; row <= 5000; ++row) {
        const std::string key = "T" + std::to_string(random() % 700);
        const std::string cell(random() % 50, 'x');
        ingest::Record record;
        record.cells = {key, cell};
        record.row = record.line = row;
        small.add(key, record);
        expected.emplace_back(key, row);
    }
    small.finish();
    CHECK(small.spilled());
    std::sort(expected.begin(), expected.end());
    ingest::Record record;
    std::string_view key;
    std::vector<std::pair<std::string, std::int64_t>> sorted;
    while (small.next(key, record)) {
        REQUIRE(record.cells.size() == 2);
        REQUIRE(record.cells[0] == key);
        sorted.emplace_back(key, record.row);
    }
    CHECK(sorted == expected);
}
