#include "gui/toolkit/follow_focus.hpp"

#include <algorithm>
#include <gtk/gtk.h>
#include <wx/scrolwin.h>
#include <wx/window.h>

namespace mizan::gui::native {
namespace {

/// The innermost window that holds a widget of the toolkit.
wxWindow* window_holding(wxWindow& outer, GtkWidget* widget) {
    for (auto* child : outer.GetChildren()) {
        auto* handle = child->GetHandle();
        if (child->IsTopLevel() || handle == nullptr) continue;
        if (widget == handle || gtk_widget_is_ancestor(widget, handle) != FALSE) return window_holding(*child, widget);
    }
    return &outer;
}

constexpr int enough = 96; // of a list or a chart, to know that the keyboard is there

/// How many steps to scroll so that what lies at `from` and is `size` long is seen in `room`; of what is long, enough
/// from its beginning, so that what stands above it is not lost.
int steps_to(int from, int size, int room, int step) {
    const int needed = std::min(size, enough);
    int pixels = 0;
    if (from < 0)
        pixels = from;
    else if (from + needed > room)
        pixels = std::min(from, from + needed - room);
    return pixels < 0 ? -((step - 1 - pixels) / step) : (pixels + step - 1) / step;
}

void scroll_to(wxScrolledWindow& room, const wxWindow& inside) {
    const auto place = room.ScreenToClient(inside.ClientToScreen(wxPoint{0, 0}));
    const auto size = inside.GetSize(), seen = room.GetClientSize();
    int step_x = 0, step_y = 0;
    room.GetScrollPixelsPerUnit(&step_x, &step_y);
    const auto start = room.GetViewStart();
    const bool mirrored = room.GetLayoutDirection() == wxLayout_RightToLeft; // then it counts from the other side
    const int across = step_x > 0 && !mirrored ? steps_to(place.x, size.x, seen.x, step_x) : 0;
    const int down = step_y > 0 ? steps_to(place.y, size.y, seen.y, step_y) : 0;
    if (across != 0 || down != 0) room.Scroll(start.x + across, start.y + down);
}

bool by_mouse() {
    auto* event = gtk_get_current_event();
    const bool pressed = event != nullptr && gdk_event_get_event_type(event) == GDK_BUTTON_PRESS;
    if (event != nullptr) gdk_event_free(event);
    return pressed;
}

void focus_moves(GtkWindow*, GtkWidget* to, gpointer top) {
    if (to == nullptr || by_mouse()) return;
    const auto* window = window_holding(*static_cast<wxWindow*>(top), to);
    for (auto* around = window->GetParent(); around != nullptr && !around->IsTopLevel(); around = around->GetParent())
        if (auto* room = dynamic_cast<wxScrolledWindow*>(around)) scroll_to(*room, *window);
}

} // namespace

void follow_focus(wxWindow& top) {
    constexpr const char* followed = "mizan-follows-focus";
    auto* window = G_OBJECT(top.GetHandle());
    if (g_object_get_data(window, followed) != nullptr) return;
    g_object_set_data(window, followed, window);
    g_signal_connect_after(window, "set-focus", G_CALLBACK(focus_moves), &top);
}

} // namespace mizan::gui::native
