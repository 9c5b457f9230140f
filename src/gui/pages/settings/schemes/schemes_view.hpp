#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The form "settings_schemes": the versions of the schemes, and beside them the one that is being edited, with what it
/// would do to somebody's card.
struct SchemesView {
    Text schemes_title, schemes_words, scheme_problem;
    Place versions, editor, effect_side;
    Text scheme_title, scheme_id, scheme_name, scheme_name_ar, scheme_from;
    Text scheme_id_problem, scheme_from_problem;
    Choice scheme_role;
    Place lines;
    Action add_line;
    Text weights_sum, lines_problem;
    Text band_outstanding, band_strong, band_solid, band_developing, band_below, bands_problem;
    Action save_scheme, drop_changes;
    Text saved_words;
    Choice effect_agent;
    Text effect_total, effect_note;
    Place effect;
    static const Fields<SchemesView>& fields();
};

} // namespace mizan::gui
