#pragma once
#include "gui/commands/command.hpp"
#include "gui/jobs/job_scope.hpp"
#include "gui/pages/folding.hpp"
#include "gui/session/column_memory.hpp"
#include "gui/session/database.hpp"
#include "gui/session/filter_memory.hpp"
#include "gui/theme/theme.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>
#include <wx/panel.h>

namespace mizan::gui {

/// What the frame offers its pages. They speak to it alone, never to each other.
class Host {
public:
    virtual ~Host() = default;
    virtual const text::Voice& voice() const = 0;
    virtual const Theme& theme() const = 0;
    virtual Runner& runner() = 0;
    virtual OpenDatabase database() const = 0; // none: nothing is open
    virtual std::optional<Situation> situation() const = 0;
    virtual std::optional<Period> period() const = 0;
    virtual std::string last_database() const = 0;

    virtual void open_demonstration() = 0;
    virtual void create_database(bool then_import) = 0;
    virtual void open_database() = 0;
    virtual void open_location(const std::string& location) = 0;
    virtual void show_page(const std::string& id) = 0;
    virtual void show_scorecard(const std::string& agent) = 0;
    /// The period becomes that month, where it is one of those to choose from.
    virtual void choose_month(Month month) = 0;
    /// In the list of the month in which it was opened, whatever was filtered there.
    virtual void show_interaction(InteractionId id, Instant opened_at) = 0;
    virtual ColumnMemory& column_memory() = 0;
    virtual FilterMemory& filter_memory() = 0;
    /// The definition of a KPI that the page shows, in a dialog.
    virtual void explain_measure(const std::string& id) = 0;
    /// Facts were added: status, periods and the other pages are to be asked for again.
    virtual void data_changed() = 0;
    /// Figures were read; the status line may have changed (stale ones were computed).
    virtual void figures_read() = 0;
};

/// A room of the window.
class Page : public wxPanel {
public:
    /// Loads the form of that name.
    Page(wxWindow& parent, Host& host, const char* form);
    /// The database or the period changed. Asked of the page that is seen; of the others when they are opened.
    virtual void refresh() = 0;
    /// What is done whenever the page was laid out: it may need more room than before.
    void on_laid_out(std::function<void()> act) { laid_out_ = std::move(act); }
    bool Layout() override;
    /// Its rows stand so that no more than that width (pixels) is needed, where that can be.
    void fold(int width);
    /// An interaction is to be recorded by hand. Only the page of interactions does it.
    virtual void record() {}
    /// What else can be done here, for the palette; their buttons are pressed.
    virtual std::vector<Command> commands() { return {}; }
    /// The KPIs whose numbers are shown; the frame explains them.
    virtual std::vector<core::KpiDefinition> measures() const { return {}; }
    virtual std::string chosen_measure() const { return {}; } // its id
    /// Nothing could be opened or done: where it is told is the page's to choose; by default in a dialog.
    virtual void show_problem(const Refusal& refusal);

protected:
    /// Who has a card in the period: the cards without resampling. The latest question of the jobs wins.
    void ask_everybody(JobScope& jobs, const Period& period, std::function<void(Result<app::ScorecardAnswer>)> done);
    wxWindow& place(std::string_view name); // of the form; throws Error where it has none
    /// The icon of a button, which a screen reader calls by its tooltip. Sizes are those beside text of the usual size.
    void decorate(std::string_view name, std::string_view icon_name, report::Colour colour, int size);
    /// A button of the form as a command: its words, and what it does.
    Command command_of(std::string_view button, std::string_view page_id);
    /// The button that most people press next.
    void make_primary(std::string_view name);
    /// The icon of a place that holds a picture.
    void put_icon(std::string_view name, std::string_view icon_name, report::Colour colour, int size);
    /// The row that holds a place stands in a column where there is no room for it; the place then has at least
    /// that height (at the usual size of text; 0: what it needs).
    void fold_when_narrow(std::string_view name, int least_height = 0);
    Host& host_;

private:
    std::function<void()> laid_out_;
    Folding folding_;
    void measure_when_drawn();
    bool measured_ = false; // what is laid out now, with the fonts that are drawn
};

} // namespace mizan::gui
