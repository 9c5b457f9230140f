#pragma once
#include "gui/pages/settings/people/people_presenter.hpp"
#include "gui/pages/settings/section.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

/// People: who they are, where they belong, when they are away, what sources call them; merged and split.
class PeopleSection final : public Section {
public:
    PeopleSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const PeoplePresenter& presenter() const { return presenter_; }

private:
    using Saved = PeoplePresenter::Saved;
    void bind_fields();
    void bind_actions();
    void set_tables();
    void show_all();
    void show_form();
    /// Changes the database on a job; then what was typed for it is done with, and everything is read again.
    void save(Saved what, std::function<Result<void>(PeopleDesk&)> change);
    using Move = std::function<Result<app::PeopleSummary>(Database&, const Progress&)>;
    Move move(bool merge, bool dry_run) const;
    void preview(bool merge);
    void move_now();

    PeoplePresenter presenter_;
    Table people_, memberships_, absences_, aliases_, cards_;
    JobScope questions_, previews_;
    std::size_t cards_shown_ = 0;
    bool filling_ = false;
};

} // namespace mizan::gui
