#pragma once
#include "gui/pages/settings/schemes/line_grid.hpp"
#include "gui/pages/settings/schemes/schemes_presenter.hpp"
#include "gui/pages/settings/section.hpp"
#include "gui/tables/table.hpp"

#include <wx/timer.h>

namespace mizan::gui {

/// Schemes: their versions, an editor for a next one, and what it would do to somebody's card in the chosen period.
class SchemesSection final : public Section {
public:
    SchemesSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;
    const SchemesPresenter& presenter() const { return presenter_; }

private:
    void bind_fields();
    void set_tables();
    void show_all();
    void edited(); // shows, and asks for the effect after a pause
    void ask_effect();
    void save();
    void lay_out(); // the effect beside the editor where there is room, else below it

    SchemesPresenter presenter_;
    Table versions_, effect_;
    LineGrid lines_;
    JobScope questions_, names_, effects_;
    wxTimer pause_;
    bool filling_ = false;
    std::size_t shown_versions_ = 0;
};

} // namespace mizan::gui
