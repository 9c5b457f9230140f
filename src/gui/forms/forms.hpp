#pragma once
#include "gui/theme/theme.hpp"
#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

class wxXmlNode;

namespace mizan::gui {

/// The forms are XRC files compiled into the program. Their texts are English and go through text::translate; two
/// attributes of our own are understood on an object:
///   look="title|heading|strong|small"  a place in the type scale of the theme
///   tone="muted|accent|good|warn|bad"  a colour role of the theme
/// Loads all of them for wxXmlResource, in a language and a theme; what was loaded before is let go.
void load_forms(text::Language language, const Theme& theme);

struct FormContents {
    std::string form;               // "team"
    std::vector<std::string> names; // of the controls and menu items below the root
    std::vector<std::string> texts; // English, as they are translated
};
/// What the embedded forms hold; for the tests and for translators.
std::vector<FormContents> form_contents();

} // namespace mizan::gui
