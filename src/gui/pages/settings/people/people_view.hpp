#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The form "settings_people": a list of people, and beside it the one who is chosen, or is being added.
struct PeopleView {
    Text people_title, people_count, find;
    Place people, person;
    Action new_person;
    Text person_title, person_state, problem;
    // names and employment
    Text name, name_ar, employed_from, employed_to;
    Text name_problem, name_ar_problem, employed_from_problem, employed_to_problem;
    Action save_person, drop_person;
    Place known_only; // what can be said only of somebody who is there
    // memberships
    Place memberships;
    Choice member_team, member_role;
    Text member_from, member_to, member_grade, member_fte, member_problem;
    Action add_membership, correct_membership, end_membership;
    // absences
    Place absences;
    Choice absence_kind;
    Text absence_from, absence_to, absence_problem;
    Action add_absence, withdraw_absence;
    // names in sources; merge and split
    Place aliases;
    Choice alias_source;
    Text alias_name, alias_problem;
    Action add_alias;
    Choice into;
    Text into_words, move_words;
    Action preview_merge, preview_split, move_now, leave_it;
    Place cards;
    static const Fields<PeopleView>& fields();
};

} // namespace mizan::gui
