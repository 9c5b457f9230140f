#pragma once
#include "base/ids.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "core/service/codes.hpp"
#include "core/service/field.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// A span [from, to) in which the clock stood still: waiting for the customer, or between solved and reopened.
struct Pause {
    enum class Kind : std::uint8_t { waiting_for_customer, solved };
    Instant from;
    std::optional<Instant> to; // missing: still paused
    Kind kind = Kind::waiting_for_customer;
    bool operator==(const Pause&) const = default;
};

/// A step of recovering from a mistake: done at a time, not done yet, or not applicable with a reason.
struct RecoveryMark {
    std::optional<Instant> at;
    bool done = false;          // done, with or without a known time
    std::string not_applicable; // the reason; empty: it applies
    bool operator==(const RecoveryMark&) const = default;
};

/// One stretch in which the customer waited for us and an agent then replied (from event sources).
template <class Who>
struct ReplySpanOf {
    Instant from;
    Instant replied_at;
    Who who{};
    bool operator==(const ReplySpanOf&) const = default;
};

/// A promise to the customer, or a follow-up; a row of its own, an interaction may have many.
template <class Who>
struct PromiseOf {
    enum class Kind : std::uint8_t { promise, follow_up };
    Kind kind = Kind::promise;
    Who who{};
    Instant made_at;
    Instant due_at;
    std::optional<Instant> kept_at;
    std::optional<Instant> withdrawn_at;
    bool operator==(const PromiseOf&) const = default;
};

/// One contact or one ticket: what is said of it, people and words being names (`Who`, `Word` = std::string, as a file
/// writes them: InteractionDraft) or identities (AliasId, TopicId …, as the database keeps them: Interaction).
/// Missing optionals are unknown, never false or zero. Times are UTC. Definitions: metrics.md, Interaction.
template <class Who, class Customer, class Topic, class Team>
struct InteractionOf {
    std::string external_id; // unique within its source
    Channel channel = Channel::email;
    Topic topic{};
    std::optional<Priority> priority;
    Customer customer{};
    std::optional<Direction> direction; // unknown counts as in
    std::optional<Purpose> purpose;
    std::string link; // to the recording or transcript

    Who agent{};                          // none: unassigned
    std::array<Who, role_count> credit{}; // by Role; none: `agent`
    Team team{};                          // as the source writes it; none: the agent's at opening
    /// Everybody whom the source names, in its order, where it names several; that brings nobody credit.
    std::vector<Who> participants;

    Instant opened_at;
    std::optional<bool> answered;
    std::optional<Seconds> queue;
    std::optional<Instant> first_response_at;
    std::optional<bool> resolved;
    std::optional<Instant> resolved_at; // the last
    std::optional<Instant> closed_at;
    std::vector<Pause> pauses;
    std::optional<Seconds> talk, hold, wrap, handle; // handle: as given, or the sum of the three

    std::optional<std::int32_t> reopened; // count
    std::optional<std::int32_t> transfers;
    std::optional<bool> escalated, complaint;
    std::array<RecoveryMark, recovery_step_count> recovery; // by RecoveryStep; of complaints
    std::string root_cause;
    std::optional<bool> avoidable; // whether the root cause was the agent's to avoid
    std::optional<bool> proactive, delight, handled_by_bot;

    std::optional<bool> survey_offered;
    std::optional<std::int8_t> csat; // 1..5
    std::optional<std::int8_t> nps;  // 0..10
    std::optional<std::int8_t> ces;  // 1..7
    std::optional<Instant> rated_at;

    std::optional<RetentionOutcome> retention;
    std::string retention_reason, retention_offer;
    std::optional<Money> cost;
    std::optional<ExclusionReason> excluded;

    std::optional<Seconds> reported_first_response, reported_resolution;
    DurationClock reported_first_response_clock = DurationClock::elapsed;
    DurationClock reported_resolution_clock = DurationClock::elapsed;
    std::optional<bool> reported_first_response_met, reported_resolution_met;
    bool reported_outcome_of_closed_only = false; // then the reported outcomes of open rows are unknown

    std::vector<PromiseOf<Who>> promises; // and follow-ups
    std::vector<ReplySpanOf<Who>> reply_spans;

    bool operator==(const InteractionOf&) const = default;

    /// Whose credit a role's figures are: the role's own person, else the agent.
    const Who& credited(Role role) const {
        const Who& own = credit[static_cast<std::size_t>(role)];
        return own == Who{} ? agent : own;
    }
    bool inbound() const { return direction.value_or(Direction::in) == Direction::in; }
};

/// As the database keeps it.
using Interaction = InteractionOf<AliasId, CustomerId, TopicId, TeamId>;
using Promise = PromiseOf<AliasId>;
using ReplySpan = ReplySpanOf<AliasId>;

/// As a source says it, before its names have identities.
struct InteractionDraft : InteractionOf<std::string, std::string, std::string, std::string> {
    std::string customer_name; // goes to the erasable table
    std::string comment;       // goes to the erasable table
    bool operator==(const InteractionDraft&) const = default;
};

} // namespace mizan::core
