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
           "textview text { background-color: " + raised + "; color: " + ink + "; }\n" +
           "button.mizan-chip { background-color: " + selection +
           "; border-radius: 14px; padding: 2px 10px; min-height: 22px; }\n" +
           ".mizan-table.view, .mizan-table { background-color: " + page + "; color: " + ink + "; }\n" +
           ".mizan-table.view:selected, .mizan-table:selected { background-color: " + selection + "; color: " + ink +
           "; }\n" + ".mizan-list treeview.view { background-color: " + page + "; color: " + ink + "; }\n" +
           ".mizan-list treeview.view:selected { background-color: " + selection + "; color: " + ink + "; }\n" +
           ".mizan-table header button { background: " + surface + "; color: " + muted +
           "; padding: 6px 4px; border-color: " + line + "; font-weight: bold; }\n" +
           "treeview.view:focus { outline: 2px solid " + accent + "; outline-offset: -2px; }\n" +
           "treeview.view:selected:focus, treeview.view header button:focus { box-shadow: inset 0 0 0 2px " + accent +
           "; }\n" + ".mizan-sidebar, .mizan-sidebar.view { background-color: " + surface + "; color: " + ink +
           "; }\n" + ".mizan-sidebar.view:selected { border-radius: 6px; background-color: " + selection +
           "; color: " + accent + "; }\n";
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

void name_used(GtkWidget* widget, gpointer words) {
    auto* accessible = gtk_widget_get_accessible(widget);
    const bool used = GTK_IS_ENTRY(widget) || GTK_IS_TEXT_VIEW(widget) || GTK_IS_TREE_VIEW(widget);
    if (used && accessible != nullptr) atk_object_set_name(accessible, static_cast<const gchar*>(words));
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
    auto* shown = GTK_IS_COMBO_BOX(combo) ? gtk_bin_get_child(GTK_BIN(combo)) : nullptr;
    if (shown != nullptr && GTK_IS_CELL_VIEW(shown)) gtk_cell_view_set_fit_model(GTK_CELL_VIEW(shown), FALSE);
    if (choice.GetMinSize().IsFullySpecified()) return;
    gint height = 0;
    gtk_widget_get_preferred_height(combo, nullptr, &height);
    choice.SetMinSize({width, height});
}

void set_row_height(wxDataViewCtrl& table, int height) {
    gtk_tree_view_set_enable_search(GTK_TREE_VIEW(table.GtkGetTreeView()), FALSE);
    for_each_cell(table, [height](GtkCellRenderer* cell) { gtk_cell_renderer_set_fixed_size(cell, -1, height); });
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
