#include "core/rewards/catalogue.hpp"

#include <algorithm>

namespace mizan::core {

Result<void> validate(std::span<const RewardItem> items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const RewardItem& item = items[i];
        const Arguments which{{"item", item.id}};
        if (item.id.empty()) return Refusal{"reward_item_id_empty", {}};
        if (item.name.empty()) return Refusal{"reward_item_name_empty", which};
        if (std::ranges::find(items.first(i), item.id, &RewardItem::id) != items.first(i).end())
            return Refusal{"reward_item_twice", which};
        if (item.places <= 0) return Refusal{"reward_item_places_not_positive", which};
        if (item.from && item.to && *item.to < *item.from) return Refusal{"reward_item_backwards", which};
    }
    return {};
}

std::int64_t places_left(const RewardItem& item, std::span<const RewardChoice> choices) {
    return item.places - std::ranges::count(choices, item.id, &RewardChoice::item);
}

PersonId next_to_choose(std::span<const PersonId> order, std::span<const RewardChoice> choices) {
    for (const PersonId person : order)
        if (std::ranges::find(choices, person, &RewardChoice::person) == choices.end()) return person;
    return {};
}

Result<void> may_choose(std::span<const RewardItem> items, std::span<const PersonId> order,
                        std::span<const RewardChoice> choices, const RewardChoice& choice) {
    if (std::ranges::find(order, choice.person) == order.end()) return Refusal{"choice_not_entitled", {}};
    if (std::ranges::find(choices, choice.person, &RewardChoice::person) != choices.end())
        return Refusal{"choice_made_already", {}};
    if (const PersonId next = next_to_choose(order, choices); next != choice.person)
        return Refusal{"choice_not_the_turn", {{"agent", next.value}}};
    if (choice.item.empty()) return {};
    const auto item = std::ranges::find(items, choice.item, &RewardItem::id);
    if (item == items.end()) return Refusal{"choice_item_unknown", {{"found", choice.item}}};
    if (places_left(*item, choices) <= 0)
        return Refusal{"choice_item_full", {{"item", item->name}, {"places", item->places}}};
    return {};
}

} // namespace mizan::core
