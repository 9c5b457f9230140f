#define CATCH_CONFIG_RUNNER
#include "driver.hpp"

#include <algorithm>
#include <cairo.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dcmemory.h>
#include <wx/dcscreen.h>
#include <wx/evtloop.h>
#include <wx/image.h>
#include <wx/init.h>
#include <wx/menu.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/utils.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui::driving {
namespace {

std::filesystem::path the_folder;
Application* the_application = nullptr;

void collect_clipped(wxWindow& window, std::vector<std::string>& clipped) {
    for (auto* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        collect_clipped(*child, clipped);
        const bool label = dynamic_cast<wxStaticText*>(child) != nullptr && !child->HasFlag(wxST_ELLIPSIZE_MIDDLE);
        const bool pressed = dynamic_cast<wxButton*>(child) != nullptr ||
                             dynamic_cast<wxRadioButton*>(child) != nullptr ||
                             dynamic_cast<wxCheckBox*>(child) != nullptr;
        if (!label && !pressed) continue;
        const auto best = child->GetBestSize(), given = child->GetSize();
        const auto place = child->GetParent()->GetClientSize();
        const bool scrolls = dynamic_cast<wxScrolledWindow*>(child->GetParent()) != nullptr;
        const bool outside = child->GetPosition().x + given.x > place.x + 1 ||
                             (!scrolls && child->GetPosition().y + given.y > place.y + 1);
        if (best.x > given.x + 1 || best.y > given.y + 1 || outside)
            clipped.push_back(child->GetLabel().utf8_string() + " (" + child->GetName().utf8_string() + " in " +
                              child->GetParent()->GetName().utf8_string() + ", has " + std::to_string(given.x) + " x " +
                              std::to_string(given.y) + " of " + std::to_string(best.x) + " x " +
                              std::to_string(best.y) + ")");
    }
}

} // namespace

Application& application() {
    return *the_application;
}
const std::filesystem::path& folder() {
    return the_folder;
}

bool with_threads() {
    const char* asked = std::getenv("MIZAN_GUI_THREADS");
    return asked != nullptr && std::string{asked} == "1";
}

bool turn_until(const std::function<bool()>& done) {
    const auto end = wxGetUTCTimeMillis() + 120'000;
    while (!done()) {
        if (wxGetUTCTimeMillis() > end) return false;
        wxTheApp->ProcessPendingEvents();
        while (wxTheApp->Pending())
            wxTheApp->Dispatch();
        if (!wxTheApp->ProcessIdle()) wxMilliSleep(5);
    }
    return true;
}

MainFrame& main_frame() {
    return application().frame();
}

void look_in(text::Language language, const std::string& theme, wxSize size, int text_size) {
    Settings settings = application().settings();
    settings.language = text::code_of(language);
    settings.theme = theme;
    settings.text_size = text_size;
    settings.digits = "latin";
    settings.hijri = false;
    application().rebuild(settings);
    settle();
    main_frame().SetSize(size);
    main_frame().Move(0, 0);
    settle();
}

std::vector<std::string> sideways(const wxWindow& window) {
    std::vector<std::string> names;
    for (const auto* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        if (const auto* room = dynamic_cast<const wxScrolledWindow*>(child))
            if (const int needed = room->GetVirtualSize().x, given = room->GetClientSize().x; needed > given + 1)
                names.push_back(room->GetName().utf8_string() + " needs " + std::to_string(needed) + " of " +
                                std::to_string(given));
        for (auto& name : sideways(*child))
            names.push_back(std::move(name));
    }
    return names;
}

/// Quiet for so long: work that one piece of work starts, or that begins a little later, is waited for too.
void settle() {
    constexpr int quiet = 400;
    auto since = wxGetUTCTimeMillis();
    turn_until([&] {
        if (application().frame().presenter().view().activity_area.visible) since = wxGetUTCTimeMillis();
        return wxGetUTCTimeMillis() >= since + quiet;
    });
}

void press(wxWindow& form, const std::string& name) {
    wxCommandEvent event{wxEVT_BUTTON, wxXmlResource::GetXRCID(wxString::FromUTF8(name))};
    form.ProcessWindowEvent(event);
    settle();
}

