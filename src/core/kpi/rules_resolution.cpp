#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"
#include "core/kpi/target_outcome.hpp"

namespace mizan::core::rule {
namespace {

constexpr std::int64_t day = 86'400;

/// Nothing where the row is resolved; else what a KPI over the resolved says of it.
std::optional<RowOutcome> unless_resolved(const SegmentRow& row, std::int64_t as_of) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    const Known resolved = resolved_by(row, as_of);
    if (resolved.state == Tri::unknown) return unknown(resolved.reason);
    if (resolved.state == Tri::no) return left_out(reason::not_resolved);
    return std::nullopt;
}

/// How long the clock of an open row has run: working seconds from its opening, less those inside its pauses.
std::int64_t worked_so_far(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules) {
    std::vector<Span> pauses;
    pauses.reserve(row.pauses.size());
    for (const SegmentPause& pause : row.pauses)
        if (pause.from < as_of)
            pauses.push_back(
                {instant_from_unix(pause.from), instant_from_unix(pause.to == missing ? as_of : pause.to)});
    return working_seconds(calendar_for(rules.calendars, TeamId{row.team}, row.channel),
                           instant_from_unix(row.opened_at), instant_from_unix(as_of), pauses)
        .count();
}

/// Whether the source supplies the fields of at least one clause of fcr.
bool asks_any_clause(const SegmentRow& row) {
    return supplies_any(row, {Field::reopened, Field::transfers}) ||
           (supplies(row, Field::customer) && supplies(row, Field::topic));
}

/// Clauses that this row's unknown fields make it skip.
std::uint8_t skipped_clauses(const SegmentRow& row) {
    std::uint8_t skipped = 0;
    if (row.customer == 0) skipped |= clause_bit(SkippedClause::customer);
    if (row.topic == 0) skipped |= clause_bit(SkippedClause::topic);
    if (row.reopened < 0) skipped |= clause_bit(SkippedClause::reopened);
    if (row.transfers < 0) skipped |= clause_bit(SkippedClause::transfers);
    return skipped;
}

} // namespace

RowOutcome resolution(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    const Known resolved = resolved_by(row, as_of);
    if (resolved.state == Tri::unknown) return unknown(resolved.reason);
    if (resolved.state == Tri::no) {
        if (happened(row.closed_at, as_of)) return left_out(reason::not_resolved);
        RowOutcome still = left_out(reason::open);
        still.open = true;
        still.value = worked_so_far(row, as_of, rules);
        return still;
    }
    if (row.resolution_working == missing) {
        if (row.resolution_elapsed != missing) return unknown(reason::other_clock);
        const bool timed = supplies_any(row, {Field::resolved_at, Field::reported_resolution_s});
        return unknown(timed ? reason::no_time : reason::not_supplied);
    }
    RowOutcome counted = value_row(row.resolution_working);
    counted.elapsed = row.resolution_elapsed;
    counted.reported = row.resolution_reported;
    return counted;
}

RowOutcome resolution_target(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    const Known resolved = resolved_by(row, as_of);
    const bool timed = supplies_any(row, {Field::resolved_at, Field::reported_resolution_s});
    TargetQuestionOfRow question;
    question.stopped_at = row.resolved == Tri::no ? missing : row.resolved_at;
    question.breach_at = row.resolution_breach_at;
    question.target = row.resolution_target;
    question.computable = question.stopped_at != missing || (timed && resolved.state == Tri::no);
    question.from_reported_duration = row.resolution_reported;
    question.reported_met = row.reported_resolution_met;
    question.supplied = timed || supplies(row, Field::reported_resolution_met);
    return target_outcome(question, row, as_of);
}

RowOutcome resolved(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    // a source that flags its unanswered calls too is counted over all that it handled
    if (unanswered_call(row) && row.resolved == Tri::unknown) return left_out(reason::not_answered);
    const Known state = resolved_by(row, as_of);
    if (state.state == Tri::unknown) return unknown(state.reason);
    RowOutcome counted = share_row(state.state == Tri::yes);
    if (unanswered_call(row)) counted.reason = reason::handled;
    return counted;
}

RowOutcome fcr(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules) {
    if (!asks_any_clause(row)) {
        const auto out = out_of_worked(row);
        return out.empty() ? unknown(reason::not_supplied) : left_out(out);
    }
    if (const auto other = unless_resolved(row, as_of)) return *other;
    if (row.fcr_anchor == missing) return unknown(reason::no_time);
    const std::int64_t until = row.fcr_anchor + rules.fcr_window_days * day;
    if (until > as_of) return unknown(reason::not_mature);
    const std::uint8_t skipped = skipped_clauses(row);
    const bool repeat_known = row.customer != 0 && row.topic != 0;
    const bool repeated = repeat_known && row.fcr_repeat_at != missing && row.fcr_repeat_at > row.fcr_anchor &&
                          row.fcr_repeat_at <= until;
    RowOutcome counted = share_row(!repeated && row.reopened < 1 && row.transfers < 1);
    counted.skipped = skipped;
    return counted;
}

RowOutcome reopen(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (!supplies(row, Field::reopened)) {
        const auto out = out_of_worked(row);
        return out.empty() ? unknown(reason::not_supplied) : left_out(out);
    }
    if (const auto other = unless_resolved(row, as_of)) return *other;
    return share_row(row.reopened >= 1);
}

} // namespace mizan::core::rule
