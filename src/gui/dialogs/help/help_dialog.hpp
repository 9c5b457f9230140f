#pragma once
#include "gui/dialogs/help/help_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/dialog.h>

class wxTextCtrl;

namespace mizan::gui {

/// The help: a list of pages, the text of one, and links to those it names.
class HelpDialog final : public wxDialog {
public:
    HelpDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, const std::vector<std::string>& first,
               const std::string& id);
    const HelpPresenter& presenter() const { return presenter_; }
    void follow(const std::string& id);

private:
    void show_page();
    void write(const HelpPage& page);
    void list_links();
    text::Voice voice_;
    const Theme& theme_;
    HelpPresenter presenter_;
    wxTextCtrl* text_;
};

} // namespace mizan::gui
