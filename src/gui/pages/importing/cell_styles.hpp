#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mizan::gui {

/// A usual way of writing times or durations: its code ("day_first"; text/ words it) and the formats that a mapping
/// lists for it.
struct CellStyle {
    std::string_view code;
    std::vector<std::string> formats;
};

/// Of times. The first lists every order: the reader then takes the one that the whole file proves, and refuses the
/// file where nothing does; nobody guesses.
const std::vector<CellStyle>& time_styles();
const std::vector<CellStyle>& duration_styles();

/// The place of the style with these formats; -1: another.
int style_with(const std::vector<CellStyle>& styles, const std::vector<std::string>& formats);

} // namespace mizan::gui
