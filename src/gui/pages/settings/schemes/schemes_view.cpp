#include "gui/pages/settings/schemes/schemes_view.hpp"

namespace mizan::gui {

const Fields<SchemesView>& SchemesView::fields() {
    using V = SchemesView;
    static const Fields<V> all{{"schemes_title", &V::schemes_title},
                               {"schemes_words", &V::schemes_words},
                               {"scheme_problem", &V::scheme_problem},
                               {"versions", &V::versions},
                               {"editor", &V::editor},
                               {"effect_side", &V::effect_side},
                               {"scheme_title", &V::scheme_title},
                               {"scheme_id", &V::scheme_id},
                               {"scheme_name", &V::scheme_name},
                               {"scheme_name_ar", &V::scheme_name_ar},
                               {"scheme_from", &V::scheme_from},
                               {"scheme_id_problem", &V::scheme_id_problem},
                               {"scheme_from_problem", &V::scheme_from_problem},
                               {"scheme_role", &V::scheme_role},
                               {"lines", &V::lines},
                               {"add_line", &V::add_line},
                               {"weights_sum", &V::weights_sum},
                               {"lines_problem", &V::lines_problem},
                               {"band_outstanding", &V::band_outstanding},
                               {"band_strong", &V::band_strong},
                               {"band_solid", &V::band_solid},
                               {"band_developing", &V::band_developing},
                               {"band_below", &V::band_below},
                               {"bands_problem", &V::bands_problem},
                               {"save_scheme", &V::save_scheme},
                               {"drop_changes", &V::drop_changes},
                               {"saved_words", &V::saved_words},
                               {"effect_agent", &V::effect_agent},
                               {"effect_total", &V::effect_total},
                               {"effect_note", &V::effect_note},
                               {"effect", &V::effect}};
    return all;
}

} // namespace mizan::gui
