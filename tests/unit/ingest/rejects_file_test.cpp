#include "imported.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Writes the problems of a reading and gives the text of the file.
std::string rejects_of(const Imported& all, const std::filesystem::path& out) {
    std::filesystem::remove(out);
    auto file = ingest::make_import_files([](const Refusal& refusal) {
                    return "why: " + refusal.code;
                })->rejects(out, all.description);
    for (const auto& problem : all.problems)
        file->add(problem);
    CHECK(!std::filesystem::exists(out)); // whole or not at all
    file->finish();
    std::ostringstream text;
    text << std::ifstream{out, std::ios::binary}.rdbuf();
    return text.str();
}

std::filesystem::path nowhere() {
    TemporaryFile file;
    return file.path();
}

} // namespace

TEST_CASE(
    "refused rows stand in the file with row, column, found and expected, and can be corrected and imported again") {
    const std::string mapping = mapping_with(R"("agent":{"column":"who"})");
    const auto all =
        import_text("id;opened;who\n1;2025-06-01;Sara\n2;soon;\"Doe; J\"\n3;2025-06-01;x;y\n4;never;=cmd\n", mapping);
    REQUIRE(all);
    const auto out = nowhere();
    std::string text = rejects_of(*all, out);
    CHECK(text == "row;column;found;expected;id;opened;who\n"
                  "3;opened;soon;why: time_unreadable;2;soon;\"Doe; J\"\n"
                  "4;;4;why: cell_count;3;2025-06-01;x;y\n"
                  "5;opened;never;why: time_unreadable;4;never;'=cmd\n");

    const auto uncorrected = import_text(text, mapping);
    REQUIRE(uncorrected);
    CHECK(uncorrected->rows.empty());
    CHECK(uncorrected->problems.size() == 3);
    // Refused again, the file keeps its form: the old reasons do not pile up.
    CHECK(rejects_of(*uncorrected, out).substr(0, 40) == "row;column;found;expected;id;opened;who\n");

    text.replace(text.find("2;soon"), 6, "2;2025-06-02");
    text.replace(text.find("4;never"), 7, "4;2025-06-02");
    const auto corrected = import_text(text, mapping);
    REQUIRE(corrected);
    REQUIRE(corrected->rows.size() == 2);
    CHECK(corrected->draft(0).agent == "Doe; J");
    CHECK(corrected->draft(1).agent == "=cmd");
    std::filesystem::remove(out);
}

TEST_CASE("a source with columns of those names keeps them, and repeated headers keep their order") {
    const auto all = import_text("id,opened,Row,Labels,Labels\n1,soon,a,b,c\n",
                                 mapping_with(R"("topic":{"column":"row"},"root_cause":{"column":"Labels#2"})"));
    REQUIRE(all);
    const auto out = nowhere();
    const auto text = rejects_of(*all, out);
    CHECK(text.substr(0, text.find('\n')) ==
          "rejected_row,rejected_column,rejected_found,rejected_expected,id,opened,Row,Labels,Labels");
    std::filesystem::remove(out);
}

TEST_CASE("a file of another encoding is answered in UTF-8 with a mark, so that the same mapping reads it") {
    const std::string mapping = mapping_with(R"("agent":{"column":"who"})", R"("encoding":"windows-1256",)");
    const auto all = import_text("id,opened,who\n1,soon,\xD3\xC7\xD1\xC9\n", mapping); // سارة
    REQUIRE(all);
    const auto out = nowhere();
    std::string text = rejects_of(*all, out);
    CHECK(text.substr(0, 3) == "\xEF\xBB\xBF");
    text.replace(text.find("1,soon"), 6, "1,2025-06-01");
    const auto corrected = import_text(text, mapping);
    REQUIRE(corrected);
    CHECK(corrected->draft().agent == "سارة");
    std::filesystem::remove(out);
}

TEST_CASE("a refused event brings the others of its interaction along, so that the corrected file tells it whole") {
    const std::string mapping =
        R"({"source":"log","row":"event","fields":{"external_id":{"column":"id"},"channel":{"default":"email"}},
        "event":{"column":"status","map":{"New":"created","Solved":"resolved"}},"at":{"column":"when"}})";
    const auto all = import_text("id,when,status\n1,2025-06-01 09:00,New\n1,x,Solved\n2,2025-06-01,New\n", mapping);
    REQUIRE(all);
    const auto out = nowhere();
    std::string text = rejects_of(*all, out);
    CHECK(text == "row,column,found,expected,id,when,status\n3,when,x,why: "
                  "time_unreadable,1,x,Solved\n,,,,1,2025-06-01 09:00,New\n");
    text.replace(text.find(",1,x,"), 5, ",1,2025-06-01 10:00,");
    const auto corrected = import_text(text, mapping);
    REQUIRE(corrected);
    CHECK(corrected->draft().opened_at == at("2025-06-01T09:00:00Z"));
    CHECK(corrected->draft().resolved_at == at("2025-06-01T10:00:00Z"));
    std::filesystem::remove(out);
}

TEST_CASE("a rejects file that is not finished leaves nothing behind") {
    const auto all = import_text("id,opened\n1,x\n", mapping_with(""));
    REQUIRE(all);
    const auto out = nowhere();
    { const auto file = ingest::make_import_files()->rejects(out, all->description); }
    CHECK(!std::filesystem::exists(out));
    CHECK(!std::filesystem::exists(out.string() + ".part"));
}
