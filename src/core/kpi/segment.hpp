#pragma once
#include "base/date.hpp"
#include "base/ids.hpp"
#include "core/service/interaction.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace mizan::core {

/// "Not known / has not happened", in every column of a segment.
inline constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::min();

/// Bits of SegmentRow::roles, by Role: whose credit this row is in this segment. Of all segments that hold an
/// interaction exactly one has each bit, so a team or the organisation counts it once per KPI.
constexpr std::uint8_t role_bit(Role role) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
}
inline constexpr std::uint8_t every_role = 0b1111;

/// Yes, no or not known.
enum class Tri : std::int8_t { unknown = -1, no = 0, yes = 1 };
constexpr Tri tri(const std::optional<bool>& value) {
    return !value ? Tri::unknown : *value ? Tri::yes : Tri::no;
}

/// What decides whether a row met its target.
enum class TargetSource : std::uint8_t { none, organisation, shipped };

/// A stretch in which the clock of resolution stood still; `to` missing: for ever.
struct SegmentPause {
    std::int64_t from = 0, to = missing;
    bool operator==(const SegmentPause&) const = default;
};

/// One interaction as the KPIs read it: instants and durations, never verdicts. Every status at an `as_of` is a
/// comparison with these, so that nothing goes stale by the passing of time. Instants are unix seconds, durations
/// seconds, `missing` where unknown.
struct SegmentRow {
    std::int64_t interaction = 0;
    std::int64_t opened_at = 0;
    std::uint64_t supplied = 0; // FieldSet bits of the row's source
    std::uint8_t roles = every_role;
    Channel channel = Channel::email;
    std::int8_t priority = -1; // Priority, or -1
    std::int64_t topic = 0, team = 0, customer = 0;
    bool outbound = false, bot = false;
    std::int8_t excluded = -1; // ExclusionReason, or -1
    std::int8_t purpose = -1;  // Purpose, or -1

    Tri answered = Tri::unknown; // as the source says; without it, a stamp of first response says yes
    std::int64_t queue = missing;
    std::int64_t first_response_at = missing;
    std::int64_t first_response_working = missing, first_response_elapsed = missing;
    bool first_response_reported = false;            // the durations are the source's, not ours
    std::int64_t first_response_breach_at = missing; // first instant at which the clock exceeds the target
    TargetSource first_response_target = TargetSource::none;
    Tri reported_first_response_met = Tri::unknown;
    std::int64_t service_level_within = missing; // T that applies, elapsed seconds of the queue

    Tri resolved = Tri::unknown;
    std::int64_t resolved_at = missing, closed_at = missing;
    std::int64_t resolution_working = missing, resolution_elapsed = missing; // net of pauses on both clocks' terms
    bool resolution_reported = false;
    std::int64_t resolution_breach_at = missing;
    TargetSource resolution_target = TargetSource::none;
    Tri reported_resolution_met = Tri::unknown;
    bool outcome_of_closed_only = false;

    std::int64_t talk = missing, hold = missing, wrap = missing, handle = missing;
    std::int32_t reopened = -1, transfers = -1; // -1 unknown
    Tri escalated = Tri::unknown, complaint = Tri::unknown, proactive = Tri::unknown;
    std::int8_t recovery_done = -1, recovery_applies = -1; // steps, of complaints; -1 none recorded

    Tri survey_offered = Tri::unknown;
    std::int8_t csat = -1, nps = -1, ces = -1;
    std::int64_t rated_at = missing;

    std::int64_t fcr_anchor = missing; // resolved_at, else closed_at, else opened_at + handle
    std::int64_t fcr_repeat_at =
        missing; // first other interaction of that customer and topic within W after the anchor
    std::int64_t human_contact_at = missing; // of bot rows: first human interaction of the customer within 24 h

    std::int8_t retention = -1;            // RetentionOutcome, or -1
    std::int64_t lifetime_value = missing; // of the customer, minor units, where retention is known
    std::int32_t value_currency = -1;      // index into the reader's list of currencies
    std::int64_t cost = missing;           // minor units
    std::int32_t cost_currency = -1;

    std::vector<SegmentPause> pauses; // united, ascending, none before the opening

    bool operator==(const SegmentRow&) const = default;
};

/// One stretch the customer waited until this segment's agent replied.
struct SegmentReply {
    std::int64_t interaction = 0, opened_at = 0;
    Channel channel = Channel::email;
    std::int64_t topic = 0, team = 0;
    std::int64_t replied_at = 0, working = 0, elapsed = 0;
    bool left_out = false; // excluded, bot or outbound
    bool operator==(const SegmentReply&) const = default;
};

/// A promise or follow-up of this segment's agent, in the month it was due.
struct SegmentPromise {
    std::int64_t interaction = 0;
    bool follow_up = false;
    std::int64_t made_at = 0, due_at = 0, kept_at = missing, withdrawn_at = missing;
    Channel channel = Channel::email;
    std::int64_t topic = 0, team = 0;
    bool left_out = false; // of an excluded interaction
    bool operator==(const SegmentPromise&) const = default;
};

/// A completed quality review, in the month of its review date.
struct SegmentReview {
    std::int64_t review = 0, interaction = 0;
    std::int64_t reviewed_at = 0;
    std::int32_t score = 0; // hundredths of 100
    bool critical_failure = false;
    Channel channel = Channel::email;
    std::int64_t topic = 0, team = 0;
    bool operator==(const SegmentReview&) const = default;
};

/// One agent's month: interactions (and their replies) by month of opening, promises by month due, reviews by review
/// month, in the organisation's zone. Rows in order of (opened_at, interaction), each section likewise.
struct Segment {
    PersonId person; // none: work without an agent
    Month month;
    std::vector<SegmentRow> rows;
    std::vector<SegmentReply> replies;
    std::vector<SegmentPromise> promises;
    std::vector<SegmentReview> reviews;
    bool operator==(const Segment&) const = default;
};

} // namespace mizan::core
