#pragma once
#include "core/accountability/effect.hpp"
#include "core/accountability/policy.hpp"

#include "base/period.hpp"

#include <string>

namespace mizan::core {

/// One period of what opened a case.
struct Evidence {
    Period period;
    std::int64_t n = 0; // rows; of policies that count, how many there were
    std::optional<Verdict> verdict;
    std::optional<Ratio> adjusted, group, z;
    bool operator==(const Evidence&) const = default;
};

/// Something that was done in a case.
struct CaseEvent {
    enum class Kind : std::uint8_t { opened, planned, checked, answered, acknowledged, closed };
    Kind kind = Kind::opened;
    Instant at;
    Date on; // the day in the organisation's zone
    std::string actor;
    std::string text; // opened: why; planned: what was said; answered, closed: the words

    PersonId person; // opened
    std::string kpi; // opened; planned: the one that is to move
    PolicyKind policy = PolicyKind::worse_repeated;
    std::vector<Evidence> evidence; // newest first

    std::vector<std::string> actions; // planned
    std::string training;
    Date check_on;

    Period before, after; // checked
    bool evidence_in_before = false;
    Effect effect;

    bool withdrawn = false; // closed: opened by mistake
};
inline constexpr std::array<std::string_view, 6> case_event_names{"opened",   "planned",      "checked",
                                                                  "answered", "acknowledged", "closed"};

/// Where a case stands.
enum class CaseStep : std::uint8_t { conversation, plan, check, closed, expired };
inline constexpr std::array<std::string_view, 5> case_step_names{"conversation", "plan", "check", "closed", "expired"};
constexpr std::string_view name_of(CaseStep step) {
    return case_step_names[static_cast<std::size_t>(step)];
}

/// A step that nobody went on from for so long has expired.
inline constexpr int step_months = 12;

/// A case as its events leave it.
struct Case {
    std::int64_t id = 0;
    std::vector<CaseEvent> events; // the first opened it

    const CaseEvent& opening() const { return events.front(); }
    /// The last of a kind; nullptr where there is none.
    const CaseEvent* last(CaseEvent::Kind kind) const;
    CaseStep step_on(Date day) const;
    /// When the step that it is in expires.
    Date expires_on() const;
    bool open_on(Date day) const { return step_on(day) < CaseStep::closed; }
    /// How many plans there were.
    std::int64_t rounds() const;
};

/// Whether this may come next in the case. Refuses `case_closed`, `case_expired` {date} (which may only be closed),
/// `case_conversation_missing`: a first plan with neither the person's answer nor what was said; `case_no_action`;
/// `case_check_date` {date}: not after the plan's day, or after the step expires; `case_not_planned`;
/// `case_check_early` {date}; `case_not_checked`: closing what was not checked and is not withdrawn; `text_missing`.
Result<void> may_follow(const Case& so_far, const CaseEvent& next);

} // namespace mizan::core
