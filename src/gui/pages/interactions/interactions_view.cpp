#include "gui/pages/interactions/interactions_view.hpp"

namespace mizan::gui {

const Fields<InteractionsView>& InteractionsView::fields() {
    using V = InteractionsView;
    static const Fields<V> all{{"title", &V::title},
                               {"count", &V::count},
                               {"notice", &V::notice},
                               {"record", &V::record},
                               {"correct", &V::correct},
                               {"exclude", &V::exclude},
                               {"take_in", &V::take_in},
                               {"undo", &V::undo},
                               {"export_list", &V::export_list},
                               {"filters", &V::filters},
                               {"find", &V::find},
                               {"agent_choice", &V::agent_choice},
                               {"team_choice", &V::team_choice},
                               {"channel_choice", &V::channel_choice},
                               {"state_choice", &V::state_choice},
                               {"complaints", &V::complaints},
                               {"low_rated", &V::low_rated},
                               {"corrected", &V::corrected},
                               {"unassigned", &V::unassigned},
                               {"chip_area", &V::chip_area},
                               {"chips", &V::chips},
                               {"clear_filters", &V::clear_filters},
                               {"table", &V::table},
                               {"part_area", &V::part_area},
                               {"previous_part", &V::previous_part},
                               {"next_part", &V::next_part},
                               {"part", &V::part},
                               {"empty", &V::empty},
                               {"empty_icon", &V::empty_icon},
                               {"empty_title", &V::empty_title},
                               {"empty_words", &V::empty_words},
                               {"empty_import", &V::empty_import},
                               {"empty_record", &V::empty_record},
                               {"empty_clear", &V::empty_clear},
                               {"detail", &V::detail},
                               {"detail_title", &V::detail_title},
                               {"detail_words", &V::detail_words},
                               {"open_link", &V::open_link},
                               {"facts", &V::facts},
                               {"first_response_title", &V::first_response_title},
                               {"first_response_words", &V::first_response_words},
                               {"resolution_title", &V::resolution_title},
                               {"resolution_words", &V::resolution_words},
                               {"first_response_clock", &V::first_response_clock},
                               {"resolution_clock", &V::resolution_clock},
                               {"history_title", &V::history_title},
                               {"history", &V::history}};
    return all;
}

} // namespace mizan::gui
