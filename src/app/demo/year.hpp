#pragma once
#include "app/demo/dice.hpp"
#include "app/demo/setting.hpp"

#include <functional>

namespace mizan::app::demo {

using TakeRow = std::function<void(const core::Interaction&)>;

/// What the demonstration's source says of its interactions.
core::FieldSet supplied_fields();

/// One agent's working day: the interactions that came to them.
void agent_day(const Setting& setting, std::size_t agent, Date date, const TakeRow& take);
/// What came to nobody on a day: abandoned calls, conversations of the bot.
void unassigned_day(const Setting& setting, Date date, const TakeRow& take);
/// The rostered and the logged time of that day.
std::vector<core::WorkInterval> hours_of_day(const Setting& setting, std::size_t agent, Date date);

} // namespace mizan::app::demo
