// With the Tab key through every page and dialog: every control is reached, in reading order, and one sees where one
// is.
#include "gui/dialogs/about/about_dialog.hpp"
#include "gui/dialogs/create/create_dialog.hpp"
#include "gui/dialogs/exclude/exclude_dialog.hpp"
#include "gui/dialogs/help/help_dialog.hpp"
#include "gui/dialogs/measure/measure_dialog.hpp"
#include "gui/dialogs/palette/palette_dialog.hpp"
#include "gui/dialogs/preferences/preferences_dialog.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/settings/section_list.hpp"
#include "settings_driver.hpp"

#include <algorithm>
#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/notebook.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/uiaction.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// A room of other controls is no stop itself.
bool is_room(const wxWindow& window) {
    if (dynamic_cast<const wxDataViewCtrl*>(&window) != nullptr) return false;
    return dynamic_cast<const wxPanel*>(&window) != nullptr || dynamic_cast<const wxNotebook*>(&window) != nullptr ||
           dynamic_cast<const wxBookCtrlBase*>(&window) != nullptr ||
           dynamic_cast<const wxScrolledWindow*>(&window) != nullptr;
}

/// Where the Tab key has to stop: what is shown, can be used and takes the keyboard; of radio buttons the chosen one.
void collect_stops(wxWindow& window, std::vector<wxWindow*>& stops) {
    for (auto* child : window.GetChildren()) {
        if (child->IsTopLevel() || !child->IsShownOnScreen() || !child->IsEnabled()) continue;
        if (is_room(*child)) {
            if (dynamic_cast<const wxNotebook*>(child) != nullptr) stops.push_back(child); // its tabs
            collect_stops(*child, stops);
            continue;
        }
        const auto* radio = dynamic_cast<const wxRadioButton*>(child);
        if (radio != nullptr && !radio->GetValue()) continue;
        if (child->AcceptsFocusFromKeyboard() && child->GetSize().x > 1) stops.push_back(child);
    }
}

std::string told(const wxWindow* window) {
    if (window == nullptr) return "nothing";
    return window->GetName().utf8_string() + " “" + window->GetLabel().utf8_string() + "” in " +
           window->GetParent()->GetName().utf8_string();
}

/// Asked of the toolkit: the keyboard may be in a part of a control that wx knows nothing of.
wxWindow* stop_with_keyboard(const std::vector<wxWindow*>& stops) {
    auto* top = wxGetTopLevelParent(stops.front());
    auto* focus = gtk_window_get_focus(GTK_WINDOW(top->GetHandle()));
    if (focus == nullptr) return nullptr;
    for (auto* widget = focus; widget != nullptr; widget = gtk_widget_get_parent(widget))
        for (auto* stop : stops)
            if (widget == stop->GetHandle()) return stop;
    return nullptr;
}

std::string widget_with_keyboard(const wxWindow& of) {
    auto* focus = gtk_window_get_focus(GTK_WINDOW(wxGetTopLevelParent(const_cast<wxWindow*>(&of))->GetHandle()));
    return focus == nullptr ? "nothing" : G_OBJECT_TYPE_NAME(focus);
}

/// Whether a person who reads from line to line comes to `second` after `first`. A column that stands further on is
/// read after the one before it, from its top.
bool reads_on(const wxRect& first, const wxRect& second, bool right_to_left) {
    const bool further_on =
        right_to_left ? second.GetRight() <= first.GetLeft() + 4 : second.GetLeft() >= first.GetRight() - 4;
    const bool inside = first.Contains(second.x + second.width / 2, second.y + second.height / 2);
    if (further_on || inside) return true;
    return second.y + second.height / 2 > first.y + first.height / 2 + 4;
}

int different_pixels(const wxImage& one, const wxImage& other) {
    if (!one.IsOk() || !other.IsOk() || one.GetSize() != other.GetSize()) return 0;
    int different = 0;
    for (int i = 0; i < one.GetWidth() * one.GetHeight(); ++i)
        different += std::abs(one.GetData()[3 * i] - other.GetData()[3 * i]) +
                         std::abs(one.GetData()[3 * i + 1] - other.GetData()[3 * i + 1]) +
                         std::abs(one.GetData()[3 * i + 2] - other.GetData()[3 * i + 2]) >
                     24;
    return different;
}

