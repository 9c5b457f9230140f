#include "gui/forms/line_breaks.hpp"

namespace mizan::gui {

/// Lines are drawn wider than they were measured at times: then they are broken for a little less.
void break_lines(wxStaticText& label, const wxString& words, int width) {
    const int step = label.FromDIP(8), least = label.FromDIP(100);
    label.SetLabelText(words);
    for (int room = width; room > least; room -= step) {
        label.SetLabelText(words);
        label.Wrap(room);
        label.InvalidateBestSize();
        if (label.GetBestSize().x <= width) break;
    }
}

} // namespace mizan::gui
