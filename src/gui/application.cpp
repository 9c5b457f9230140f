#include "gui/application.hpp"

#include "gui/dialogs/problem.hpp"
#include "gui/forms/forms.hpp"
#include "gui/jobs/inline_runner.hpp"
#include "gui/jobs/threaded_runner.hpp"
#include "gui/session/app_databases.hpp"
#include "gui/toolkit/native.hpp"

#include <cstdlib>

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

const Theme& theme_of(const std::string& choice) {
    const bool dark = choice == "dark" || (choice != "light" && native::system_is_dark());
    return Theme::of(dark ? Theme::Shade::dark : Theme::Shade::light);
}

} // namespace

Application::Application(Launch launch) : launch_{std::move(launch)}, settings_{Settings::read(launch_.settings_file)} {
    settings_.theme = first_of({launch_.theme, settings_.theme});
    language_ = text::language_of(first_of({launch_.language, settings_.language, system_language()}))
                    .value_or(text::Language::en);
}

bool Application::OnInit() {
    SetAppName("mizan");
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
    if (!launch_.database.empty()) frame_->open_location(launch_.database);
    return true;
}

int Application::OnExit() {
    runner_.reset(); // waits for the workers: what they hold is let go before the program ends
    settings_.write(launch_.settings_file);
    return wxApp::OnExit();
}

void Application::build(const FrameState& state) {
    const auto& theme = theme_of(settings_.theme);
    native::set_direction(language_);
    native::use(theme);
    load_forms(language_, theme);
    auto* before = frame_;
    frame_ = new MainFrame{{language_, settings_.theme, &theme, runner_.get(), databases_.get(), &settings_,
                            [this](text::Language language, const std::string& theme_choice) {
                                CallAfter([this, language, theme_choice] { rebuild(language, theme_choice); });
                            }}};
    frame_->Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        frame_->remember_size();
        frame_ = nullptr;
        event.Skip();
    });
    SetTopWindow(frame_);
    frame_->Show();
    frame_->resume(state);
    if (before != nullptr) before->Destroy();
}

void Application::rebuild(text::Language language, const std::string& theme_choice) {
    if (frame_ == nullptr) return;
    language_ = language;
    settings_.language = text::code_of(language);
    settings_.theme = theme_choice;
    frame_->remember_size();
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

wxLayoutDirection Application::GetLayoutDirection() const {
    return text::right_to_left(language_) ? wxLayout_RightToLeft : wxLayout_LeftToRight;
}

} // namespace mizan::gui
