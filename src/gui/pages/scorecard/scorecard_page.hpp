#pragma once
#include "gui/charts/chart_panel.hpp"
#include "gui/pages/page.hpp"
#include "gui/pages/scorecard/scorecard_presenter.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

class ScorecardPage final : public Page {
public:
    ScorecardPage(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    std::vector<Command> commands() override;
    std::vector<core::KpiDefinition> measures() const override { return presenter_.measures(); }
    std::string chosen_measure() const override;
    void SetFocus() override { table_.control().SetFocus(); }
    void choose_agent(const std::string& agent);
    const ScorecardPresenter& presenter() const { return presenter_; }
    Table& table() { return table_; }
    Table& comparison() { return comparison_; }
    ChartPanel& trend() { return trend_; }
    ChartPanel& responses() { return responses_; }
    ChartPanel& openings() { return openings_; }

private:
    void ask_card();
    void show_all();
    void show_trend();
    void lay_out();
    void print();
    void open_why();
    app::ScorecardQuestion question() const;
    TableCell cell(unsigned row, unsigned column) const;
    TableCell compared_cell(unsigned row, unsigned column) const;
    const report::Chart* chart(unsigned row, unsigned column) const;

    ScorecardPresenter presenter_;
    Table table_, comparison_;
    ChartView* total_chart_;
    ChartPanel trend_, responses_, openings_;
    std::shared_ptr<const app::ReportContents> contents_; // of the card that is shown; none while there is none
    JobScope jobs_, exports_;
};

} // namespace mizan::gui
