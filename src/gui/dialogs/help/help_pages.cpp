#include "gui/dialogs/help/help_pages.hpp"

#include "help_ar_files.hpp"
#include "help_en_files.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

using Part = HelpPage::Part;

/// The words without the targets of links, which are noted.
std::string without_links(std::string_view line, std::vector<std::string>& links) {
    std::string words;
    while (!line.empty()) {
        const auto open = line.find('['), close = line.find("](", open), end = line.find(".md)", close);
        if (open == std::string_view::npos || close == std::string_view::npos || end == std::string_view::npos) break;
        words += line.substr(0, open);
        words += line.substr(open + 1, close - open - 1);
        std::string id{line.substr(close + 2, end - close - 2)};
        if (std::find(links.begin(), links.end(), id) == links.end()) links.push_back(std::move(id));
        line.remove_prefix(end + 4);
    }
    return words.append(line);
}

} // namespace

HelpPage parse_help(std::string id, std::string_view written) {
    HelpPage page{std::move(id), {}, {}, {}};
    bool goes_on = false;
    while (!written.empty()) {
        const auto end = std::min(written.find('\n'), written.size());
        std::string line = without_links(written.substr(0, end), page.links);
        written.remove_prefix(std::min(end + 1, written.size()));
        line.erase(0, line.find_first_not_of(' ')); // all of a line that is blank
        const bool begins = line.starts_with("# ") || line.starts_with("## ") || line.starts_with("- ");
        if (line.empty()) {
            goes_on = false;
        } else if (line.starts_with("# ")) {
            page.title = line.substr(2);
        } else if (line.starts_with("## ")) {
            page.parts.push_back({Part::Kind::heading, line.substr(3)});
        } else if (line.starts_with("- ")) {
            page.parts.push_back({Part::Kind::item, line.substr(2)});
        } else if (goes_on) {
            page.parts.back().text += ' ' + line;
        } else {
            page.parts.push_back({Part::Kind::paragraph, line});
        }
        goes_on = !line.empty() && (!begins || line.starts_with("- "));
    }
    return page;
}

std::vector<HelpPage> help_pages(text::Language language, const std::vector<std::string>& first) {
    std::vector<HelpPage> pages;
    const auto add = [&](std::string_view name, std::string_view content) {
        pages.push_back(parse_help(std::string{name.substr(0, name.rfind('.'))}, content));
    };
    if (language == text::Language::ar)
        for (const auto& file : help_ar::embedded_files())
            add(file.name, file.content);
    else
        for (const auto& file : help_en::embedded_files())
            add(file.name, file.content);
    const auto place = [&](const HelpPage& page) {
        return std::find(first.begin(), first.end(), page.id) - first.begin();
    };
    std::sort(pages.begin(), pages.end(), [&](const HelpPage& a, const HelpPage& b) {
        return place(a) != place(b) ? place(a) < place(b) : a.id < b.id;
    });
    return pages;
}

} // namespace mizan::gui
