#pragma once
#include "base/money.hpp"
#include "base/ratio.hpp"
#include "core/quality/form.hpp"

namespace mizan::core {

/// An answer to one item; without a value: not applicable.
struct ReviewAnswer {
    std::string item;
    std::optional<int> value;
    bool operator==(const ReviewAnswer&) const = default;
};

/// What the answers come to.
struct ReviewScore {
    Points score;                      // of 100, rounded once, half to even; 0 where a critical failure makes it so
    std::vector<std::string> critical; // the critical items under half of their scale, in the form's order
    bool operator==(const ReviewScore&) const = default;
};

/// (value − min) ÷ (max − min).
Ratio item_score(const FormItem& item, int value);
/// Σ weight × item score ÷ Σ weight over the rated items. Every item of the form has one answer. Refuses
/// `review_item_unknown` {found, known}, `review_item_twice` {item}, `review_item_missing` {item},
/// `review_value_off_scale` {item, found, from, to}, `review_not_applicable` {item}, `review_unrated`.
Result<ReviewScore> score_of(const ReviewForm& form, const std::vector<ReviewAnswer>& answers);

} // namespace mizan::core