wxRect place_around(const wxWindow& window) {
    return place_on_screen(window).Inflate(3).Intersect(wxRect{wxGetDisplaySize()});
}

/// Until the keyboard is elsewhere and drawn there; false where it stays.
bool moves_on(const std::vector<wxWindow*>& stops, const wxWindow* from) {
    const auto end = wxGetUTCTimeMillis() + 700;
    turn_until([&] {
        const auto* at = stop_with_keyboard(stops);
        return (at != nullptr && at != from) || wxGetUTCTimeMillis() > end;
    });
    const auto drawn = wxGetUTCTimeMillis() + 60;
    turn_until([&] { return wxGetUTCTimeMillis() > drawn; });
    return stop_with_keyboard(stops) != from;
}

/// From the first control on with the Tab key, until one is met again.
std::vector<std::string> faults_of_walk(wxWindow& room, bool right_to_left) {
    std::vector<std::string> faults;
    std::vector<wxWindow*> stops, visited;
    collect_stops(room, stops);
    if (stops.empty()) return faults;
    wxUIActionSimulator hands;
    hands.MouseMove(place_on_screen(*wxGetTopLevelParent(&room)).GetTopLeft() + wxPoint{3, 3});
    settle();
    stops.front()->SetFocus();
    moves_on(stops, nullptr);
    wxWindow* at = stop_with_keyboard(stops);
    if (at == nullptr) return {"the keyboard cannot be brought to " + told(stops.front())};
    while (at != nullptr && std::find(visited.begin(), visited.end(), at) == visited.end()) {
        visited.push_back(at);
        const wxRect around = place_around(*at), place = place_on_screen(*at);
        if (around.IsEmpty()) {
            keep_picture_now(main_frame(), "out-of-sight-" + at->GetName().utf8_string());
            faults.push_back(told(at) + " has the keyboard, out of sight");
        }
        const wxImage with = picture_of(around);
        hands.Char(WXK_TAB);
        bool moved = moves_on(stops, at);
        // a box to choose from and type in has a second stop of its own
        for (int more = 0; more < 2 && !moved; ++more) {
            hands.Char(WXK_TAB);
            moved = moves_on(stops, at);
        }
        if (stop_with_keyboard(stops) == nullptr) { // a control that can be used only now?
            stops.clear();
            collect_stops(room, stops);
        }
        if (stop_with_keyboard(stops) == nullptr) {
            faults.push_back("after " + told(at) + " the keyboard is nowhere: in a " + widget_with_keyboard(*at) +
                             ", " + told(wxWindow::FindFocus()));
            hands.Char(WXK_TAB);
            moved = moves_on(stops, at);
        }
        if (!moved && stops.size() > 1) {
            faults.push_back("the keyboard is caught in " + told(at));
            break;
        }
        auto* next = stop_with_keyboard(stops);
        const bool stayed = !around.IsEmpty() && place_on_screen(*at) == place; // else what scrolled is no difference
        if (stayed && different_pixels(with, picture_of(around)) < 12) {
            keep_picture_now(main_frame(),
                             "unseen-" + at->GetParent()->GetName().utf8_string() + std::to_string(visited.size()));
            faults.push_back("one does not see that the keyboard is in " + told(at));
        }
        if (next == nullptr) break; // it left the room
        const bool met = std::find(visited.begin(), visited.end(), next) != visited.end();
        const bool acts_last = next->GetName() == "print" || next->GetName() == "save"; // of the reports, after choices
        if (!met && !acts_last && !reads_on(place_on_screen(*at), place_on_screen(*next), right_to_left))
            faults.push_back("after " + told(at) + " comes " + told(next));
        at = next;
    }
    for (const auto* stop : stops)
        if (std::find(visited.begin(), visited.end(), stop) == visited.end())
            faults.push_back("the keyboard does not come to " + told(stop) +
                             (gtk_widget_get_can_focus(stop->GetHandle()) != FALSE ? "" : ", which cannot have it"));
    return faults;
}

