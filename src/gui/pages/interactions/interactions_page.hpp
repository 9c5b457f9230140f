#pragma once
#include "gui/charts/clock_view.hpp"
#include "gui/pages/interactions/chip_row.hpp"
#include "gui/pages/interactions/fact_list.hpp"
#include "gui/pages/interactions/interactions_presenter.hpp"
#include "gui/pages/page.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

class InteractionsPage final : public Page {
public:
    InteractionsPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    void SetFocus() override { table_.control().SetFocus(); }
    std::vector<Command> commands() override;
    void record() override;

    /// The next list is not filtered, and has this one chosen.
    void show_only(InteractionId id);
    /// The next list is filtered by this text alone.
    void show_saying(const std::string& text);

    /// As if it was chosen in the list of saved filters.
    void choose_saved(int index);
    /// What the dialogs of saved filters answer.
    void save_filter_as(const std::string& name);
    void manage_filters_as(const std::vector<SavedFiltersPresenter::Entry>& entries);

    const InteractionsPresenter& presenter() const { return presenter_; }
    Table& table() { return table_; }
    /// After something was recorded, corrected, excluded or taken back: the list keeps its place.
    void written(const app::RecordAnswer& answer, const char* notice);
    /// The whole list as a file, CSV or XLSX by its ending.
    void export_to(const std::string& path);

private:
    void bind_filters();
    void bind_actions();
    void filters_changed();
    void save_filter();
    void manage_filters();
    void keep_filters(std::vector<SavedFilter> filters);
    void take_saved_filters();
    void ask_names(const OpenDatabase& database);
    void ask_list();
    void show_list(app::InteractionList list);
    void turn_part(int by);
    void copy_row();
    void export_list();
    void tell(std::string notice);
    void show_part(int top);
    void fetch_lines();
    void ask_detail();
    void show_all();
    void show_detail();
    void correct();
    void exclude();
    void undo();
    TableCell cell(unsigned row, unsigned column);

    InteractionsPresenter presenter_;
    Table table_;
    ChipRow chips_;
    FactList facts_, history_;
    ClockView *first_response_clock_, *resolution_clock_;
    JobScope names_job_, list_job_, lines_job_, detail_job_, writing_;
    std::optional<InteractionId> to_be_chosen_; // once the list has it
    bool fetching_ = false, filling_ = false, fetch_posted_ = false;
    bool names_known_ = false, record_when_named_ = false; // the form offers names: it waits for them
};

} // namespace mizan::gui
