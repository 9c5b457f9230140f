#pragma once
#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where the filter is to be saved under its presenter's name.
class SaveFilterDialog final : public wxDialog {
public:
    SaveFilterDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, SaveFilterPresenter presenter);
    const SaveFilterPresenter& presenter() const { return presenter_; }

private:
    void show_all();
    SaveFilterPresenter presenter_;
};

} // namespace mizan::gui
