#pragma once
#include "gui/pages/settings/section.hpp"
#include "gui/pages/settings/targets/targets_presenter.hpp"
#include "gui/tables/table.hpp"

#include <memory>

namespace mizan::gui {

/// Service targets: those that hold, those entered; what these would do; saved as one.
class TargetsSection final : public Section {
public:
    TargetsSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;

    TargetsPresenter& presenter() { return presenter_; }
    Table& table() { return *targets_; }
    void put_target();
    void save();

private:
    void make_tables();
    void bind_fields();
    void on_chosen(const char* name, void (TargetsPresenter::*act)(int));
    void on_typed(const char* name, void (TargetsPresenter::*act)(std::string));
    void ask_effect();
    void show_all();

    TargetsPresenter presenter_;
    std::unique_ptr<Table> targets_, moved_;
    JobScope questions_, effects_;
};

} // namespace mizan::gui
