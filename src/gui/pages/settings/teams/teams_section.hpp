#pragma once
#include "gui/pages/settings/section.hpp"
#include "gui/pages/settings/teams/teams_presenter.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

/// Teams: their names in both languages, and who belongs to them on a day.
class TeamsSection final : public Section {
public:
    TeamsSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const TeamsPresenter& presenter() const { return presenter_; }

private:
    void set_tables();
    void save();
    void show_all();

    TeamsPresenter presenter_;
    Table teams_, members_;
    JobScope questions_;
    bool filling_ = false;
};

} // namespace mizan::gui
