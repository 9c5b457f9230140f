#pragma once
#include "gui/dialogs/exclude/exclude_presenter.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where it is to be done.
class ExcludeDialog final : public wxDialog {
public:
    ExcludeDialog(wxWindow& parent, const text::Voice& voice, const app::ListedInteraction& line);
    const ExcludePresenter& presenter() const { return presenter_; }

private:
    void show_all();
    void finish();
    ExcludePresenter presenter_;
};

} // namespace mizan::gui
