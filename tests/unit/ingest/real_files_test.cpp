#include "imported.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mizan;
using namespace mizan::test;

namespace {

const std::filesystem::path shared_data = MIZAN_SHARED_DATA;
const std::filesystem::path boston = std::filesystem::path{MIZAN_TEST_DATA} / "boston311";

Imported with_example(const std::filesystem::path& file, const std::string& name) {
    app::ImportRequest request;
    request.mapping_file =
        std::filesystem::path{MIZAN_TEST_DATA}.parent_path().parent_path() / "examples/mappings" / (name + ".json");
    const auto all = import_path(file, request);
    if (!all) FAIL(all.refusal().code);
    return *all;
}

bool absent(const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) return false;
    WARN("skipped: " << file.filename().string() << " is not here");
    return true;
}

} // namespace

// The counts are those of the files' own description and of a plain script over them.

TEST_CASE("phonenow: a thousand calls, the unanswered without talk") {
    const auto file = shared_data / "phonenow_1000_calls.csv";
    if (absent(file)) return;
    const auto all = with_example(file, "phonenow");
    CHECK(all.rows.size() == 1000);
    CHECK(all.problems.empty());
    const auto& first = all.draft(0); // ID0001,Diane,2021-01-01,09:12:58,Contract related,Y,Y,109,00:02:23,3
    CHECK(first.agent == "Diane");
    CHECK(first.opened_at == at("2021-01-01T09:12:58Z"));
    CHECK(first.queue == 109s);
    CHECK(first.handle == 143s);
    CHECK(first.csat == 3);
}

TEST_CASE("bank: tabs, two-digit years, unpadded times, calls past midnight, phantoms passed over") {
    const auto file = shared_data / "bank_calls_1999_01.txt";
    if (absent(file)) return;
    const auto all = with_example(file, "bank");
    CHECK(all.rows.size() == 31359);
    CHECK(all.counts.skipped == 240);
    CHECK(all.problems.empty());
    CHECK(all.draft(0).opened_at == at("1999-01-01T00:00:31+02:00"));
    const bool in_order = std::all_of(all.rows.begin(), all.rows.end(), [](const app::DraftRow& row) {
        return !row.draft.first_response_at || *row.draft.first_response_at >= row.draft.opened_at;
    });
    CHECK(in_order);
}

TEST_CASE("servicenow: the last of each incident's audit rows") {
    const auto file = shared_data / "servicenow_890_incidents.csv";
    if (absent(file)) return;
    const auto all = with_example(file, "servicenow");
    CHECK(all.rows.size() == 890);
    CHECK(all.counts.folded == 5108);
    CHECK(all.problems.empty());
    const auto met = std::count_if(all.rows.begin(), all.rows.end(),
                                   [](const app::DraftRow& row) { return row.draft.reported_resolution_met == true; });
    CHECK(met == 495);
}

TEST_CASE("boston: all hundred rows, also with letters beyond ASCII") {
    for (const auto* name : {"boston311-100.csv", "boston311-100-with-nonascii.csv"}) {
        const auto all = with_example(boston / name, "boston311");
        CHECK(all.rows.size() == 100);
        CHECK(all.problems.empty());
        CHECK(all.draft(0).opened_at == at("2022-01-21T13:47:00-05:00"));
        CHECK(all.counts.defaulted.at("source").at("Citizens Connect App") == 56); // counted with cut and sort
    }
}

TEST_CASE("boston's broken lines are refused by number and the rest comes in") {
    const auto all = with_example(boston / "boston311-100-bad.tsv", "boston311");
    CHECK(all.rows.size() == 99);
    CHECK(all.complaints() == std::vector<std::string>{"41  cell_count"});
    CHECK(all.problems[0].line == 41);
    CHECK(all.problems[0].found == "30");
    CHECK(all.problems[0].cells.size() == 30);
}
