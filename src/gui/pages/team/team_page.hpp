#pragma once
#include "gui/charts/chart_panel.hpp"
#include "gui/pages/page.hpp"
#include "gui/pages/team/team_presenter.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

class TeamPage final : public Page {
public:
    TeamPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    std::vector<Command> commands() override;
    std::vector<core::KpiDefinition> measures() const override { return presenter_.measures(); }
    void SetFocus() override { table_.control().SetFocus(); }
    const TeamPresenter& presenter() const { return presenter_; }
    Table& table() { return table_; }
    ChartPanel& funnel() { return funnel_; }

private:
    app::ScorecardQuestion question() const;
    void show_all();
    void show_funnel();
    void lay_out();
    void open_chosen();
    void explain(int column);
    TableCell cell(unsigned row, unsigned column) const;
    const report::Chart* chart(unsigned row, unsigned column) const;
    std::vector<TableColumn> columns() const;

    TeamPresenter presenter_;
    Table table_;
    ChartPanel funnel_;
    JobScope jobs_, exports_;
    bool filling_ = false;
};

} // namespace mizan::gui
