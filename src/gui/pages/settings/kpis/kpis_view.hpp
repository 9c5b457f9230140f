#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The form "settings_kpis": what can be measured; beside it what the chosen one counts, and of the organisation's own
/// an editor with its figure.
struct KpisView {
    Text kpis_title, kpi_problem;
    Action new_kpi;
    Place kpis, kpi_side;
    Text kpi_title, kpi_facts, formula;
    Place own_editor;
    Text kpi_id, kpi_name, kpi_name_ar, kpi_from, kpi_id_problem, kpi_from_problem;
    Choice statistic, measure, denominator, kpi_better, kpi_credit;
    Text min_n, min_n_problem, filter, filter_problem, definition_problem;
    Action save_kpi, drop_kpi;
    Text kpi_saved;
    Choice figure_agent;
    Text figure, figure_note;
    static const Fields<KpisView>& fields();
};

} // namespace mizan::gui
