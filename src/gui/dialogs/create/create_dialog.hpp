#pragma once
#include "gui/dialogs/create/create_presenter.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where a database is to be made.
class CreateDialog final : public wxDialog {
public:
    CreateDialog(wxWindow& parent, const text::Voice& voice);
    const CreatePresenter& presenter() const { return presenter_; }

private:
    void show_all();
    text::Voice voice_;
    CreatePresenter presenter_;
};

} // namespace mizan::gui
