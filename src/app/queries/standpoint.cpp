#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

template <class Entry>
bool of_scope(std::int64_t at, const Entry& entry, const core::Scope& scope) {
    return unix_seconds(scope.from) <= at && at < unix_seconds(scope.to) &&
           (!scope.team || scope.team->value == entry.team) && (!scope.channel || *scope.channel == entry.channel) &&
           (!scope.topic || scope.topic->value == entry.topic);
}

Refusal unknown_name(const std::string& code, const std::string& name) {
    return {code, {{"found", name}}};
}

std::string lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Whether any source's rows can be theirs.
bool named_by_a_source(const core::Person& person) {
    return std::any_of(person.aliases.begin(), person.aliases.end(),
                       [](const core::PersonAlias& alias) { return static_cast<bool>(alias.source); });
}

/// Those whose name or alias it is. Who is left without a name in any source has no rows: their name means the one who
/// has it as an alias now.
template <class IsTheName>
std::vector<PersonId> people_called(const core::Rulebook& rulebook, IsTheName is_the_name) {
    std::vector<PersonId> called, empty;
    const auto by_alias = [&](const core::Person& person) {
        return std::any_of(person.aliases.begin(), person.aliases.end(),
                           [&](const core::PersonAlias& alias) { return is_the_name(alias.name); });
    };
    for (const core::Person& person : rulebook.people)
        if (is_the_name(person.name) || is_the_name(person.name_ar))
            (named_by_a_source(person) ? called : empty).push_back(person.id);
    for (const core::Person& person : rulebook.people)
        if (named_by_a_source(person) && by_alias(person) &&
            std::find(called.begin(), called.end(), person.id) == called.end())
            called.push_back(person.id);
    if (!called.empty()) return called;
    for (const core::Person& person : rulebook.people)
        if (by_alias(person) && std::find(empty.begin(), empty.end(), person.id) == empty.end())
            empty.push_back(person.id);
    return empty;
}

} // namespace

Standpoint standpoint(const App& app, Reader& reader, const Period& period, const Asking& asking) {
    const Instant now = app.clock->now();
    const Instant as_of = asking.as_of.value_or(now);
    const Instant known_at = asking.known_at.value_or(std::max(now, reader.last_change()));
    Standpoint point{as_of, known_at, asking.known_at, reader.rulebook(known_at), {}, {}};
    point.rules = {point.rulebook.fcr_window_days, point.rulebook.calendars};
    const auto [from, to] = core::instants(point.rulebook.zone, period);
    point.scope = {from, to, as_of, {}, {}, {}};
    return point;
}

Result<PersonId> find_agent(const core::Rulebook& rulebook, const std::string& name) {
    const auto as_it_stands = [&](const std::string& known) { return known == name; };
    const std::string folded = lower(name);
    const auto in_any_case = [&](const std::string& known) { return lower(known) == folded; };
    if (name.empty()) return unknown_name("agent_unknown", name);
    if (const auto exact = people_called(rulebook, as_it_stands); !exact.empty()) return exact.front();
    const auto near = people_called(rulebook, in_any_case);
    if (near.size() == 1) return near.front();
    return unknown_name("agent_unknown", name);
}

Result<TeamId> find_team(const core::Rulebook& rulebook, const std::string& name) {
    for (const core::Team& team : rulebook.teams)
        if (team.name == name || (!name.empty() && team.name_ar == name)) return team.id;
    return unknown_name("team_unknown", name);
}

Result<Whose> whose(const core::Rulebook& rulebook, const std::string& agent, const std::string& team) {
    Whose meant;
    if (!agent.empty()) {
        const auto person = find_agent(rulebook, agent);
        if (!person) return person.refusal();
        meant.person = *person;
    }
    if (!team.empty()) {
        const auto found = find_team(rulebook, team);
        if (!found) return found.refusal();
        meant.team = *found;
    }
    return meant;
}

const core::Person* person_of(const core::Rulebook& rulebook, PersonId id) {
    const auto found = std::find_if(rulebook.people.begin(), rulebook.people.end(),
                                    [&](const core::Person& person) { return person.id == id; });
    return found == rulebook.people.end() ? nullptr : &*found;
}

const core::Team* team_of(const core::Rulebook& rulebook, TeamId id) {
    const auto found = std::find_if(rulebook.teams.begin(), rulebook.teams.end(),
                                    [&](const core::Team& team) { return team.id == id; });
    return found == rulebook.teams.end() ? nullptr : &*found;
}

Result<std::vector<core::KpiDefinition>> chosen_kpis(std::vector<core::KpiDefinition> all,
                                                     const std::vector<std::string>& ids) {
    if (ids.empty()) return all;
    std::vector<core::KpiDefinition> chosen;
    for (const std::string& id : ids) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const core::KpiDefinition& kpi) { return kpi.id == id; });
        if (found == all.end()) return unknown_name("kpi_unknown", id);
        const auto same = [&](const core::KpiDefinition& kpi) { return kpi.id == id; };
        if (std::none_of(chosen.begin(), chosen.end(), same)) chosen.push_back(*found);
    }
    return chosen;
}

bool in_scope(const core::SegmentRow& row, const core::Scope& scope) {
    return of_scope(row.opened_at, row, scope);
}
bool in_scope(const core::SegmentReply& reply, const core::Scope& scope) {
    return of_scope(reply.opened_at, reply, scope);
}
bool in_scope(const core::SegmentPromise& promise, const core::Scope& scope) {
    return of_scope(promise.due_at, promise, scope);
}
bool in_scope(const core::SegmentReview& review, const core::Scope& scope) {
    return of_scope(review.reviewed_at, review, scope);
}

bool any_in_scope(const core::Segment& segment, const core::Scope& scope) {
    const auto any = [&](const auto& entries) {
        return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return in_scope(entry, scope); });
    };
    return any(segment.rows) || any(segment.replies) || any(segment.promises) || any(segment.reviews);
}

} // namespace mizan::app
