#pragma once
#include "gui/dialogs/saved_filters/saved_filters_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where the filters are to be as its presenter says.
class SavedFiltersDialog final : public wxDialog {
public:
    SavedFiltersDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, SavedFiltersPresenter presenter);
    const SavedFiltersPresenter& presenter() const { return presenter_; }

private:
    void show_all();
    void remove();
    SavedFiltersPresenter presenter_;
};

} // namespace mizan::gui
