#pragma once
#include "core/kpi/calendar_use.hpp"
#include "core/kpi/definition.hpp"
#include "core/kpi/figure.hpp"
#include "core/kpi/segment.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// Which rows of the segments are asked for: opened (due, reviewed) in [from, to), seen at `as_of`.
struct Scope {
    Instant from, to;
    Instant as_of;
    std::optional<TeamId> team;
    std::optional<Channel> channel;
    std::optional<TopicId> topic;
};

/// How an organisation counts; versioned with its rules.
struct KpiRules {
    int fcr_window_days = 7;
    std::vector<CalendarUse> calendars; // in whose hours the clock of a row that is still open runs
};

/// What one row is to a KPI. `reason` is a code of kpi/reasons.hpp: why it is left out or unknown ("excluded", "bot",
/// "outbound", "not_answered", "not_supplied", "not_mature", "no_rating" …); of counted rows it may tell what decided
/// ("reported_outcome", "organisation_target", "shipped_target", "handled").
struct RowOutcome {
    enum class State : std::uint8_t { counted, left_out, unknown };
    State state = State::left_out;
    std::string_view reason;
    bool success = false;           // of a share: in the numerator
    std::int64_t value = 0;         // of a mean, median, sum: the measured value
    std::int64_t elapsed = missing; // of a time: the same on the elapsed clock
    bool reported = false;          // rests on what the source reports
    std::int64_t divisor = 0; // of a ratio: this row's part of the denominator, `value` being that of the numerator
    std::uint8_t skipped = 0; // of fcr: SkippedClause bits of what could not be asked
    bool open = false; // of resolution: not resolved at as_of; `value` says for how long already, in working seconds
};

/// The clauses of fcr that a row may have to skip, as bits of RowOutcome::skipped.
enum class SkippedClause : std::uint8_t { customer, topic, reopened, transfers };
inline constexpr std::array<std::string_view, 4> skipped_clause_names{"customer", "topic", "reopened", "transfers"};
constexpr std::uint8_t clause_bit(SkippedClause clause) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(clause));
}

/// One KPI's outcome for one interaction row. Pure; the single place where a rule is written: figures, `explain` and
/// `verify` all ask it. Definitions: metrics.md, KPIs (built-in).
RowOutcome outcome(const KpiDefinition& kpi, const SegmentRow& row, Instant as_of, const KpiRules& rules);
RowOutcome outcome(const KpiDefinition& kpi, const SegmentReply& reply, Instant as_of);
RowOutcome outcome(const KpiDefinition& kpi, const SegmentPromise& promise, Instant as_of);
RowOutcome outcome(const KpiDefinition& kpi, const SegmentReview& review, Instant as_of);

/// What an interaction is to a KPI of replies: unknown where its source keeps no conversations; nothing where its
/// replies speak for it.
std::optional<RowOutcome> without_replies(const SegmentRow& row);
/// What a counted row of anything but a share of rows brings to the figure, in the figure's unit: of recovery the share
/// of its steps, of qa the share of the score, of nps 100, 0 or −100, of anything else its value.
Ratio brought(const KpiDefinition& kpi, const RowOutcome& outcome);

/// Work hours of a person in the period, for contacts_per_hour, occupancy and adherence.
struct HoursWorked {
    bool known = false; // a roster or a log exists
    Seconds logged{0}, rostered{0}, overlap{0};
};
/// Open work at one instant, for the stocks.
struct OpenWork {
    bool known = false;
    std::int64_t overdue = 0, backlog = 0;
};

class CaseMix;

/// Collects segments of one group (an agent, a team, the organisation …) and then tells its figures.
/// `add` takes only rows in scope whose role bit is the KPI's, opened (replied, due, reviewed) before as_of as the rule
/// says. The order of what is added changes nothing. Not thread-safe; one collector per thread. `kpis` must outlive it.
class FigureCollector {
public:
    FigureCollector(const std::vector<const KpiDefinition*>& kpis, Scope scope, KpiRules rules,
                    std::vector<std::string> currencies = {});
    ~FigureCollector();
    FigureCollector(FigureCollector&&) noexcept;
    FigureCollector& operator=(FigureCollector&&) noexcept;
    /// From now on `mix`, made with the same KPIs, is told each outcome, by the kind of work of its row. It must
    /// outlive what is added.
    void tell(CaseMix& mix);
    void add(const Segment& segment);
    /// One interaction row on its own, where rows of one segment go to several groups (by channel, topic, team).
    void add(const SegmentRow& row);
    void add(const SegmentReply& reply);
    void add(const SegmentPromise& promise);
    void add(const SegmentReview& review);
    void add(const HoursWorked& hours);
    void add(const OpenWork& work);
    /// Takes over what another collector of the same KPIs, scope and rules has collected, as if it had been added here.
    void merge(FigureCollector&& other);
    /// In the order of `kpis`, at least one each; a KPI of money has one after the other for each currency that occurs.
    std::vector<Figure> figures() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace mizan::core
