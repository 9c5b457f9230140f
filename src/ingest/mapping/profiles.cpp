#include "ingest/mapping/profiles.hpp"

#include "ingest/cells/text.hpp"
#include "shipped_profiles.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

constexpr std::string_view extension = ".json";

std::string_view stem(std::string_view file) {
    return file.substr(0, file.size() - extension.size());
}

void complete(Mapping& mapping, std::string_view name) {
    mapping.profile = name;
    mapping.fold_values = true;
    for (Entry& entry : mapping.entries)
        for (auto& [from, to] : entry.map)
            from = folded_name(from);
}

} // namespace

std::vector<std::string> profile_names() {
    std::vector<std::string> names;
    for (const auto& file : embedded_files())
        names.emplace_back(stem(file.name));
    std::sort(names.begin(), names.end());
    std::stable_partition(names.begin(), names.end(), [](const auto& name) { return name != "generic"; });
    return names;
}

Result<Mapping> profile(std::string_view name) {
    const auto text = profile_text(name);
    if (!text) return text.refusal();
    auto mapping = read_mapping(*text);
    if (mapping) complete(*mapping, name);
    return mapping;
}

Result<std::string> profile_text(std::string_view name) {
    std::string known;
    for (const auto& file : embedded_files())
        if (stem(file.name) == name) return std::string{file.content};
    for (const auto& other : profile_names())
        known += (known.empty() ? "" : ", ") + other;
    return Refusal{"profile_unknown", {{"found", std::string{name}}, {"known", known}}};
}

} // namespace mizan::ingest
