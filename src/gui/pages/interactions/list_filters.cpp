#include "gui/pages/interactions/list_filters.hpp"

#include "report/documents/words.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

void ListFilters::drop(FilterKind kind) {
    switch (kind) {
    case FilterKind::text: text.clear(); return;
    case FilterKind::agent: agent.clear(); return;
    case FilterKind::team: team.clear(); return;
    case FilterKind::channel: channel.reset(); return;
    case FilterKind::state: state.reset(); return;
    default: toggle(kind) = false;
    }
}

bool& ListFilters::toggle(FilterKind kind) {
    switch (kind) {
    case FilterKind::complaints: return complaints;
    case FilterKind::low_rated: return low_rated;
    case FilterKind::corrected: return corrected;
    default: return unassigned;
    }
}

app::ListQuestion ListFilters::question(const Period& period) const {
    app::ListQuestion question;
    question.period = period;
    question.agent = agent;
    question.team = team;
    question.text = text;
    question.unassigned = unassigned;
    question.complaints = complaints;
    question.corrected = corrected;
    question.low_rated = low_rated;
    if (channel) question.channels = {*channel};
    if (state) question.states = {*state};
    return question;
}

std::vector<FilterChip> filter_chips(const text::Voice& voice, const ListFilters& filters, const KnownNames& names) {
    std::vector<FilterChip> chips;
    const auto add = [&](FilterKind kind, std::string words) { chips.push_back({kind, std::move(words)}); };
    const auto gone_now = gone(filters, names);
    const auto named = [&](FilterKind kind, const char* what, std::string value) {
        if (std::ranges::find(gone_now, kind) != gone_now.end())
            value = text::say(voice, "gui.filters.gone_value", {{"which", value}});
        add(kind,
            text::say(voice, "gui.interactions.chip", {{"what", text::say(voice, what)}, {"which", std::move(value)}}));
    };
    if (!filters.text.empty())
        add(FilterKind::text, text::say(voice, "gui.interactions.chip_text", {{"text", filters.text}}));
    if (!filters.agent.empty())
        named(FilterKind::agent, "group_by.agent", shown_among(voice, names.agents, filters.agent));
    if (!filters.team.empty()) named(FilterKind::team, "group_by.team", shown_among(voice, names.teams, filters.team));
    if (filters.channel)
        named(FilterKind::channel, "group_by.channel",
              text::say_word(voice, "channel", core::name_of(*filters.channel)));
    if (filters.state)
        named(FilterKind::state, "gui.interactions.column.state",
              text::say_word(voice, "listed_state", app::listed_state_names[static_cast<std::size_t>(*filters.state)]));
    if (filters.complaints) add(FilterKind::complaints, text::say(voice, "gui.interactions.complaints"));
    if (filters.low_rated) add(FilterKind::low_rated, text::say(voice, "gui.interactions.low_rated"));
    if (filters.corrected) add(FilterKind::corrected, text::say(voice, "gui.interactions.corrected"));
    if (filters.unassigned) add(FilterKind::unassigned, text::say(voice, "gui.interactions.unassigned"));
    return chips;
}

std::vector<FilterKind> gone(const ListFilters& filters, const KnownNames& names) {
    std::vector<FilterKind> kinds;
    if (names.agents.empty() && names.teams.empty() && names.channels.empty()) return kinds;
    const auto missing = [](const std::vector<KnownNames::Name>& known, const std::string& name) {
        return !name.empty() && std::ranges::find(known, name, &KnownNames::Name::name) == known.end();
    };
    if (missing(names.agents, filters.agent)) kinds.push_back(FilterKind::agent);
    if (missing(names.teams, filters.team)) kinds.push_back(FilterKind::team);
    return kinds;
}

std::string shown_among(const text::Voice& voice, const std::vector<KnownNames::Name>& names, const std::string& name) {
    const auto found = std::ranges::find(names, name, &KnownNames::Name::name);
    return found == names.end() ? name : report::shown_name(voice, found->name, found->name_ar);
}

} // namespace mizan::gui
