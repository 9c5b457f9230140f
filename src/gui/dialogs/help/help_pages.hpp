#pragma once
#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mizan::gui {

/// A page of the help, as it is written below docs/help: "# Title", "## Heading", paragraphs, "- " items, and links to
/// other pages, [words](id.md), told apart from the text. Lines of a paragraph are joined.
struct HelpPage {
    struct Part {
        enum class Kind { heading, paragraph, item };
        Kind kind = Kind::paragraph;
        std::string text;
        bool operator==(const Part&) const = default;
    };
    std::string id, title;
    std::vector<Part> parts;
    std::vector<std::string> links; // ids, each once, in the order of the text
};

HelpPage parse_help(std::string id, std::string_view written);

/// All pages of a language: those of `first` in their order, where they are there, then the others by id.
std::vector<HelpPage> help_pages(text::Language language, const std::vector<std::string>& first);

} // namespace mizan::gui
