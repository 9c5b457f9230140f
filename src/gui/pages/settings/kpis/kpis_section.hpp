#pragma once
#include "gui/pages/settings/kpis/kpis_presenter.hpp"
#include "gui/pages/settings/section.hpp"
#include "gui/tables/table.hpp"

#include <wx/timer.h>

namespace mizan::gui {

/// KPIs: what the built-in ones count, and an editor for the organisation's own with their figure in the chosen period.
class KpisSection final : public Section {
public:
    KpisSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const KpisPresenter& presenter() const { return presenter_; }

private:
    void set_table();
    void bind_fields();
    void show_all();
    void edited(); // shows, and asks for the figure after a pause
    void ask_figure();
    void save();

    KpisPresenter presenter_;
    Table kpis_;
    JobScope questions_, names_, figures_;
    wxTimer pause_;
    bool filling_ = false;
    std::size_t shown_ = 0;
};

} // namespace mizan::gui
