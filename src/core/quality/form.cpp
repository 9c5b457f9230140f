#include "core/quality/form.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace mizan::core {
namespace {

constexpr int greatest_weight = 1000;
constexpr int widest_scale = 100;
constexpr std::size_t most_items = 200;
/// The common denominator of the items' scores; with weights up to 1,000 and 200 items sums stay far inside 64 bits.
constexpr std::int64_t greatest_denominator = 1'000'000'000;

/// A word of small letters, digits and lines below, as ids are everywhere.
bool fits_as_id(std::string_view id) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !id.empty() && std::ranges::all_of(id, fits) && id.front() >= 'a' && id.front() <= 'z';
}

std::string scale_text(const FormItem& item) {
    return std::to_string(item.min) + " … " + std::to_string(item.max);
}

class Faults {
public:
    explicit Faults(const ReviewForm& form) : form_{form} {}

    std::vector<FormFault> all() {
        check_form();
        for (std::size_t i = 0; i < form_.items.size(); ++i)
            check_item(i);
        if (faults_.empty() && common_denominator() > greatest_denominator)
            put({}, "items", "", {"form_scales_mixed", {}});
        return std::move(faults_);
    }

private:
    void put(std::optional<std::size_t> item, std::string key, std::string found, Refusal reason) {
        faults_.push_back({item, std::move(key), std::move(found), std::move(reason)});
    }

    void check_form() {
        if (!fits_as_id(form_.id)) put({}, "id", form_.id, {"form_id_unfit", {}});
        if (form_.version < 1) put({}, "version", std::to_string(form_.version), {"form_version_low", {}});
        if (form_.name.empty() && form_.id != shipped_form().id) put({}, "name", "", {"form_name_missing", {}});
        if (form_.items.empty()) put({}, "items", "", {"form_without_items", {}});
        if (form_.items.size() > most_items)
            put({}, "items", std::to_string(form_.items.size()),
                {"form_items_many", {{"n", static_cast<std::int64_t>(most_items)}}});
    }

    void check_item(std::size_t i) {
        const FormItem& item = form_.items[i];
        if (!fits_as_id(item.id)) put(i, "id", item.id, {"form_item_id_unfit", {}});
        if (!seen_.insert(item.id).second) put(i, "id", item.id, {"form_item_twice", {{"item", item.id}}});
        if (item.name.empty() && !shipped_form().item(item.id))
            put(i, "name", "", {"form_item_name_missing", {{"item", item.id}}});
        if (item.weight < 1 || item.weight > greatest_weight)
            put(i, "weight", std::to_string(item.weight),
                {"form_weight_unfit", {{"item", item.id}, {"n", std::int64_t{greatest_weight}}}});
        if (item.min >= item.max)
            put(i, "max", scale_text(item),
                {"form_scale_reversed",
                 {{"item", item.id}, {"from", std::int64_t{item.min}}, {"to", std::int64_t{item.max}}}});
        else if (std::int64_t{item.max} - item.min > widest_scale)
            put(i, "max", scale_text(item),
                {"form_scale_wide", {{"item", item.id}, {"n", std::int64_t{widest_scale}}}});
    }

    std::int64_t common_denominator() const {
        std::int64_t common = 1;
        for (const FormItem& item : form_.items)
            if (common <= greatest_denominator) common = std::lcm(common, std::int64_t{item.max} - item.min);
        return common;
    }

    const ReviewForm& form_;
    std::set<std::string> seen_;
    std::vector<FormFault> faults_;
};

FormItem shipped_item(std::string id, std::string group, int weight, bool critical, bool not_applicable) {
    constexpr int best = 4;
    return {std::move(id), std::move(group), {}, {}, 0, best, weight, critical, not_applicable, ScaleLevel::ordinal};
}

} // namespace

const FormItem* ReviewForm::item(std::string_view item_id) const {
    const auto found = std::ranges::find(items, item_id, &FormItem::id);
    return found == items.end() ? nullptr : &*found;
}

std::vector<FormFault> faults_of(const ReviewForm& form) {
    return Faults{form}.all();
}

const ReviewForm& shipped_form() {
    static const ReviewForm form{
        "service",
        1,
        {},
        {},
        false,
        {shipped_item("listen", "steps", 2, false, false), shipped_item("empathise", "steps", 2, false, false),
         shipped_item("stay_calm", "steps", 2, true, false), shipped_item("not_personal", "steps", 1, false, true),
         shipped_item("offer_solution", "steps", 3, true, false), shipped_item("follow_up", "steps", 2, false, true),
         shipped_item("emotional_intelligence", "traits", 1, false, true),
         shipped_item("humility", "traits", 1, false, true), shipped_item("patience", "traits", 1, false, true),
         shipped_item("communication", "traits", 1, false, true),
         shipped_item("time_management", "traits", 1, false, true),
         shipped_item("teamwork", "traits", 1, false, true)}};
    return form;
}

} // namespace mizan::core
