#include "ingest/setup/review_files.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::ingest;

namespace {

std::string review_form_fault(std::string_view json) {
    const auto read = read_review_forms(json);
    return read.problems.empty() ? "" : read.problems[0].column + ' ' + read.problems[0].reason.code;
}

std::string review_fault(std::string_view json) {
    const auto read = read_reviews(json);
    return read.problems.empty() ? "" : read.problems[0].column + ' ' + read.problems[0].reason.code;
}

} // namespace

TEST_CASE("A form for reviews is read as the manual shows it") {
    const auto read = read_review_forms(
        R"({"id": "mail", "name": "Mail", "critical_fails": true, "items": [{"id": "tone", "name": "Tone", "min": 0, )"
        R"("max": 4, "weight": 3, "critical": true, "not_applicable": true, "level": "nominal"}]})");
    REQUIRE(read.problems.empty());
    const core::ReviewForm& form = read.rows[0].body;
    CHECK(form.version == 1);
    CHECK(form.critical_fails);
    CHECK(form.items[0] == core::FormItem{"tone", "", "Tone", "", 0, 4, 3, true, true, core::ScaleLevel::nominal});
}

TEST_CASE("A review is read as the manual shows it, null being not applicable") {
    const auto read =
        read_reviews(R"([{"source": "desk", "id": "W1", "on": "2025-06-30", "answers": {"heard": 1, "tone": null}}])");
    REQUIRE(read.problems.empty());
    const app::ReviewFields& review = read.rows[0].body;
    CHECK(review.external_id == "W1");
    CHECK(review.on == Date::parse("2025-06-30"));
    CHECK(review.answers == std::vector<core::ReviewAnswer>{{"heard", 1}, {"tone", {}}});
    CHECK(read.rows[0].path == "[0]");
}

TEST_CASE("What is wrong in files of forms and reviews is told with its place") {
    CHECK(review_form_fault(R"({"id": "a"})") == ".items definitions_key_missing");
    CHECK(review_form_fault(R"({"id": "a", "items": [{"id": "b", "min": "0", "max": 1, "weight": 1}]})") ==
          ".items[0].min definitions_whole_number_unreadable");
    CHECK(review_form_fault(R"({"id": "a", "items": [{"id": "b", "min": 0, "max": 1, "weight": 1, "level": "x"}]})") ==
          ".items[0].level definitions_value_unknown");
    CHECK(review_form_fault(R"({"id": "a", "colour": 1, "items": []})").ends_with("definitions_key_unknown"));
    CHECK(review_fault(R"([{"source": "desk", "id": "W1", "answers": {"a": 1.5}}])") ==
          "[0].answers.a definitions_whole_number_unreadable");
    CHECK(review_fault(R"([{"source": "desk", "id": "W1", "on": "30.6.", "answers": {}}])") ==
          "[0].on definitions_date_unreadable");
    CHECK(review_fault("[").find("definitions_") != std::string::npos);
}
