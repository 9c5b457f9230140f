#include "gui/toolkit/native.hpp"

#include <gtk/gtk.h>
#include <string>
#include <wx/dataview.h>
#include <wx/window.h>

namespace mizan::gui::native {
namespace {

GtkTextDirection direction_of(text::Language language) {
    return text::right_to_left(language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/// wx turns the alignment of labels around by itself, and so does GTK: twice around is not at all.
void align_by_direction(GtkLabel* label) {
    if (gtk_label_get_justify(label) != GTK_JUSTIFY_RIGHT) return;
    gtk_label_set_justify(label, GTK_JUSTIFY_LEFT);
    gtk_label_set_xalign(label, 0);
}

void mirror(GtkWidget* widget, gpointer direction) {
    gtk_widget_set_direction(widget, static_cast<GtkTextDirection>(GPOINTER_TO_INT(direction)));
    if (GTK_IS_LABEL(widget)) align_by_direction(GTK_LABEL(widget));
    if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), mirror, direction);
}

std::string style_sheet(const Theme& theme) {
    const auto& colours = theme.palette;
    const std::string page = colours.page.css(), surface = colours.surface.css(), line = colours.line.css();
    const std::string ink = colours.ink.css(), muted = colours.muted.css(), window = theme.window.css();
    const std::string selection = theme.selection.css(), accent = colours.accent.css();
    const std::string raised = theme.raised.css();
    return "window.background { background-color: " + window + "; color: " + ink + "; }\n" +
           "menubar { background-color: " + surface + "; color: " + ink + "; }\n" +
           "button:not(.flat) { background-image: none; background-color: " + raised + "; color: " + ink +
           "; border-color: " + line + "; box-shadow: none; text-shadow: none; }\n" +
           "button:not(.flat):hover { background-color: " + selection + "; }\n" +
           "button:not(.flat):disabled { background-color: " + window + "; color: " + muted + "; }\n" +
           "entry { background-image: none; background-color: " + raised + "; color: " + ink +
           "; border-color: " + line + "; box-shadow: none; }\n" +
           "entry:focus, button:focus { border-color: " + accent + "; box-shadow: inset 0 0 0 1px " + accent + "; }\n" +
           "button.mizan-primary:not(:disabled) { background-color: " + accent + "; color: " + colours.on_fill.css() +
           "; border-color: " + accent + "; }\n" + "notebook, notebook > stack { background-color: " + window +
           "; }\n" + "notebook > header { background-color: " + surface + "; border-color: " + line + "; }\n" +
           "notebook > header tab { color: " + ink + "; }\n" +
           "notebook > header tab:checked { box-shadow: inset 0 -3px " + accent + "; }\n" +
           ".mizan-many { -GtkComboBox-appears-as-list: true; }\n" + "textview text { background-color: " + raised +
           "; color: " + ink + "; }\n" + "button.mizan-chip { background-color: " + selection +
           "; border-radius: 14px; padding: 2px 10px; min-height: 22px; }\n" +
           ".mizan-table.view, .mizan-table { background-color: " + page + "; color: " + ink + "; }\n" +
           ".mizan-table.view:selected, .mizan-table:selected { background-color: " + selection + "; color: " + ink +
           "; }\n" + ".mizan-list treeview.view { background-color: " + page + "; color: " + ink + "; }\n" +
           ".mizan-list treeview.view:selected { background-color: " + selection + "; color: " + ink + "; }\n" +
           ".mizan-table header button { background: " + surface + "; color: " + muted +
           "; padding: 6px 4px; border-color: " + line + "; font-weight: bold; }\n" +
           "treeview.view:focus { outline: 2px solid " + accent + "; outline-offset: -2px; }\n" +
           "treeview.view header button:focus { box-shadow: inset 0 0 0 2px " + accent + "; }\n" +
           // of a row above and below only: its cells are drawn one by one
           "treeview.view:selected:focus { box-shadow: inset 0 2px " + accent + ", inset 0 -2px " + accent + "; }\n" +
           ".mizan-sidebar, .mizan-sidebar.view { background-color: " + surface + "; color: " + ink + "; }\n" +
           ".mizan-sidebar.view:selected { border-radius: 6px; background-color: " + selection + "; color: " + accent +
           "; }\n";
}

template <class Act>
void for_each_cell(wxDataViewCtrl& table, Act act) {
    auto* tree = GTK_TREE_VIEW(table.GtkGetTreeView());
    for (guint i = 0; i < gtk_tree_view_get_n_columns(tree); ++i) {
        auto* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(gtk_tree_view_get_column(tree, static_cast<gint>(i))));
        for (auto* cell = cells; cell != nullptr; cell = cell->next)
            act(GTK_CELL_RENDERER(cell->data));
        g_list_free(cells);
    }
}

/// The window in which a text box lists its completions: a frame in a window without a border.
bool lists_completions(gpointer window) {
    return GTK_IS_WINDOW(window) && gtk_window_get_window_type(GTK_WINDOW(window)) == GTK_WINDOW_POPUP &&
           GTK_IS_FRAME(gtk_bin_get_child(GTK_BIN(window)));
}

void tell_again(GdkEvent* event, GdkWindow* meant) {
    gint left = 0, top = 0;
    gdk_window_get_origin(meant, &left, &top);
    auto* again = gdk_event_copy(event);
    g_set_object(&again->button.window, meant);
    again->button.x = event->button.x_root - left;
    again->button.y = event->button.y_root - top;
    gtk_main_do_event(again);
    gdk_event_free(again);
}

/// The press that closed the list, and the release that follows, went to the list, which held the pointer: they are
/// told once more, to the window that they were meant for.
void press_again(GtkWidget* list, GdkEvent* event, gpointer) {
    constexpr const char* pressed = "mizan-pressed";
    if (gtk_widget_get_mapped(list)) return;
    if (event->type == GDK_BUTTON_PRESS) {
        auto* meant = gdk_device_get_window_at_position(gdk_event_get_device(event), nullptr, nullptr);
        if (meant == nullptr) return;
        g_object_set_data_full(G_OBJECT(list), pressed, g_object_ref(meant), g_object_unref);
        tell_again(event, meant);
    } else if (event->type == GDK_BUTTON_RELEASE) {
        auto* meant = g_object_steal_data(G_OBJECT(list), pressed);
        if (meant == nullptr) return;
        if (!gdk_window_is_destroyed(GDK_WINDOW(meant))) tell_again(event, GDK_WINDOW(meant));
        g_object_unref(meant);
    }
}

void name_used(GtkWidget* widget, gpointer words) {
    auto* accessible = gtk_widget_get_accessible(widget);
    const bool used = GTK_IS_ENTRY(widget) || GTK_IS_TEXT_VIEW(widget) || GTK_IS_TREE_VIEW(widget);
    if (used && accessible != nullptr) atk_object_set_name(accessible, static_cast<const gchar*>(words));
}

/// What is too long loses its end, in whichever direction it runs.
void shorten_entries(GtkCellLayout* list) {
    auto* cells = gtk_cell_layout_get_cells(list);
    for (auto* cell = cells; cell != nullptr; cell = cell->next)
        if (GTK_IS_CELL_RENDERER_TEXT(cell->data)) g_object_set(cell->data, "ellipsize", PANGO_ELLIPSIZE_END, nullptr);
    g_list_free(cells);
}

GtkWidget* inner(wxWindow& window) {
    if (auto* table = dynamic_cast<wxDataViewCtrl*>(&window)) return table->GtkGetTreeView();
    return window.GetHandle();
}

} // namespace

