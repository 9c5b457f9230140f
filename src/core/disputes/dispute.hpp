#pragma once
#include "base/ids.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "core/calendar/calendar.hpp"
#include "core/service/codes.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

/// What is contested: that an interaction counts in a KPI, whose credit it is, or an item of a quality review.
enum class DisputeKind : std::uint8_t { row, credit, review };
inline constexpr std::array<std::string_view, 3> dispute_kind_names{"row", "credit", "review"};

enum class Decision : std::uint8_t { accepted, partly, rejected };
inline constexpr std::array<std::string_view, 3> decision_names{"accepted", "partly", "rejected"};

/// final: decided on appeal, or no appeal is left.
enum class DisputeState : std::uint8_t { open, accepted, partly, rejected, appealed, final_ };
inline constexpr std::array<std::string_view, 6> dispute_state_names{"open",     "accepted", "partly",
                                                                     "rejected", "appealed", "final"};

/// A person's card before a decision and after it.
struct CardChange {
    PersonId person;
    std::optional<Points> total_before, total_after; // missing: not scored
    std::string band_before, band_after;
    bool operator==(const CardChange&) const = default;
};

struct DisputeEvent {
    enum class Kind : std::uint8_t { raised, decided, appealed };
    Kind kind = Kind::raised;
    Instant at;
    Date on; // in the organisation's zone
    std::string actor, text;

    DisputeKind of = DisputeKind::row; // raised
    PersonId person;                   // who contests
    InteractionId interaction;
    std::string kpi;     // of a row
    Role role{};         // of a credit
    PersonId belongs_to; // of a credit: to whom it should go
    std::string period;  // the published one

    Decision decision = Decision::rejected; // decided
    std::vector<CardChange> cards;
};
inline constexpr std::array<std::string_view, 3> dispute_event_names{"raised", "decided", "appealed"};

struct Dispute {
    std::int64_t id = 0;
    std::vector<DisputeEvent> events; // the first raised it

    const DisputeEvent& raising() const { return events.front(); }
    DisputeState state() const;
    /// The last decision; nullptr where there is none.
    const DisputeEvent* decided() const;
};

/// So many working days a person has to contest after the publication, and to appeal after the decision.
inline constexpr int dispute_days = 10;

/// The last of so many days after `from` on which the calendar works; a calendar that does not work so often within
/// two years: the day two years after.
Date last_working_day(const Calendar& calendar, Date from, int days);

/// Whether this may come next. Refuses `text_missing`, `dispute_decided`: a decision that was made; `dispute_final`;
/// `dispute_not_decided`, `dispute_appealed`, `dispute_accepted`: nothing to appeal against; `dispute_same_decider`:
/// who decided it once.
Result<void> may_follow(const Dispute& so_far, const DisputeEvent& next);

} // namespace mizan::core
