#pragma once
#include "base/ids.hpp"
#include "core/calendar/calendar.hpp"
#include "core/service/codes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// A calendar and the work that it is for: team+channel, team, channel, or all of the organisation.
struct CalendarUse {
    std::optional<TeamId> team;
    std::optional<Channel> channel;
    Calendar calendar;
    std::string calendar_id;
};

/// The one that says most of the work: by team and channel, else team, else channel, else organisation; always open
/// where none speaks of it.
const Calendar& calendar_for(const std::vector<CalendarUse>& calendars, TeamId team, Channel channel);

} // namespace mizan::core
