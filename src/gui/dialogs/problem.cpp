#include "gui/dialogs/problem.hpp"

#include "gui/forms/words.hpp"
#include "gui/jobs/job.hpp"
#include "text/say.hpp"

#include <wx/msgdlg.h>

namespace mizan::gui {

void tell_problem(wxWindow& parent, const text::Voice& voice, const Refusal& refusal) {
    if (refusal.code == cancelled_code) return;
    wxMessageDialog dialog{&parent, wx(text::say(voice, refusal)), wx(text::say(voice, "gui.problem_title")),
                           wxOK | wxICON_WARNING};
    dialog.SetOKLabel(wx(text::say(voice, "gui.close")));
    dialog.ShowModal();
}

} // namespace mizan::gui
