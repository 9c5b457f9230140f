#pragma once
#include "gui/pages/page.hpp"
#include "gui/pages/today/thing_cards.hpp"
#include "gui/pages/today/today_presenter.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

class TodayPage final : public Page {
public:
    TodayPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    void SetFocus() override { queue_.control().SetFocus(); }

    const TodayPresenter& presenter() const { return presenter_; }
    Table& queue() { return queue_; }
    Table& promises() { return promises_; }
    /// What a thing's button does.
    void go(std::size_t thing, TodayGo where);

private:
    void bind_tables();
    void ask_teams();
    void show_all();
    void lay_out();
    void open_interaction();
    void open_rows(const app::BelowTarget& below);
    TableCell queue_cell(unsigned row, unsigned column) const;
    TableCell promise_cell(unsigned row, unsigned column) const;

    TodayPresenter presenter_;
    Table queue_, promises_;
    ThingCards cards_;
    JobScope jobs_, names_job_;
    OpenDatabase asked_;       // whose teams are shown
    bool of_promises_ = false; // the row chosen last is one of the promises
};

} // namespace mizan::gui
