#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The form "settings_teams": the teams, and beside them the one that is chosen, or is being added.
struct TeamsView {
    Text teams_title, team_problem;
    Action new_team;
    Place teams, team;
    Text team_title, team_name, team_name_ar, team_name_problem, team_name_ar_problem;
    Action save_team, drop_team;
    Place team_members;
    Text members_on, members_on_problem, members_count;
    Place members;
    static const Fields<TeamsView>& fields();
};

} // namespace mizan::gui
