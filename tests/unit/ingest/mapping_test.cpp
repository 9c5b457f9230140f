#include "ingest/mapping/mapping.hpp"

#include "imported.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::ingest;
using test::mapping_with;

namespace {

/// "code path": what a mapping is refused with.
std::string refused(const std::string& json) {
    const auto mapping = read_mapping(json);
    if (mapping) return "";
    std::string said = mapping.refusal().code;
    for (const auto& [name, value] : mapping.refusal().arguments)
        if (name == "path" || name == "field" || name == "key") said += " " + std::get<std::string>(value);
    return said;
}

} // namespace

TEST_CASE("a mapping keeps its source and the order of what depends on what") {
    const auto mapping = read_mapping(mapping_with(R"("first_response_at":{"column":"t","after":"opened_at"})"));
    REQUIRE(mapping);
    CHECK(mapping->source == "test");
    CHECK(mapping->entries.front().slot == slot_of(core::Field::opened_at));
    CHECK(mapping->entries.back().slot == slot_of(core::Field::first_response_at));
}

TEST_CASE("what is wrong with a mapping is refused with the place in the JSON") {
    CHECK(refused("{") == "mapping_unfinished");
    CHECK(refused("[]") == "mapping_wrong_type top_level");
    CHECK(refused(R"({"source":"a","source":"b","fields":{}})") == "mapping_key_twice source");
    CHECK(refused(R"({"fields":{}})") == "mapping_key_missing top_level source");
    CHECK(refused(mapping_with("", R"("colour":"red",)")) == "mapping_key_unknown top_level");
    CHECK(refused(mapping_with(R"("mood":{"column":"x"})")) == "mapping_field_unknown fields.mood");
    CHECK(refused(mapping_with(R"("pauses":{"column":"x"})")) == "mapping_field_unknown fields.pauses");
    CHECK(refused(mapping_with(R"("agent":{"colum":"x"})")) == "mapping_key_unknown fields.agent");
    CHECK(refused(mapping_with(R"("agent":{"column":7})")) == "mapping_wrong_type fields.agent.column");
    CHECK(refused(mapping_with(R"("agent":{"column":"x","columns":["y"]})")) ==
          "mapping_column_and_columns fields.agent");
    CHECK(refused(mapping_with(R"("agent":{})")) == "mapping_no_column fields.agent");
    CHECK(refused(mapping_with(R"("who":{"column":"x","to":"agent"},"agent":{"column":"y"})")) ==
          "mapping_field_twice fields.who agent");
    CHECK(refused(mapping_with(R"("csat":{"column":"x","map":{"Good":9}})")) ==
          "mapping_value_unknown fields.csat.map.Good");
    CHECK(refused(mapping_with(R"("priority":{"column":"x","default":"huge"})")) ==
          "mapping_value_unknown fields.priority.default");
    CHECK(refused(mapping_with(R"("rated_at":{"column":"x","formats":["%Q"]})")) ==
          "time_format_unreadable fields.rated_at.formats");
    CHECK(refused(mapping_with(R"("rated_at":{"column":"x","after":"agent"})")) ==
          "mapping_value_unknown fields.rated_at.after");
    CHECK(refused(mapping_with(R"("rated_at":{"column":"x","after":"closed_at"})")) ==
          "mapping_after_unmet fields.rated_at.after");
    CHECK(refused(mapping_with(R"("talk_seconds":{"column":"x","duration":"fortnights"})")) ==
          "mapping_value_unknown fields.talk_seconds.duration");
    for (const auto* none : {"XXQ", "omr", "rial", "XAU", ""})
        CHECK(refused(mapping_with(R"("cost":{"column":"x","currency":")" + std::string{none} + "\"}")) ==
              "mapping_value_unknown fields.cost.currency");
    CHECK(refused(mapping_with("", R"("encoding":"klingon",)")) == "mapping_value_unknown encoding");
    CHECK(refused(mapping_with("", R"("delimiter":"ab",)")) == "mapping_value_unknown delimiter");
    CHECK(refused(mapping_with("", R"("decimal":"_",)")) == "mapping_value_unknown decimal");
    CHECK(refused(mapping_with("", R"("row":"pile",)")) == "mapping_value_unknown row");
    CHECK(refused(mapping_with("", R"("order":{"column":"n"},)")) == "mapping_key_unknown order");
    CHECK(refused(R"({"source":"a","fields":{"external_id":{"column":"i"},"opened_at":{"column":"o"}}})") ==
          "mapping_field_required channel");
    CHECK(
        refused(
            R"({"source":"a","row":"event","fields":{"external_id":{"column":"i"},"channel":{"default":"email"}}})") ==
        "mapping_key_missing top_level event");
}

TEST_CASE("the four mappings of the examples are accepted as they stand") {
    for (const auto* name : {"phonenow", "bank", "servicenow", "boston311"}) {
        const auto file = std::filesystem::path{MIZAN_TEST_DATA}.parent_path().parent_path() / "examples/mappings" /
                          (std::string{name} + ".json");
        std::ostringstream text;
        text << std::ifstream{file}.rdbuf();
        CHECK(refused(text.str()) == "");
    }
}
