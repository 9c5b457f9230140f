#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

struct CalendarsView {
    Text heading, message;
    Choice calendar;
    Action add_calendar, revert, save;

    Place new_row;
    Text new_id;
    Text timezone, general_problem;
    Choice team, channel;

    Choice version, layer;
    Text version_from, version_problem;
    Action add_version, add_season, remove_season;
    Place season_row;
    Text season_name, season_first, season_last, season_note;

    Place week;
    Text day_1, day_2, day_3, day_4, day_5, day_6, day_7;               // names, in the order of the rows
    Text hours_1, hours_2, hours_3, hours_4, hours_5, hours_6, hours_7; // as they are typed
    Text week_problem;

    Place days;
    Text date_first, date_last, date_name, date_hours, date_note;
    Action put_dates, remove_date;

    Text effect;
    Place moved;
    static const Fields<CalendarsView>& fields();
};

} // namespace mizan::gui
