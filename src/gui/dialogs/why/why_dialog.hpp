#pragma once
#include "gui/charts/clock_view.hpp"
#include "gui/dialogs/why/why_presenter.hpp"
#include "gui/pages/page.hpp"
#include "gui/tables/table.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

class WhyDialog final : public wxDialog {
public:
    WhyDialog(wxWindow& parent, Host& host, const app::ExplainQuestion& question, std::string kpi_name,
              std::string agent_name);
    const WhyPresenter& presenter() const { return presenter_; }
    Table& table() { return *table_; }

private:
    void show_all();
    TableCell cell(unsigned row, unsigned column) const;

    Host& host_;
    WhyPresenter presenter_;
    std::unique_ptr<Table> table_;
    ClockView* clock_ = nullptr;
    JobScope jobs_;
};

} // namespace mizan::gui
