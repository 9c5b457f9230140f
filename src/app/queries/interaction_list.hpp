#pragma once
#include "app/app.hpp"
#include "core/kpi/evaluate.hpp"

namespace mizan::app {

/// Whether work on an interaction has ended, or whether it counts at all. A row has one of these.
enum class ListedState : std::uint8_t { open, overdue, resolved, other, excluded };
inline constexpr std::array<std::string_view, 5> listed_state_names{"open", "overdue", "resolved", "other", "excluded"};

/// How a row stands to one KPI. `met`, `missed`: of shares; `counted`: either, or of any other statistic.
enum class ListedOutcome : std::uint8_t { met, missed, counted, left_out, unknown };
inline constexpr std::array<std::string_view, 5> listed_outcome_names{"met", "missed", "counted", "left_out",
                                                                      "unknown"};

/// Which interactions: opened in the period, and fitting everything that is given.
struct ListQuestion {
    Period period;
    std::string agent, team, topic; // by name; `agent`: in any role
    bool unassigned = false;        // nobody's
    std::vector<core::Channel> channels;
    std::vector<core::Priority> priorities;
    std::vector<ListedState> states;
    bool complaints = false, corrected = false, low_rated = false; // rated 1 or 2
    std::string kpi;                                               // with an outcome: as that KPI sees its role's rows
    std::optional<ListedOutcome> outcome;
    std::string text; // in comments, topics, customers, at the beginning of ids
    Asking asking;
};

/// The identities of what was found, newest first; then each page of the list is read by identity.
struct InteractionList {
    std::vector<InteractionId> ids;
    Instant as_of, known_at;
};

/// Reads segments, so that a filter sees what the figures see. Refuses `agent_unknown`, `team_unknown`,
/// `topic_unknown` {found}, `kpi_unknown`, `kpi_without_rows` {kpi}: its rows are no interactions.
Result<InteractionList> list_interactions(App& app, const ListQuestion& question, const Progress& progress = {});

/// One line of the list.
struct ListedInteraction {
    InteractionId id;
    std::string source, external_id, topic, agent, agent_ar, team, team_ar, customer;
    core::Channel channel = core::Channel::email;
    std::optional<core::Priority> priority;
    Instant opened_at;
    ListedState state = ListedState::other;
    std::optional<core::ExclusionReason> excluded;
    std::optional<Seconds> first_response, resolution; // working, as the KPIs read them
    std::optional<bool> first_response_met, resolution_met;
    std::optional<std::int8_t> csat;
    bool complaint = false;
    int corrections = 0;
    std::string comment;
};

/// What a written list can tell of each interaction, in the order of a file that tells everything.
enum class ListColumn : std::uint8_t {
    source,
    external_id,
    opened_at,
    channel,
    topic,
    priority,
    agent,
    team,
    customer,
    state,
    first_response,
    first_response_met,
    resolution,
    resolution_met,
    csat,
    complaint,
    comment
};

/// A whole list, to be written as a file.
struct ListedInteractions {
    Period period;
    Instant as_of, known_at;
    std::string organisation_timezone;
    std::vector<ListedInteraction> lines;
    std::vector<ListColumn> columns = {}; // in this order; none: all of them
};

/// Lines of these interactions in their order; what had not been recorded is left out.
std::vector<ListedInteraction> listed_interactions(App& app, std::span<const InteractionId> ids, const Asking& asking);

} // namespace mizan::app
