#include "core/kpi/calendar_use.hpp"

namespace mizan::core {

const Calendar& calendar_for(const std::vector<CalendarUse>& calendars, TeamId team, Channel channel) {
    const CalendarUse* best = nullptr;
    int best_rank = -1;
    for (const CalendarUse& use : calendars) {
        if ((use.team && *use.team != team) || (use.channel && *use.channel != channel)) continue;
        const int rank = (use.team ? 2 : 0) + (use.channel ? 1 : 0);
        if (rank <= best_rank) continue;
        best = &use;
        best_rank = rank;
    }
    static const Calendar always = Calendar::always();
    return best ? best->calendar : always;
}

} // namespace mizan::core
