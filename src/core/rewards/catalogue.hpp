#pragma once
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"

#include <span>
#include <string>
#include <vector>

namespace mizan::core {

/// A reward that is not money: the choice of shifts, a free afternoon, a course. So many may have it.
struct RewardItem {
    std::string id, name, name_ar;
    std::int64_t places = 0;
    std::optional<Date> from, to; // when it can be enjoyed, both days in
    bool operator==(const RewardItem&) const = default;
};

/// What somebody took; without an item they left their turn to the next.
struct RewardChoice {
    PersonId person;
    std::string item;
    bool operator==(const RewardChoice&) const = default;
};

/// Refuses `reward_item_id_empty`, `reward_item_name_empty`, `reward_item_twice`, `reward_item_places_not_positive`,
/// `reward_item_backwards` {item}.
Result<void> validate(std::span<const RewardItem> items);

std::int64_t places_left(const RewardItem& item, std::span<const RewardChoice> choices);

/// Whose turn it is: the first in the order who has not chosen; none where all have.
PersonId next_to_choose(std::span<const PersonId> order, std::span<const RewardChoice> choices);

/// Whether the person may take the item (none: passes). What was chosen stays chosen. Refuses
/// `choice_not_entitled`, `choice_made_already`, `choice_not_the_turn` {agent}: whose it is, by id;
/// `choice_item_unknown` {found}, `choice_item_full` {item, places}.
Result<void> may_choose(std::span<const RewardItem> items, std::span<const PersonId> order,
                        std::span<const RewardChoice> choices, const RewardChoice& choice);

} // namespace mizan::core
