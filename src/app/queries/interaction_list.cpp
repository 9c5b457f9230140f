#include "app/queries/interaction_list.hpp"

#include "app/actor.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/row_names.hpp"
#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"
#include "base/folding.hpp"
#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"

#include <algorithm>
#include <unordered_set>

namespace mizan::app {
namespace {

using State = core::RowOutcome::State;

ListedState state_of(const core::SegmentRow& row, std::int64_t as_of) {
    if (row.excluded >= 0) return ListedState::excluded;
    if (!core::out_of_worked(row).empty()) return ListedState::other;
    const core::Tri resolved = core::resolved_by(row, as_of).state;
    if (resolved == core::Tri::yes) return ListedState::resolved;
    if (resolved == core::Tri::unknown || core::ended_by(row, as_of)) return ListedState::other;
    const bool answered = core::happened(row.first_response_at, as_of);
    const bool late = core::happened(row.resolution_breach_at, as_of) ||
                      (!answered && core::happened(row.first_response_breach_at, as_of));
    return late ? ListedState::overdue : ListedState::open;
}

template <class Item>
bool among(const std::vector<Item>& wanted, const Item& item) {
    return wanted.empty() || std::ranges::find(wanted, item) != wanted.end();
}

ListedOutcome outcome_of(const core::KpiDefinition& kpi, const core::RowOutcome& outcome) {
    if (outcome.state == State::left_out) return ListedOutcome::left_out;
    if (outcome.state == State::unknown) return ListedOutcome::unknown;
    if (kpi.statistic != core::Statistic::share) return ListedOutcome::counted;
    return outcome.success ? ListedOutcome::met : ListedOutcome::missed;
}

/// Asks one row after the other whether it belongs to the list.
class Sieve {
public:
    Sieve(const ListQuestion& question, const Standpoint& point, std::optional<core::KpiDefinition> kpi,
          std::optional<std::unordered_set<std::int64_t>> only, std::optional<std::unordered_set<std::int64_t>> topics)
        : question_{question}, point_{point}, as_of_{unix_seconds(point.as_of)}, kpi_{std::move(kpi)},
          only_{std::move(only)}, topics_{std::move(topics)} {}

    /// In everybody's segments a row is met once for each who has a role in it: the owner's stands for all.
    bool takes(const core::SegmentRow& row, bool of_one_person) const {
        const std::uint8_t role = core::role_bit(kpi_ ? kpi_->role : core::Role::owner);
        if ((!of_one_person || kpi_) && !(row.roles & role)) return false;
        if (!in_scope(row, point_.scope) || row.opened_at >= as_of_) return false;
        if (only_ && !only_->contains(row.interaction)) return false;
        if (topics_ && !topics_->contains(row.topic)) return false;
        if (!among(question_.channels, row.channel)) return false;
        if (!question_.priorities.empty() &&
            (row.priority < 0 || !among(question_.priorities, static_cast<core::Priority>(row.priority))))
            return false;
        if (question_.complaints && row.complaint != core::Tri::yes) return false;
        if (question_.low_rated && (row.csat < 1 || row.csat > 2)) return false;
        if (!question_.states.empty() && !among(question_.states, state_of(row, as_of_))) return false;
        return !kpi_ || fits_outcome(row);
    }

private:
    bool fits_outcome(const core::SegmentRow& row) const {
        const ListedOutcome found = outcome_of(*kpi_, core::outcome(*kpi_, row, point_.as_of, point_.rules));
        if (found == *question_.outcome) return true;
        return question_.outcome == ListedOutcome::counted &&
               (found == ListedOutcome::met || found == ListedOutcome::missed);
    }

