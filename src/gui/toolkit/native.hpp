#pragma once
#include "gui/theme/theme.hpp"
#include "text/language.hpp"

#include <string_view>

class wxDataViewColumn;
class wxDataViewCtrl;
class wxWindow;

/// What wxWidgets leaves to the toolkit below it (GTK). The only file pair that speaks to it.
namespace mizan::gui::native {

/// The direction of every widget that is made from now on, the insides of tables included.
void set_direction(text::Language language);
/// Tells a window and everything inside it its direction, also the widgets that wx does not know of.
void mirror_inside(wxWindow& window, text::Language language);
/// Whether there is a display on which windows can be shown. Asked before anything else.
bool has_display();
/// Centres a dialog over its parent, which wx mistakes where windows run from right to left.
void centre(wxWindow& dialog);
/// Whether the system asks for dark colours.
bool system_is_dark();
/// Native controls take the theme's shade, and the few rules of our style sheet.
void use(const Theme& theme);
/// Text as many times larger than the system has it, of all windows.
void scale_text(double scale);
/// A name of our style sheet for the control: "sidebar", "card", "bar", "table", "list", "chip".
void style(wxWindow& window, std::string_view name);
/// What a screen reader says of a control, and the value it shows where it is a drawing.
void describe(wxWindow& window, std::string_view name, std::string_view value = {});
/// The name alone; and whether the program gave one.
void name(wxWindow& window, std::string_view words);
bool is_named(wxWindow& window);
/// A list to choose from is as wide as its widest entry: toolkit and wx measure every one of them at each layout. With
/// many entries it keeps a width instead, and opens as a list, whose entries are made when they are seen.
void keep_width(wxWindow& choice, int width);
/// The height of rows; told again after columns were added.
void set_row_height(wxDataViewCtrl& table, int height);
/// A press beside a list of completions closes it and does what it does elsewhere; the toolkit would swallow it. Told
/// after a box was given its completions.
void pass_presses_on();
/// A column stands right after another one; at the beginning of a line where there is none.
void place_column(wxDataViewCtrl& table, wxDataViewColumn& column, wxDataViewColumn* after);
/// What is not drawn yet takes its font now, so that it can be measured.
void take_style(wxWindow& window);
bool has_keyboard(wxDataViewCtrl& table);
/// Draws a table anew, its cells asked for again.
void redraw(wxDataViewCtrl& table);
/// The lines of a cell begin where the language begins; told again after columns were added.
void align_lines(wxDataViewCtrl& table, text::Language language);

} // namespace mizan::gui::native
