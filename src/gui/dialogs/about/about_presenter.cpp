#include "gui/dialogs/about/about_presenter.hpp"

#include "core/calendar/zone.hpp"
#include "text/say.hpp"

namespace mizan::gui {

const Fields<AboutView>& AboutView::fields() {
    using V = AboutView;
    static const Fields<V> all{
        {"version", &V::version}, {"zones", &V::zones}, {"logo", &V::logo}, {"close", &V::close}};
    return all;
}

AboutView about_view(const text::Voice& voice, const std::string& version) {
    AboutView view;
    view.version.shown = text::say(voice, "gui.about.version", {{"version", version}});
    view.zones.shown = text::say(voice, "gui.about.zones", {{"version", std::string{core::Zone::data_version()}}});
    return view;
}

} // namespace mizan::gui
