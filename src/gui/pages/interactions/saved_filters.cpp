#include "gui/pages/interactions/saved_filters.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr const char* switched_on = "yes";
constexpr std::pair<const char*, FilterKind> saved_switches[] = {{"complaints", FilterKind::complaints},
                                                                 {"low_rated", FilterKind::low_rated},
                                                                 {"corrected", FilterKind::corrected},
                                                                 {"unassigned", FilterKind::unassigned}};

std::optional<app::ListedState> state_named(const std::string& name) {
    const auto found = std::ranges::find(app::listed_state_names, name);
    if (found == app::listed_state_names.end()) return std::nullopt;
    return static_cast<app::ListedState>(found - app::listed_state_names.begin());
}

/// Whether the value means something here; then it is set.
bool set_value(ListFilters& filters, const std::string& key, const std::string& value) {
    if (value.empty()) return false;
    for (auto [name, field] :
         {std::pair{"text", &ListFilters::text}, {"agent", &ListFilters::agent}, {"team", &ListFilters::team}})
        if (key == name) {
            filters.*field = value;
            return true;
        }
    if (key == "channel") {
        filters.channel = core::code_of<core::Channel>(value);
        return filters.channel.has_value();
    }
    if (key == "state") {
        filters.state = state_named(value);
        return filters.state.has_value();
    }
    const auto found =
        std::ranges::find(saved_switches, key, [](const auto& entry) { return std::string{entry.first}; });
    if (found == std::end(saved_switches) || value != switched_on) return false;
    filters.toggle(found->second) = true;
    return true;
}

} // namespace

SavedFilter saved_as(std::string name, const ListFilters& filters) {
    SavedFilter saved{std::move(name), {}};
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) saved.values.emplace(key, value);
    };
    put("text", filters.text);
    put("agent", filters.agent);
    put("team", filters.team);
    if (filters.channel) put("channel", std::string{core::name_of(*filters.channel)});
    if (filters.state) put("state", std::string{app::listed_state_names[static_cast<std::size_t>(*filters.state)]});
    ListFilters copy = filters;
    for (const auto& [key, kind] : saved_switches)
        if (copy.toggle(kind)) put(key, switched_on);
    return saved;
}

Result<ListFilters> filters_of(const SavedFilter& saved) {
    ListFilters filters;
    for (const auto& [key, value] : saved.values) {
        if (set_value(filters, key, value)) continue;
        std::string found = key;
        found.append(": ").append(value);
        return Refusal{"gui.filters.unreadable", {{"name", saved.name}, {"value", found}}};
    }
    return filters;
}

ListFilters followed(ListFilters filters, const KnownNames& names) {
    const auto is_called = [&](const KnownNames::Name& agent) { return agent.name == filters.agent; };
    const auto was_called = [&](const KnownNames::Name& agent) {
        return std::ranges::find(agent.aliases, filters.agent) != agent.aliases.end();
    };
    if (filters.agent.empty() || std::ranges::any_of(names.agents, is_called)) return filters;
    const auto found = std::ranges::find_if(names.agents, was_called);
    if (found != names.agents.end() && std::ranges::count_if(names.agents, was_called) == 1)
        filters.agent = found->name;
    return filters;
}

std::string filter_words(const text::Voice& voice, const ListFilters& filters, const KnownNames& names) {
    std::string words;
    for (const auto& chip : filter_chips(voice, filters, names))
        words += (words.empty() ? "" : " · ") + chip.words;
    return words;
}

} // namespace mizan::gui
