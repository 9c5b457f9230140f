#include "gui/dialogs/record/near_names.hpp"

#include "base/folding.hpp"
#include "base/spelling.hpp"
#include "gui/dialogs/record/record_fields.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace mizan::gui {
namespace {

constexpr std::size_t most_named = 3;
constexpr std::size_t letters_per_slip = 3;

std::vector<std::string> words_of(const std::string& name) {
    std::istringstream stream{folded_for_search(name)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// Slips of the pen between two words, a word that was only begun being one; nothing where they are not alike.
std::optional<std::size_t> slips(const std::string& typed, const std::string& word) {
    const std::size_t letters = edits_between(typed, "");
    if (typed != word && word.starts_with(typed)) return 1;
    const std::size_t apart = edits_between(typed, word);
    if (apart > std::max<std::size_t>(1, letters / letters_per_slip)) return std::nullopt;
    return apart;
}

std::optional<std::size_t> slips(const std::vector<std::string>& typed, const std::string& name) {
    const auto words = words_of(name);
    std::size_t all = 0;
    for (const auto& one : typed) {
        std::optional<std::size_t> least;
        for (const auto& word : words)
            if (const auto apart = slips(one, word)) least = std::min(least.value_or(*apart), *apart);
        if (!least) return std::nullopt;
        all += *least;
    }
    return all;
}

} // namespace

std::vector<std::string> near_names(const text::Voice& voice, const KnownNames& names, const std::string& typed) {
    const auto words = words_of(typed);
    if (words.empty()) return {};
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const auto& agent : names.agents) {
        std::optional<std::size_t> least;
        const auto consider = [&](const std::string& name) {
            if (const auto apart = slips(words, name)) least = std::min(least.value_or(*apart), *apart);
        };
        consider(agent.name);
        consider(agent.name_ar);
        for (const auto& alias : agent.aliases)
            consider(alias);
        if (least) near.emplace_back(*least, typed_name(voice, agent));
    }
    std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(near.size(), most_named); ++i)
        shown.push_back(near[i].second);
    return shown;
}

} // namespace mizan::gui
