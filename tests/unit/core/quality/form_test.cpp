#include "core/quality/review_score.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

FormItem asked(std::string id, int min, int max, int weight) {
    FormItem item;
    item.id = std::move(id);
    item.name = "words";
    item.min = min;
    item.max = max;
    item.weight = weight;
    return item;
}

ReviewForm form_of(std::vector<FormItem> items) {
    ReviewForm form;
    form.id = "mine";
    form.name = "Mine";
    form.items = std::move(items);
    return form;
}

std::vector<std::string> codes_of(const ReviewForm& form) {
    std::vector<std::string> codes;
    for (const FormFault& fault : faults_of(form))
        codes.push_back(fault.reason.code);
    return codes;
}

std::string refused(const ReviewForm& form, const std::vector<ReviewAnswer>& answers) {
    const auto score = score_of(form, answers);
    return score ? "" : score.refusal().code;
}

} // namespace

TEST_CASE("The shipped form has no fault, holds six steps and six traits, and two of its items are critical") {
    const ReviewForm& form = shipped_form();
    CHECK(faults_of(form).empty());
    CHECK(form.items.size() == 12);
    CHECK(std::ranges::count(form.items, true, &FormItem::critical) == 2);
}

TEST_CASE("Every fault of a form is told") {
    ReviewForm form = form_of({asked("a", 1, 5, 1), asked("a", 5, 1, 1), asked("Big", 0, 2, 0), asked("c", 0, 101, 1)});
    form.items[0].name.clear();
    CHECK(codes_of(form) == std::vector<std::string>{"form_item_name_missing", "form_item_twice", "form_scale_reversed",
                                                     "form_item_id_unfit", "form_weight_unfit", "form_scale_wide"});
    ReviewForm empty;
    empty.version = 0;
    CHECK(codes_of(empty) ==
          std::vector<std::string>{"form_id_unfit", "form_version_low", "form_name_missing", "form_without_items"});
}

TEST_CASE("Scales whose common denominator is out of reach are refused") {
    // 97, 89, 83, 79, 73 are primes; their product is above a thousand million
    CHECK(codes_of(form_of({asked("a", 0, 97, 1), asked("b", 0, 89, 1), asked("c", 0, 83, 1), asked("d", 0, 79, 1),
                            asked("e", 0, 73, 1)})) == std::vector<std::string>{"form_scales_mixed"});
}

TEST_CASE("A review's score weighs what was rated, and is rounded once") {
    // (1 · 2/3 + 2 · 1/4) ÷ 3 = 7/18: 38.888… of 100
    const ReviewForm form = form_of({asked("a", 0, 3, 1), asked("b", 1, 5, 2)});
    CHECK(score_of(form, {{"a", 2}, {"b", 2}})->score == Points{3889});
    // 1/8 of 100 is 12.5 exactly; 1/32 is 3.125: half to even gives 3.12
    CHECK(score_of(form_of({asked("a", 0, 32, 1)}), {{"a", 1}})->score == Points{312});
    CHECK(score_of(form_of({asked("a", 0, 32, 1)}), {{"a", 3}})->score == Points{938});
}

TEST_CASE("What does not apply leaves both sums") {
    ReviewForm form = form_of({asked("a", 0, 4, 3), asked("b", 0, 4, 1)});
    form.items[0].not_applicable = true;
    CHECK(score_of(form, {{"a", {}}, {"b", 3}})->score == Points{7500});
}

TEST_CASE("A critical item under half of its scale is reported, and makes the review 0 where the form says so") {
    ReviewForm form = form_of({asked("a", 0, 4, 1), asked("b", 0, 4, 3)});
    form.items[0].critical = true;
    CHECK(score_of(form, {{"a", 2}, {"b", 4}})->critical.empty());
    CHECK(*score_of(form, {{"a", 1}, {"b", 4}}) == ReviewScore{Points{8125}, {"a"}});
    form.critical_fails = true;
    CHECK(*score_of(form, {{"a", 1}, {"b", 4}}) == ReviewScore{Points{0}, {"a"}});
}

TEST_CASE("Answers that do not fit the form are refused by name") {
    ReviewForm form = form_of({asked("a", 0, 4, 1), asked("b", 0, 4, 3)});
    CHECK(refused(form, {{"a", 1}, {"c", 1}}) == "review_item_unknown");
    CHECK(refused(form, {{"a", 1}, {"a", 1}}) == "review_item_twice");
    CHECK(refused(form, {{"a", 1}}) == "review_item_missing");
    CHECK(refused(form, {{"a", 5}, {"b", 1}}) == "review_value_off_scale");
    CHECK(refused(form, {{"a", {}}, {"b", 1}}) == "review_not_applicable");
    form.items[0].not_applicable = form.items[1].not_applicable = true;
    CHECK(refused(form, {{"a", {}}, {"b", {}}}) == "review_unrated");
}
