#include "gui/pages/settings/kpis/kpis_view.hpp"

namespace mizan::gui {

const Fields<KpisView>& KpisView::fields() {
    using V = KpisView;
    static const Fields<V> all{{"kpis_title", &V::kpis_title},
                               {"kpi_problem", &V::kpi_problem},
                               {"new_kpi", &V::new_kpi},
                               {"kpis", &V::kpis},
                               {"kpi_side", &V::kpi_side},
                               {"kpi_title", &V::kpi_title},
                               {"kpi_facts", &V::kpi_facts},
                               {"formula", &V::formula},
                               {"own_editor", &V::own_editor},
                               {"kpi_id", &V::kpi_id},
                               {"kpi_name", &V::kpi_name},
                               {"kpi_name_ar", &V::kpi_name_ar},
                               {"kpi_from", &V::kpi_from},
                               {"kpi_id_problem", &V::kpi_id_problem},
                               {"kpi_from_problem", &V::kpi_from_problem},
                               {"statistic", &V::statistic},
                               {"measure", &V::measure},
                               {"denominator", &V::denominator},
                               {"kpi_better", &V::kpi_better},
                               {"kpi_credit", &V::kpi_credit},
                               {"min_n", &V::min_n},
                               {"min_n_problem", &V::min_n_problem},
                               {"filter", &V::filter},
                               {"filter_problem", &V::filter_problem},
                               {"definition_problem", &V::definition_problem},
                               {"save_kpi", &V::save_kpi},
                               {"drop_kpi", &V::drop_kpi},
                               {"kpi_saved", &V::kpi_saved},
                               {"figure_agent", &V::figure_agent},
                               {"figure", &V::figure},
                               {"figure_note", &V::figure_note}};
    return all;
}

} // namespace mizan::gui
