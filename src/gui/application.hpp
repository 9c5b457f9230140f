#pragma once
#include "base/clock.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/jobs/runner.hpp"
#include "gui/session/settings.hpp"

#include <filesystem>
#include <wx/app.h>

namespace mizan::gui {

/// How the window starts. Empty words: as the settings say, else as the system says.
struct Launch {
    std::string database, language, theme;
    std::filesystem::path settings_file, demonstration_file;
    std::string actor;
    const Clock* clock = nullptr;
    bool threads = true; // false: every job is done at once, on the window's thread
};

class Application final : public wxApp {
public:
    explicit Application(Launch launch);
    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;
    wxLayoutDirection GetLayoutDirection() const override;
    int FilterEvent(wxEvent& event) override;

    MainFrame& frame() { return *frame_; }
    /// The window anew in a language and a theme ("light", "dark", "system"), with the same database, period and page.
    void rebuild(text::Language language, const std::string& theme_choice);
    /// As the person likes it; what the window itself remembers (size, columns) is left as it is.
    void rebuild(const Settings& chosen);
    const Settings& settings() const { return settings_; }

private:
    void build(const FrameState& state);
    text::Language language_ = text::Language::en;
    Launch launch_;
    Settings settings_;
    Theme theme_;
    std::unique_ptr<Databases> databases_;
    std::unique_ptr<Runner> runner_;
    MainFrame* frame_ = nullptr;
};

} // namespace mizan::gui
