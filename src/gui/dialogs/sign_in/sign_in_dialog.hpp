#pragma once
#include "gui/dialogs/sign_in/sign_in_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Ends with wxID_OK where somebody is to be signed in under its presenter's name and passphrase.
class SignInDialog final : public wxDialog {
public:
    SignInDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, SignInPresenter presenter);
    const SignInPresenter& presenter() const { return presenter_; }

private:
    void show_all();
    SignInPresenter presenter_;
};

} // namespace mizan::gui
