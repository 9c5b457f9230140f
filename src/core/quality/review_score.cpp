#include "core/quality/review_score.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

std::string ids_of(const ReviewForm& form) {
    std::string ids;
    for (const FormItem& item : form.items)
        ids += (ids.empty() ? "" : ", ") + item.id;
    return ids;
}

std::optional<Refusal> fault_of(const ReviewForm& form, const std::vector<ReviewAnswer>& answers) {
    for (const ReviewAnswer& answer : answers) {
        const FormItem* const item = form.item(answer.item);
        if (!item) return Refusal{"review_item_unknown", {{"found", answer.item}, {"known", ids_of(form)}}};
        if (std::ranges::count(answers, answer.item, &ReviewAnswer::item) > 1)
            return Refusal{"review_item_twice", {{"item", answer.item}}};
        if (!answer.value) {
            if (item->not_applicable) continue;
            return Refusal{"review_not_applicable", {{"item", answer.item}}};
        }
        if (*answer.value < item->min || *answer.value > item->max)
            return Refusal{"review_value_off_scale",
                           {{"item", answer.item},
                            {"found", std::to_string(*answer.value)},
                            {"from", std::int64_t{item->min}},
                            {"to", std::int64_t{item->max}}}};
    }
    for (const FormItem& item : form.items)
        if (std::ranges::find(answers, item.id, &ReviewAnswer::item) == answers.end())
            return Refusal{"review_item_missing", {{"item", item.id}}};
    return std::nullopt;
}

} // namespace

Ratio item_score(const FormItem& item, int value) {
    return Ratio{value - item.min, item.max - item.min};
}

Result<ReviewScore> score_of(const ReviewForm& form, const std::vector<ReviewAnswer>& answers) {
    if (auto fault = fault_of(form, answers)) return *std::move(fault);
    ReviewScore result;
    Ratio sum;
    std::int64_t weight = 0;
    for (const FormItem& item : form.items) {
        const auto value = std::ranges::find(answers, item.id, &ReviewAnswer::item)->value;
        if (!value) continue;
        const Ratio score = item_score(item, *value);
        sum = sum + score * Ratio{item.weight};
        weight += item.weight;
        if (item.critical && score < Ratio{1, 2}) result.critical.push_back(item.id);
    }
    if (weight == 0) return Refusal{"review_unrated", {}};
    const bool failed = form.critical_fails && !result.critical.empty();
    if (!failed) result.score = Points{(sum * Ratio{100} / Ratio{weight}).scaled(2)};
    return result;
}

} // namespace mizan::core
