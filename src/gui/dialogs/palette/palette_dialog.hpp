#pragma once
#include "gui/dialogs/palette/palette_presenter.hpp"
#include "gui/tables/table.hpp"

#include <memory>
#include <wx/dialog.h>

namespace mizan::gui {

/// All commands in one list: what is typed narrows it, the arrow keys choose, Enter does it. Ends with wxID_OK where
/// something is to be done; it is done by the caller, when the dialog is gone.
class PaletteDialog final : public wxDialog {
public:
    PaletteDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, std::vector<Command> commands);
    const PalettePresenter& presenter() const { return presenter_; }

private:
    void show_all();
    void finish();
    void press(wxKeyEvent& event);
    const Theme& theme_;
    PalettePresenter presenter_;
    std::unique_ptr<Table> table_;
    bool filling_ = false;
};

} // namespace mizan::gui
