#include "gui/pages/importing/cell_styles.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

using Formats = std::vector<std::string>;

/// A date with each usual time of day behind it, and alone.
void add_times(Formats& formats, const std::string& date) {
    for (const char* time : {" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", ""})
        formats.push_back(date + time);
}

Formats numbers(const char* first, const char* second) {
    Formats formats;
    for (const char* between : {"/", "-", "."})
        add_times(formats, std::string{first} + between + second + between + "%Y");
    return formats;
}

Formats letters() {
    Formats formats;
    for (const char* date : {"%d %b %Y", "%d-%b-%Y", "%b %d, %Y"})
        add_times(formats, date);
    return formats;
}

Formats any_order() {
    Formats formats{"iso"};
    for (const auto& some : {numbers("%d", "%m"), numbers("%m", "%d"), letters()})
        formats.insert(formats.end(), some.begin(), some.end());
    formats.push_back("excel");
    return formats;
}

} // namespace

const std::vector<CellStyle>& time_styles() {
    static const std::vector<CellStyle> all{{"any", any_order()},
                                            {"year_first", {"iso", "excel"}},
                                            {"day_first", numbers("%d", "%m")},
                                            {"month_first", numbers("%m", "%d")},
                                            {"month_in_letters", letters()},
                                            {"epoch", {"%s"}}};
    return all;
}

const std::vector<CellStyle>& duration_styles() {
    static const std::vector<CellStyle> all{{"seconds", {"seconds", "HH:MM:SS", "iso8601", "words"}},
                                            {"minutes", {"minutes", "HH:MM:SS", "iso8601", "words"}},
                                            {"hours", {"hours", "HH:MM:SS", "iso8601", "words"}},
                                            {"hours_minutes", {"HH:MM"}},
                                            {"milliseconds", {"milliseconds"}},
                                            {"excel", {"excel"}}};
    return all;
}

int style_with(const std::vector<CellStyle>& styles, const Formats& formats) {
    const auto found =
        std::find_if(styles.begin(), styles.end(), [&](const CellStyle& style) { return style.formats == formats; });
    return found == styles.end() ? -1 : static_cast<int>(found - styles.begin());
}

} // namespace mizan::gui
