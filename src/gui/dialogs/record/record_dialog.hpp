#pragma once
#include "gui/dialogs/record/record_presenter.hpp"
#include "gui/pages/page.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

/// Records an interaction, or corrects one. Saves by itself; ends with wxID_OK where something was written.
class RecordDialog final : public wxDialog {
public:
    RecordDialog(wxWindow& parent, Host& host, const KnownNames& names);
    RecordDialog(wxWindow& parent, Host& host, const KnownNames& names, const app::InteractionDetail& correct);

    const RecordPresenter& presenter() const { return presenter_; }
    /// What was written.
    const std::optional<app::RecordAnswer>& answer() const { return answer_; }

private:
    void stack_where_narrow();
    void bind();
    void bind_customer();
    void show_all();
    void show_first_faulty();
    void save();
    void saved(Result<app::RecordAnswer> answer);

    Host& host_;
    RecordPresenter presenter_;
    JobScope looking_up_, saving_;
    std::optional<app::RecordAnswer> answer_;
    bool busy_ = false;
};

} // namespace mizan::gui
