#include "ingest/rows/header.hpp"

#include "ingest/cells/text.hpp"

#include <charconv>

namespace mizan::ingest {

Header::Header(const std::vector<std::string_view>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto& places = places_[folded_name(cells[i])];
        places.push_back(i);
        const std::string name{trimmed(cells[i])};
        names_.push_back(places.size() == 1 ? name : name + "#" + std::to_string(places.size()));
    }
}

std::optional<std::size_t> Header::find(std::string_view name) const {
    const std::string folded = folded_name(name);
    if (const auto found = places_.find(folded); found != places_.end()) return found->second.front();
    const std::size_t mark = folded.rfind('#');
    if (mark == folded.npos) return std::nullopt;
    std::size_t nth = 0;
    const char* const end = folded.data() + folded.size();
    if (std::from_chars(folded.data() + mark + 1, end, nth).ptr != end || nth == 0) return std::nullopt;
    const auto found = places_.find(folded_name(folded.substr(0, mark)));
    if (found == places_.end() || nth > found->second.size()) return std::nullopt;
    return found->second[nth - 1];
}

std::string Header::listed() const {
    std::string text;
    for (const auto& name : names_)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace mizan::ingest
