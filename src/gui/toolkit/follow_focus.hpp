#pragma once
class wxWindow;

namespace mizan::gui::native {

/// Wherever the keyboard goes in a frame or dialog, the rooms around it that scroll bring it into sight; where the
/// mouse put it, it is in sight already. wx itself does so only for the controls whose focus it is told of.
void follow_focus(wxWindow& top);

} // namespace mizan::gui::native
