#include "gui/pages/settings/teams/teams_view.hpp"

namespace mizan::gui {

const Fields<TeamsView>& TeamsView::fields() {
    using V = TeamsView;
    static const Fields<V> all{{"teams_title", &V::teams_title},
                               {"team_problem", &V::team_problem},
                               {"new_team", &V::new_team},
                               {"teams", &V::teams},
                               {"team", &V::team},
                               {"team_title", &V::team_title},
                               {"team_name", &V::team_name},
                               {"team_name_ar", &V::team_name_ar},
                               {"team_name_problem", &V::team_name_problem},
                               {"team_name_ar_problem", &V::team_name_ar_problem},
                               {"save_team", &V::save_team},
                               {"drop_team", &V::drop_team},
                               {"team_members", &V::team_members},
                               {"members_on", &V::members_on},
                               {"members_on_problem", &V::members_on_problem},
                               {"members_count", &V::members_count},
                               {"members", &V::members}};
    return all;
}

} // namespace mizan::gui