    const ListQuestion& question_;
    const Standpoint& point_;
    std::int64_t as_of_;
    std::optional<core::KpiDefinition> kpi_;
    std::optional<std::unordered_set<std::int64_t>> only_, topics_;
};

std::unordered_set<std::int64_t> set_of(const std::vector<InteractionId>& ids) {
    std::unordered_set<std::int64_t> set;
    for (const InteractionId id : ids)
        set.insert(id.value);
    return set;
}

/// Topics whose name holds the text.
std::unordered_set<std::int64_t> topics_saying(Reader& reader, const std::string& text) {
    std::unordered_set<std::int64_t> found;
    const std::string folded = folded_for_search(text);
    for (const Named& topic : reader.topics())
        if (holds_folded(topic.name, folded)) found.insert(topic.id);
    return found;
}

Result<std::optional<core::KpiDefinition>> asked_kpi(Reader& reader, const ListQuestion& question, Instant known_at) {
    if (question.kpi.empty() || !question.outcome) return std::optional<core::KpiDefinition>{};
    const auto chosen = chosen_kpis(kpi_definitions(reader, known_at, question.period.first), {question.kpi});
    if (!chosen) return chosen.refusal();
    if (!core::CompiledKpi{chosen->front()}.reads_rows()) return Refusal{"kpi_without_rows", {{"kpi", question.kpi}}};
    return std::optional{chosen->front()};
}

/// What the names of a question mean here.
struct Meant {
    std::optional<PersonId> person;
    std::optional<core::KpiDefinition> kpi;
    std::optional<std::unordered_set<std::int64_t>> only, topics;
};

Result<Meant> meant_by(Reader& reader, const ListQuestion& question, Standpoint& point) {
    Meant meant;
    if (!question.agent.empty()) {
        const auto person = find_agent(point.rulebook, question.agent);
        if (!person) return person.refusal();
        meant.person = *person;
    } else if (question.unassigned) {
        meant.person = PersonId{};
    }
    if (!question.team.empty()) {
        const auto team = find_team(point.rulebook, question.team);
        if (!team) return team.refusal();
        point.scope.team = *team;
    }
    if (!question.topic.empty()) {
        const auto topics = reader.topics();
        const auto found = std::ranges::find(topics, question.topic, &Named::name);
        if (found == topics.end()) return Refusal{"topic_unknown", {{"found", question.topic}}};
        meant.topics.emplace({found->id});
    }
    auto kpi = asked_kpi(reader, question, point.known_at);
    if (!kpi) return kpi.refusal();
    meant.kpi = *std::move(kpi);
    if (question.corrected) meant.only = set_of(reader.corrected_by_hand(point.known_at));
    return meant;
}

/// The row's own people and team, by name.
void put_names(ListedInteraction& line, const StoredInteraction& stored, const core::SegmentRow& row,
               const core::Rulebook& rulebook, Reader& reader, Instant known_at) {
    const PersonId agent = rulebook.person(stored.row.agent, rulebook.zone.date_of(stored.row.opened_at));
    RowNames names = names_of(stored, agent, TeamId{row.team}, rulebook, reader);
    line.agent = std::move(names.agent);
    line.agent_ar = std::move(names.agent_ar);
    line.team = std::move(names.team);
    line.team_ar = std::move(names.team_ar);
    line.topic = std::move(names.topic);
    line.customer = std::move(names.customer);
    line.comment = reader.comment(stored.id, known_at).value_or("");
}

std::optional<bool> met(const char* kpi, const core::SegmentRow& row, const Standpoint& point) {
    const core::RowOutcome outcome = core::outcome(*core::built_in_kpi(kpi), row, point.as_of, point.rules);
    return outcome.state == State::counted ? std::optional{outcome.success} : std::nullopt;
}

std::optional<Seconds> length(std::int64_t seconds) {
    return seconds == core::missing ? std::nullopt : std::optional{Seconds{seconds}};
}

ListedInteraction line_of(const StoredInteraction& stored, const core::Surroundings& surroundings,
                          const Standpoint& point, Reader& reader) {
    const core::SegmentRow row = core::segment_row(stored.row, stored.id, surroundings, point.rulebook);
    ListedInteraction line;
    line.id = stored.id;
    line.source = stored.source_name;
    line.external_id = stored.row.external_id;
    line.channel = stored.row.channel;
    line.priority = stored.row.priority;
    line.opened_at = stored.row.opened_at;
    line.state = state_of(row, unix_seconds(point.as_of));
    line.excluded = stored.row.excluded;
    line.first_response = length(row.first_response_working);
    line.resolution = length(row.resolution_working);
    line.first_response_met = met("first_response_target", row, point);
    line.resolution_met = met("resolution_target", row, point);
    line.csat = stored.row.csat;
    line.complaint = stored.row.complaint.value_or(false);
    line.corrections = stored.corrections;
    put_names(line, stored, row, point.rulebook, reader, point.known_at);
    return line;
}

} // namespace

Result<InteractionList> list_interactions(App& app, const ListQuestion& asked, const Progress& progress) {
    ListQuestion question = asked;
    SegmentRange range = months_of(question.period);
    const auto reader = reader_with_segments(app, range, question.asking.known_at, progress);
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    question.agent = sight->agent;
    Standpoint point = standpoint(app, *reader, question.period, question.asking);
    auto meant = meant_by(*reader, question, point);
    if (!meant) return meant.refusal();
    range.person = meant->person;

    std::unordered_set<std::int64_t> saying, topics;
    if (!question.text.empty()) {
        saying = set_of(reader->interactions_saying(question.text));
        topics = topics_saying(*reader, question.text);
    }
    const Sieve sieve{question, point, std::move(meant->kpi), std::move(meant->only), std::move(meant->topics)};
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    std::int64_t segments = 0;
    for_each_segment(
        app, *reader, range, point.past,
        [&](const core::Segment& segment) {
            if (++segments % 16 == 0) progress.step("reading_rows", segments);
            for (const core::SegmentRow& row : segment.rows) {
                if (!sieve.takes(row, range.person.has_value())) continue;
                if (!question.text.empty() && !saying.contains(row.interaction) && !topics.contains(row.topic))
                    continue;
                found.emplace_back(row.opened_at, row.interaction);
            }
        },
        progress);
    std::ranges::sort(found, std::greater{});

    InteractionList list{{}, point.as_of, point.known_at};
    list.ids.reserve(found.size());
    for (const auto& [opened_at, id] : found)
        list.ids.push_back(InteractionId{id});
    return list;
}

std::vector<ListedInteraction> listed_interactions(App& app, std::span<const InteractionId> ids, const Asking& asking) {
    const auto reader = app.store->read();
    const Standpoint point = standpoint(app, *reader, Period{}, asking);
    std::vector<ListedInteraction> lines;
    lines.reserve(ids.size());
    for (const InteractionId id : ids)
        reader->row(id, point.known_at, [&](const StoredInteraction& stored, const core::Surroundings& surroundings) {
            lines.push_back(line_of(stored, surroundings, point, *reader));
        });
    return lines;
}

} // namespace mizan::app
