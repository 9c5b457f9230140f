#pragma once
#include "gui/dialogs/preferences/preferences_presenter.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_APPLY after each choice that changes the window: it is then made anew and the dialog opened again
/// with the keyboard where it was (`changed_field`). Ends with wxID_CANCEL when the person is done.
class PreferencesDialog final : public wxDialog {
public:
    PreferencesDialog(wxWindow& parent, const text::Voice& voice, const Settings& settings, Date today,
                      const std::string& focused_field = {});
    const Settings& settings() const { return presenter_.settings(); }
    const std::string& changed_field() const { return changed_; }

private:
    void apply(const std::string& field);
    PreferencesPresenter presenter_;
    std::string changed_;
};

} // namespace mizan::gui