void set_direction(text::Language language) {
    gtk_widget_set_default_direction(direction_of(language));
}

void mirror_inside(wxWindow& window, text::Language language) {
    mirror(window.GetHandle(), GINT_TO_POINTER(direction_of(language)));
}

bool has_display() {
    return gdk_init_check(nullptr, nullptr) != FALSE; // not GTK itself, which wx wants to begin
}

void centre(wxWindow& dialog) {
    gtk_window_set_position(GTK_WINDOW(dialog.GetHandle()), GTK_WIN_POS_CENTER_ON_PARENT);
}

bool system_is_dark() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const std::string theme = name == nullptr ? "" : name;
    g_free(name);
    return theme.find("dark") != std::string::npos || theme.find("Dark") != std::string::npos;
}

void use(const Theme& theme) {
    const gboolean dark = theme.shade == Theme::Shade::dark ? TRUE : FALSE;
    g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", dark, nullptr);
    static GtkCssProvider* provider = [] {
        auto* made = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(made),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
        return made;
    }();
    gtk_css_provider_load_from_data(provider, style_sheet(theme).c_str(), -1, nullptr);
}

void scale_text(double scale) {
    constexpr int usual = 96 * 1024; // GTK counts in 1/1024 dots per inch
    static const int of_system = [] {
        gint dots = 0;
        g_object_get(gtk_settings_get_default(), "gtk-xft-dpi", &dots, nullptr);
        return dots > 0 ? dots : usual;
    }();
    g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", static_cast<gint>(of_system * scale), nullptr);
}

