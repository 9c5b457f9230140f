#pragma once
#include "gui/dialogs/columns/columns_presenter.hpp"
#include "gui/tables/table.hpp"

#include <wx/checklst.h>
#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where the columns are to be as its presenter says.
class ColumnsDialog final : public wxDialog {
public:
    ColumnsDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, const Table& table);
    const ColumnsPresenter& presenter() const { return presenter_; }
    /// The table as it was chosen.
    void apply_to(Table& table) const;

private:
    void show_all();
    void press(wxKeyEvent& key);
    ColumnsPresenter presenter_;
    wxCheckListBox* list_ = nullptr;
};

/// Lets a person arrange a table's columns.
void ask_columns(wxWindow& parent, const text::Voice& voice, const Theme& theme, Table& table);

} // namespace mizan::gui
