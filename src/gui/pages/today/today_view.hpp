#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

struct TodayView {
    Text title, subtitle, message;
    Choice team_choice;
    Place content;
    Text things_title, things_none;
    Place things;
    Text queue_title, queue_none;
    Place queue;
    Text promises_title, promises_none;
    Place promises;
    Action show_all, open_interaction, empty_import;
    static const Fields<TodayView>& fields();
};

} // namespace mizan::gui
