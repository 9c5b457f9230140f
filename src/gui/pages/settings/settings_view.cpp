#include "gui/pages/settings/settings_view.hpp"

namespace mizan::gui {

const Fields<SettingsView>& SettingsView::fields() {
    using V = SettingsView;
    static const Fields<V> all{
        {"settings_title", &V::settings_title}, {"sections", &V::sections}, {"section", &V::section}};
    return all;
}

} // namespace mizan::gui