const std::vector<std::string> no_faults;

void walk(wxWindow& room, const std::string& name) {
    INFO(name);
    CHECK(faults_of_walk(room, main_frame().GetLayoutDirection() == wxLayout_RightToLeft) == no_faults);
}

void walk_dialog(wxDialog& dialog, const std::string& name) {
    dialog.Show();
    settle();
    walk(dialog, name);
}

void open_the_file(text::Language language) {
    look_in(language, "light", {1400, 900});
    const auto demonstration = (folder() / "demonstration.mizan").string();
    if (!main_frame().situation() || main_frame().situation()->location != demonstration)
        main_frame().open_demonstration();
    settle();
    main_frame().choose_period(PeriodChoice::Kind::month, 11);
    settle();
}

} // namespace

TEST_CASE("the Tab key comes to every control of every page in reading order, and shows where it is", "[focus]") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        INFO(text::code_of(language));
        open_the_file(language);
        for (const auto& entry : page_list()) {
            if (!entry.needs_database) continue;
            if (entry.id == std::string{"settings"}) continue; // section by section below
            main_frame().show_page(entry.id);
            settle();
            if (entry.id == std::string{"interactions"}) {
                auto& list = dynamic_cast<InteractionsPage&>(main_frame().page("interactions"));
                list.table().choose(1);
                settle();
            }
            walk(main_frame(), entry.id);
        }
        auto& settings = dynamic_cast<SettingsPage&>(main_frame().page("settings"));
        main_frame().show_page("settings");
        for (const auto& entry : section_list()) {
            settings.show_section(entry.id);
            settle();
            walk(main_frame(), std::string{"settings, "} + entry.id);
        }
    }
    look_in(text::Language::en, "light", {1400, 900});
}

TEST_CASE("the Tab key comes to every control of every dialog in reading order, and shows where it is", "[focus]") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        INFO(text::code_of(language));
        open_the_file(language);
        auto& frame = main_frame();
        frame.show_page("interactions");
        settle();
        auto& page = dynamic_cast<InteractionsPage&>(frame.page("interactions"));
        page.table().choose(1);
        settle();
        REQUIRE(page.presenter().detail());
        {
            RecordDialog record{page, frame, page.presenter().names(), *page.presenter().detail()};
            walk_dialog(record, "record");
        }
        {
            ExcludeDialog exclude{page, frame.voice(), page.presenter().detail()->line};
            walk_dialog(exclude, "exclude");
        }
        frame.show_page("scorecard");
        settle();
        auto& card = dynamic_cast<ScorecardPage&>(frame.page("scorecard"));
        REQUIRE_FALSE(card.presenter().lines().empty());
        app::ExplainQuestion question;
        question.period = *frame.period();
        question.agent = card.presenter().agent();
        question.kpi = card.presenter().lines().front().kpi;
        {
            WhyDialog why{card, frame, question, card.presenter().lines().front().name, question.agent};
            walk_dialog(why, "why");
        }
        {
            CreateDialog create{frame, frame.voice()};
            walk_dialog(create, "create");
        }
        {
            PreferencesDialog preferences{frame, frame.voice(), application().settings(), *Date::parse("2026-01-15")};
            walk_dialog(preferences, "preferences");
        }
        {
            PaletteDialog palette{frame, frame.voice(), frame.theme(), frame.commands()};
            walk_dialog(palette, "palette");
        }
        {
            HelpDialog help{frame, frame.voice(), frame.theme(), {"team", "scorecard"}, "team"};
            walk_dialog(help, "help");
        }
        {
            MeasureDialog measure{frame, frame.voice(), frame.theme(), card.measures(), "csat"};
            walk_dialog(measure, "measure");
        }
        AboutDialog about{frame, frame.voice(), frame.theme()};
        walk_dialog(about, "about");
    }
    look_in(text::Language::en, "light", {1400, 900});
}