void style(wxWindow& window, std::string_view name) {
    const std::string css_class = "mizan-" + std::string{name};
    gtk_style_context_add_class(gtk_widget_get_style_context(inner(window)), css_class.c_str());
}

void name(wxWindow& window, std::string_view words) {
    auto* widget = inner(window);
    auto* accessible = gtk_widget_get_accessible(widget);
    if (accessible == nullptr) return;
    std::string told{words};
    atk_object_set_name(accessible, told.c_str());
    if (GTK_IS_COMBO_BOX(widget) || GTK_IS_SCROLLED_WINDOW(widget)) // what is used is within
        gtk_container_forall(GTK_CONTAINER(widget), name_used, told.data());
    g_object_set_data(G_OBJECT(widget), "mizan-named", widget);
}

bool is_named(wxWindow& window) {
    return g_object_get_data(G_OBJECT(inner(window)), "mizan-named") != nullptr;
}

void describe(wxWindow& window, std::string_view words, std::string_view value) {
    name(window, words);
    auto* accessible = gtk_widget_get_accessible(inner(window));
    if (accessible == nullptr) return;
    atk_object_set_description(accessible, std::string{value}.c_str());
}

void keep_width(wxWindow& choice, int width) {
    auto* combo = choice.GetHandle();
    style(choice, "many");
    g_signal_emit_by_name(combo, "style-updated"); // else the entries are made before it knows its style
    auto* shown = GTK_IS_COMBO_BOX(combo) ? gtk_bin_get_child(GTK_BIN(combo)) : nullptr;
    if (shown != nullptr && GTK_IS_CELL_VIEW(shown)) gtk_cell_view_set_fit_model(GTK_CELL_VIEW(shown), FALSE);
    if (GTK_IS_COMBO_BOX(combo)) shorten_entries(GTK_CELL_LAYOUT(combo));
    if (choice.GetMinSize().IsFullySpecified()) return;
    gint height = 0;
    gtk_widget_get_preferred_height(combo, nullptr, &height);
    choice.SetMinSize({width, height});
}

void set_row_height(wxDataViewCtrl& table, int height) {
    gtk_tree_view_set_enable_search(GTK_TREE_VIEW(table.GtkGetTreeView()), FALSE);
    for_each_cell(table, [height](GtkCellRenderer* cell) { gtk_cell_renderer_set_fixed_size(cell, -1, height); });
}

void pass_presses_on() {
    constexpr const char* told = "mizan-passes-on";
    auto* windows = gtk_window_list_toplevels();
    for (auto* window = windows; window != nullptr; window = window->next) {
        if (!lists_completions(window->data) || g_object_get_data(G_OBJECT(window->data), told) != nullptr) continue;
        g_object_set_data(G_OBJECT(window->data), told, window->data);
        g_signal_connect(window->data, "event-after", G_CALLBACK(press_again), nullptr);
    }
    g_list_free(windows);
}

void place_column(wxDataViewCtrl& table, wxDataViewColumn& column, wxDataViewColumn* after) {
    const auto handle = [](wxDataViewColumn* of) {
        return of == nullptr ? nullptr : GTK_TREE_VIEW_COLUMN(of->GetGtkHandle());
    };
    gtk_tree_view_move_column_after(GTK_TREE_VIEW(table.GtkGetTreeView()), handle(&column), handle(after));
}

void take_style(wxWindow& window) {
    g_signal_emit_by_name(window.GetHandle(), "style-updated");
}

bool has_keyboard(wxDataViewCtrl& table) {
    return gtk_widget_has_focus(table.GtkGetTreeView()) != FALSE;
}

void redraw(wxDataViewCtrl& table) {
    gtk_widget_queue_draw(table.GtkGetTreeView());
}

void align_lines(wxDataViewCtrl& table, text::Language language) {
    const auto alignment = text::right_to_left(language) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    for_each_cell(table, [alignment](GtkCellRenderer* cell) {
        if (GTK_IS_CELL_RENDERER_TEXT(cell)) g_object_set(cell, "alignment", alignment, nullptr);
    });
}

} // namespace mizan::gui::native
