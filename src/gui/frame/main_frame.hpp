#pragma once
#include "gui/frame/command_list.hpp"
#include "gui/frame/frame_presenter.hpp"
#include "gui/frame/search_box.hpp"
#include "gui/frame/side_bar.hpp"
#include "gui/pages/page.hpp"
#include "gui/session/settings.hpp"

#include <map>
#include <wx/frame.h>
#include <wx/simplebook.h>

namespace mizan::gui {

/// What the frame needs from the application.
struct FrameSetup {
    text::Language language = text::Language::en;
    const Theme* theme = nullptr;
    Runner* runner = nullptr;
    Databases* databases = nullptr;
    Settings* settings = nullptr;
    const Clock* clock = nullptr;
    /// The whole window anew by other settings; the frame is replaced soon after.
    std::function<void(const Settings&)> rebuild;
    std::function<void()> write_settings; // now, not only when the program ends
};

/// What goes on in a frame that takes another's place.
struct FrameState {
    OpenDatabase database;
    PeriodChoice periods;
    std::string page, agent;
    std::optional<std::string> preferences; // the dialog is open, the keyboard on this field
};

class MainFrame final : public wxFrame, public Host, public FrameActions {
public:
    explicit MainFrame(FrameSetup setup);
    ~MainFrame() override;
    MainFrame(const MainFrame&) = delete;
    MainFrame& operator=(const MainFrame&) = delete;

    FrameState state() const;
    void resume(const FrameState& state);
    Page& page(const std::string& id);
    SearchBox& search_box() { return *search_; }
    const std::string& shown_page() const { return shown_; }
    const FramePresenter& presenter() const { return presenter_; }
    void choose_period(PeriodChoice::Kind kind, int index);
    /// As `open_location`, on the period that was seen last.
    void open_where_left(const std::string& location);
    /// Everything that can be done now: of the frame, of the page that is shown.
    std::vector<Command> commands();
    void show_activities(const std::vector<Activity>& activities);
    /// Size, period and columns: for the next run, and for the frame that takes this one's place.
    void remember();

    const text::Voice& voice() const override { return voice_; }
    const Theme& theme() const override { return *setup_.theme; }
    Runner& runner() override { return *setup_.runner; }
    OpenDatabase database() const override { return database_; }
    std::optional<Situation> situation() const override { return situation_; }
    std::optional<Period> period() const override { return presenter_.period(); }
    std::string last_database() const override { return setup_.settings->last_database; }
    void open_demonstration() override;
    void create_database(bool then_import) override;
    void open_database() override;
    void open_location(const std::string& location) override;
    void show_page(const std::string& id) override;
    void show_scorecard(const std::string& agent) override;
    void choose_month(Month month) override;
    void show_interaction(InteractionId id, Instant opened_at) override;
    ColumnMemory& column_memory() override { return columns_; }
    FilterMemory& filter_memory() override { return filters_; }
    void explain_measure(const std::string& id) override;
    void data_changed() override;
    void figures_read() override;

    void close_database() override;
    void sign_in() override;
    void record_interaction() override;
    void search() override;
    void step_period(int by) override;
    void choose_language(text::Language language) override;
    void choose_theme(const std::string& choice) override;
    void show_palette() override;
    void show_preferences() override;
    void show_help() override;
    void what_is_this() override;
    void show_about() override;
    void quit() override;

private:
    CommandState command_state();
    std::vector<std::string> open_pages() const; // ids of those in the side bar
    void ask_preferences(const std::string& focused_field);
    void bind_actions();
    bool pressed_in_table(const wxKeyEvent& key);
    void bind_periods();
    void open_by(const std::string& title_code, std::function<Result<OpenDatabase>(const Progress&)> work,
                 const std::string& then_page);
    void use(OpenDatabase database, const std::string& then_page);
    void ask_who(const std::string& then_page, const std::optional<Refusal>& problem);
    void look(std::function<void()> then);
    void show_frame();
    void open_page(const std::string& id);
    void list_pages();
    void forget_pages();
    void period_changed();
    void open_suggestion(const Suggestion& found);

    FrameSetup setup_;
    text::Voice voice_;
    FramePresenter presenter_;
    OpenDatabase database_;
    std::optional<Situation> situation_;
    std::unique_ptr<SideBar> side_bar_;
    std::unique_ptr<SearchBox> search_;
    wxSimplebook* book_ = nullptr;
    std::map<std::string, Page*> pages_;
    std::string shown_;
    JobScope opening_, looking_;
    CancelToken oldest_work_;
    ColumnMemory columns_;
    FilterMemory filters_;
    std::optional<std::string> preferences_; // see FrameState
    std::string wanted_period_;
};

} // namespace mizan::gui