std::vector<std::string> clipped_labels(wxWindow& window) {
    std::vector<std::string> clipped;
    collect_clipped(window, clipped);
    return clipped;
}

std::vector<std::string> overlapping_controls(wxWindow& window) {
    std::vector<std::string> pairs;
    std::vector<wxWindow*> shown;
    for (auto* child : window.GetChildren())
        if (child->IsShown() && !child->IsTopLevel()) shown.push_back(child);
    const auto named = [](const wxWindow& one) {
        return one.GetName().utf8_string() + " “" + one.GetLabel().utf8_string() + "”";
    };
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (std::size_t j = i + 1; j < shown.size(); ++j) {
            const wxRect common = shown[i]->GetRect().Intersect(shown[j]->GetRect());
            if (common.width > 1 && common.height > 1) pairs.push_back(named(*shown[i]) + " and " + named(*shown[j]));
        }
        for (auto& pair : overlapping_controls(*shown[i]))
            pairs.push_back(std::move(pair));
    }
    return pairs;
}

void keep_picture(wxWindow& window, const std::string& name) {
    settle();
    keep_picture_now(window, name);
}

wxRect place_on_screen(const wxWindow& window) {
    const auto size = window.GetClientSize();
    const auto one = window.ClientToScreen(wxPoint{0, 0}), other = window.ClientToScreen(wxPoint{size.x, size.y});
    return {wxPoint{std::min(one.x, other.x), one.y}, wxSize{size.x, size.y}};
}

wxImage picture_of(const wxRect& place) {
    wxScreenDC screen;
    cairo_surface_mark_dirty(cairo_get_target(static_cast<cairo_t*>(screen.GetImpl()->GetCairoContext()))); // read anew
    if (place.IsEmpty()) return {};
    wxBitmap picture{place.GetSize()};
    wxMemoryDC memory{picture};
    memory.Blit({0, 0}, place.GetSize(), &screen, place.GetTopLeft());
    memory.SelectObject(wxNullBitmap);
    return picture.ConvertToImage();
}

void keep_picture_now(wxWindow& window, const std::string& name) {
    const char* to = std::getenv("MIZAN_SCREENSHOTS");
    if (to == nullptr || *to == '\0') return;
    std::filesystem::create_directories(to);
    picture_of(window.GetScreenRect())
        .SaveFile(wxString::FromUTF8((std::filesystem::path{to} / (name + ".png")).string()), wxBITMAP_TYPE_PNG);
}

} // namespace mizan::gui::driving

int main(int argc, char** argv) {
    using namespace mizan;
    using namespace mizan::gui::driving;
    the_folder = std::filesystem::temp_directory_path() / ("mizan-gui-" + std::to_string(::getpid()));
    std::filesystem::create_directories(the_folder);
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    gui::Launch launch;
    launch.clock = &clock;
    launch.actor = "tester";
    launch.language = "en";
    launch.theme = "light";
    launch.threads = with_threads();
    launch.settings_file = the_folder / "window.json";
    launch.demonstration_file = the_folder / "demonstration.mizan";

    wxSetAssertHandler(
        [](const wxString& file, int line, const wxString&, const wxString& condition, const wxString& message) {
            std::cerr << file << ":" << line << ": " << condition << ": " << message << std::endl;
            std::abort(); // a dialog that asks would wait for ever
        });
    the_application = new gui::Application{launch};
    wxApp::SetInstance(the_application);
    int no_arguments = 1;
    wxEntryStart(no_arguments, argv);
    wxImage::AddHandler(new wxPNGHandler);
    if (!the_application->CallOnInit()) return 1;
    int result = 1;
    {
        wxGUIEventLoop loop;
        const wxEventLoopActivator active{&loop};
        settle();
        result = Catch::Session().run(argc, argv);
        the_application->frame().Destroy();
        int turns = 0;
        turn_until([&turns] { return ++turns > 20; }); // what was posted to it is done, and it is gone
    }
    the_application->OnExit();
    wxEntryCleanup();
    std::filesystem::remove_all(the_folder);
    return result;
}
