#pragma once
#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

/// What the steps of an item's scale are: names without an order, or steps of more and more.
enum class ScaleLevel : std::uint8_t { nominal, ordinal };
inline constexpr std::array<std::string_view, 2> scale_level_names{"nominal", "ordinal"};
constexpr std::string_view name_of(ScaleLevel level) {
    return scale_level_names[static_cast<std::size_t>(level)];
}

/// One question of a quality review: a whole number from min to max, the higher the better.
struct FormItem {
    std::string id;
    std::string group;         // items of one group stand together; also the skill that it looks at
    std::string name, name_ar; // empty in the shipped form, whose words stand in text/
    int min = 0, max = 1;
    int weight = 1;
    bool critical = false;       // under half of the scale: a critical failure
    bool not_applicable = false; // whether it may be left unrated
    ScaleLevel level = ScaleLevel::ordinal;
    bool operator==(const FormItem&) const = default;
};

/// What a review asks. A version is locked once a review was made with it.
struct ReviewForm {
    std::string id;
    int version = 1;
    std::string name, name_ar;   // empty in the shipped form
    bool critical_fails = false; // a critical failure makes the whole review 0
    std::vector<FormItem> items;
    bool operator==(const ReviewForm&) const = default;

    const FormItem* item(std::string_view item_id) const;
};

/// A fault of a form: which item (by place; none: of the form itself), which key of it, and why.
struct FormFault {
    std::optional<std::size_t> item;
    std::string key, found;
    Refusal reason;
};
/// Everything that is wrong, in the order of the items. Codes: `form_id_unfit`, `form_version_low`,
/// `form_without_items`, `form_name_missing`, `form_item_id_unfit`, `form_item_twice` {item},
/// `form_item_name_missing` {item}, `form_weight_unfit` {item, n}, `form_scale_reversed` {item, from, to},
/// `form_scale_wide` {item, n}, `form_scales_mixed`.
std::vector<FormFault> faults_of(const ReviewForm& form);

/// The form that every database begins with: the six steps with an angry customer, and the traits that service asks
/// for. Id "service", version 1.
const ReviewForm& shipped_form();

} // namespace mizan::core
