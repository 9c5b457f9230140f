#pragma once
#include "gui/dialogs/measure/measure_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

class MeasureDialog final : public wxDialog {
public:
    MeasureDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                  std::vector<core::KpiDefinition> measures, const std::string& id);
    const MeasurePresenter& presenter() const { return presenter_; }

private:
    void show_all();
    MeasurePresenter presenter_;
};

} // namespace mizan::gui
