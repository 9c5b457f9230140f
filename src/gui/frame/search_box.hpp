#pragma once
#include "gui/frame/search_presenter.hpp"
#include "gui/jobs/job_scope.hpp"
#include "gui/session/database.hpp"

#include <functional>
#include <wx/listbox.h>
#include <wx/popupwin.h>
#include <wx/srchctrl.h>

namespace mizan::gui {

/// The frame's one box for agents, tickets and customers. Suggestions stand below it while one types; the arrow keys
/// choose among them, Enter opens, Escape closes. The keyboard never leaves the box, which tells the chosen one.
/// As a handler of events it is let go by the box when it ends before it.
class SearchBox final : public wxEvtHandler {
public:
    using Ask = std::function<OpenDatabase()>;
    using Open = std::function<void(const Suggestion&)>;
    SearchBox(wxSearchCtrl& box, text::Voice voice, Runner& runner, Ask database, Open open);

    void focus();
    const SearchPresenter& presenter() const { return presenter_; }
    bool offers() const { return popup_->IsShown(); }
    wxSearchCtrl& control() { return box_; }

private:
    void typed(wxCommandEvent& event);
    void key(wxKeyEvent& event);
    void entered(wxCommandEvent& event);
    void keyboard_lost(wxFocusEvent& event);
    void pressed(wxCommandEvent& event);
    void show_suggestions();
    void hide();
    void open();

    wxSearchCtrl& box_;
    text::Voice voice_;
    SearchPresenter presenter_;
    Ask database_;
    Open open_;
    wxPopupWindow* popup_;
    wxListBox* list_;
    JobScope jobs_;
};

} // namespace mizan::gui
