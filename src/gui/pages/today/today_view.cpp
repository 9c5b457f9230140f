#include "gui/pages/today/today_view.hpp"

namespace mizan::gui {

const Fields<TodayView>& TodayView::fields() {
    using V = TodayView;
    static const Fields<V> all{{"title", &V::title},
                               {"subtitle", &V::subtitle},
                               {"message", &V::message},
                               {"team_choice", &V::team_choice},
                               {"content", &V::content},
                               {"things_title", &V::things_title},
                               {"things_none", &V::things_none},
                               {"things", &V::things},
                               {"queue_title", &V::queue_title},
                               {"queue_none", &V::queue_none},
                               {"queue", &V::queue},
                               {"promises_title", &V::promises_title},
                               {"promises_none", &V::promises_none},
                               {"promises", &V::promises},
                               {"show_all", &V::show_all},
                               {"open_interaction", &V::open_interaction},
                               {"empty_import", &V::empty_import}};
    return all;
}

} // namespace mizan::gui
