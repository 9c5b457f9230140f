#include "gui/pages/welcome/welcome_page.hpp"

#include "gui/forms/binding.hpp"

namespace mizan::gui {

WelcomePage::WelcomePage(wxWindow& parent, Host& host)
    : Page{parent, host, "welcome"}, presenter_{host.voice(), host.last_database()} {
    const auto accent = host.theme().palette.accent;
    put_icon("logo", "logo", accent, 56);
    put_icon("demonstration_icon", "demonstration", accent, 40);
    put_icon("create_icon", "create", accent, 40);
    put_icon("open_icon", "open", accent, 40);
    put_icon("import_icon", "import", accent, 40);
    make_primary("demonstration");
    on_action(*this, "demonstration", [&host] { host.open_demonstration(); });
    on_action(*this, "create", [&host] { host.create_database(false); });
    on_action(*this, "open", [&host] { host.open_database(); });
    on_action(*this, "import_first", [&host] { host.create_database(true); });
    on_action(*this, "open_last", [&host] { host.open_location(host.last_database()); });
    gui::show(*this, presenter_.view());
}

void WelcomePage::refresh() {
    presenter_.show_busy(false);
    gui::show(*this, presenter_.view());
}

void WelcomePage::show_problem(const Refusal& refusal) {
    presenter_.show_problem(refusal);
    gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
