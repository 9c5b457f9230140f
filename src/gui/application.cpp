#include "gui/application.hpp"

#include "gui/dialogs/problem.hpp"
#include "gui/forms/accessible_names.hpp"
#include "gui/forms/forms.hpp"
#include "gui/jobs/inline_runner.hpp"
#include "gui/jobs/threaded_runner.hpp"
#include "gui/session/app_databases.hpp"
#include "gui/toolkit/follow_focus.hpp"
#include "gui/toolkit/native.hpp"

#include <cstdlib>
#include <wx/dialog.h>

namespace mizan::gui {
namespace {

std::string first_of(std::initializer_list<std::string> words) {
    for (const auto& word : words)
        if (!word.empty()) return word;
    return {};
}

std::string system_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value != nullptr && *value != '\0') return value;
    return "en";
}

Theme theme_of(const Settings& settings) {
    const bool dark = settings.theme == "dark" || (settings.theme != "light" && native::system_is_dark());
    Theme theme = Theme::of(dark ? Theme::Shade::dark : Theme::Shade::light);
    theme.text_scale = settings.text_size / 100.0;
    return theme;
}

} // namespace

Application::Application(Launch launch) : launch_{std::move(launch)}, settings_{Settings::read(launch_.settings_file)} {
    settings_.theme = first_of({launch_.theme, settings_.theme});
    language_ = text::language_of(first_of({launch_.language, settings_.language, system_language()}))
                    .value_or(text::Language::en);
}

bool Application::OnInit() {
    SetAppName("mizan");
    wxDialog::EnableLayoutAdaptation(true); // a dialog that is larger than the screen scrolls
    databases_ = std::make_unique<AppDatabases>(*launch_.clock, launch_.actor, launch_.demonstration_file);
    if (launch_.threads)
        runner_ = std::make_unique<ThreadedRunner>([](const std::function<void()>& function) {
            if (wxTheApp != nullptr) wxTheApp->CallAfter(function);
        });
    else
        runner_ = std::make_unique<InlineRunner>();
    runner_->watch([this](const std::vector<Activity>& activities) {
        if (frame_ != nullptr) frame_->show_activities(activities);
    });
    SetExitOnFrameDelete(true);
    build({});
    const bool open_last = launch_.database.empty() && settings_.open_last && !settings_.last_database.empty();
    const std::string database = open_last ? settings_.last_database : launch_.database;
    if (database.empty()) return true;
    if (database == settings_.last_database)
        frame_->open_where_left(database);
    else
        frame_->open_location(database);
    return true;
}

int Application::OnExit() {
    runner_.reset(); // waits for the workers: what they hold is let go before the program ends
    settings_.write(launch_.settings_file);
    return wxApp::OnExit();
}

void Application::build(const FrameState& state) {
    theme_ = theme_of(settings_);
    native::set_direction(language_);
    native::use(theme_);
    native::scale_text(theme_.text_scale);
    load_forms(language_, theme_);
    auto* before = frame_;
    frame_ = new MainFrame{{language_, &theme_, runner_.get(), databases_.get(), &settings_, launch_.clock,
                            [this](const Settings& settings) { CallAfter([this, settings] { rebuild(settings); }); },
                            [this] { settings_.write(launch_.settings_file); }}};
    frame_->Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        frame_->remember();
        frame_ = nullptr;
        event.Skip();
    });
    native::follow_focus(*frame_);
    SetTopWindow(frame_);
    frame_->Show();
    frame_->resume(state);
    if (before != nullptr) before->Destroy();
}

void Application::rebuild(text::Language language, const std::string& theme_choice) {
    Settings settings = settings_;
    settings.language = text::code_of(language);
    settings.theme = theme_choice;
    rebuild(settings);
}

void Application::rebuild(const Settings& chosen) {
    if (frame_ == nullptr) return;
    settings_.language = chosen.language;
    settings_.digits = chosen.digits;
    settings_.hijri = chosen.hijri;
    settings_.theme = chosen.theme;
    settings_.text_size = chosen.text_size;
    settings_.open_last = chosen.open_last;
    language_ = text::language_of(settings_.language).value_or(language_);
    frame_->remember();
    build(frame_->state());
}

/// The last place where what went wrong in an event can be told; the window goes on.
bool Application::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception& exception) {
        if (frame_ != nullptr) tell_problem(*frame_, frame_->voice(), refusal_of(exception));
    }
    return true;
}

/// Every dialog's controls are named when it is shown, and it follows the keyboard, whichever made it.
int Application::FilterEvent(wxEvent& event) {
    if (event.GetEventType() == wxEVT_INIT_DIALOG)
        if (auto* dialog = dynamic_cast<wxDialog*>(event.GetEventObject())) {
            name_controls(*dialog);
            native::follow_focus(*dialog);
        }
    return wxApp::FilterEvent(event);
}

wxLayoutDirection Application::GetLayoutDirection() const {
    return text::right_to_left(language_) ? wxLayout_RightToLeft : wxLayout_LeftToRight;
}

} // namespace mizan::gui
