#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"

namespace mizan::core::rule {
namespace {

constexpr std::int64_t containment_window = 24 * 3600;
constexpr std::int64_t sixtieths = 60;

RowOutcome worked_duration(const SegmentRow& row, std::int64_t duration, FieldSet fields) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    return duration == missing ? unknown(absence(row, fields)) : elapsed_row(duration);
}

/// "÷ worked" is over all worked rows of a source that supplies the field: an empty cell there is no "yes".
RowOutcome worked_share(const SegmentRow& row, Tri state, Field field) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (state == Tri::unknown && !supplies(row, field)) return unknown(reason::not_supplied);
    return share_row(state == Tri::yes);
}

bool keeps(std::int8_t purpose) {
    return purpose == static_cast<std::int8_t>(Purpose::service) ||
           purpose == static_cast<std::int8_t>(Purpose::keep) || purpose == static_cast<std::int8_t>(Purpose::grow);
}

bool saved(const SegmentRow& row) {
    return row.retention == static_cast<std::int8_t>(RetentionOutcome::saved);
}

/// Nothing where the customer's leaving was at stake and the outcome is known.
std::optional<RowOutcome> unless_retention(const SegmentRow& row) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (row.retention >= 0) return std::nullopt;
    return supplies(row, Field::retention_outcome) ? left_out(reason::no_retention) : unknown(reason::not_supplied);
}

} // namespace

RowOutcome volume(const SegmentRow&, std::int64_t, const KpiRules&) {
    return value_row(1);
}

RowOutcome handled(const SegmentRow& row, std::int64_t, const KpiRules&) {
    const auto out = out_of_handled(row);
    return out.empty() ? value_row(1) : left_out(out);
}

RowOutcome contacts_per_hour(const SegmentRow& row, std::int64_t, const KpiRules&) {
    const auto out = out_of_worked(row);
    return out.empty() ? value_row(1) : left_out(out);
}

RowOutcome handle_time(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_duration(row, row.handle,
                           {Field::handle_seconds, Field::talk_seconds, Field::hold_seconds, Field::wrap_seconds});
}
RowOutcome talk_time(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_duration(row, row.talk, {Field::talk_seconds});
}
RowOutcome hold_time(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_duration(row, row.hold, {Field::hold_seconds});
}
RowOutcome wrap_time(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_duration(row, row.wrap, {Field::wrap_seconds});
}

RowOutcome complaint(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_share(row, row.complaint, Field::complaint);
}

RowOutcome recovery(const SegmentRow& row, std::int64_t, const KpiRules&) {
    constexpr FieldSet steps{Field::noticed_at,     Field::told_at,       Field::fixed_at,
                             Field::cause_found_at, Field::apologised_at, Field::compensated_at};
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (row.complaint == Tri::no) return left_out(reason::no_complaint);
    if (row.complaint == Tri::unknown)
        return supplies(row, Field::complaint) ? left_out(reason::no_complaint) : unknown(reason::not_supplied);
    if (row.recovery_applies < 0) return unknown(absence(row, steps));
    if (row.recovery_applies == 0) return left_out(reason::no_step_applies);
    return value_row(row.recovery_done * sixtieths / row.recovery_applies);
}

RowOutcome escalation(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_share(row, row.escalated, Field::escalated);
}

RowOutcome transfer(const SegmentRow& row, std::int64_t, const KpiRules&) {
    const Tri moved = row.transfers < 0 ? Tri::unknown : row.transfers >= 1 ? Tri::yes : Tri::no;
    return worked_share(row, moved, Field::transfers);
}

RowOutcome save_rate(const SegmentRow& row, std::int64_t, const KpiRules&) {
    if (const auto other = unless_retention(row)) return *other;
    return share_row(saved(row));
}

RowOutcome value_kept(const SegmentRow& row, std::int64_t, const KpiRules&) {
    if (const auto other = unless_retention(row)) return *other;
    if (!saved(row)) return left_out(reason::not_saved);
    if (row.customer == 0) return unknown(reason::no_customer);
    if (row.lifetime_value == missing || row.value_currency < 0) return unknown(reason::missing_value);
    return value_row(row.lifetime_value);
}

RowOutcome proactive(const SegmentRow& row, std::int64_t, const KpiRules&) {
    return worked_share(row, row.proactive, Field::proactive);
}

RowOutcome cost_per_resolved(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (row.cost == missing || row.cost_currency < 0)
        return supplies(row, Field::cost) ? left_out(reason::no_cost) : unknown(reason::not_supplied);
    const auto state = resolved_by(row, as_of);
    if (state.state == Tri::unknown) return unknown(state.reason);
    RowOutcome counted = value_row(row.cost);
    counted.divisor = state.state == Tri::yes ? 1 : 0;
    return counted;
}

RowOutcome keep_effort(const SegmentRow& row, std::int64_t, const KpiRules&) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (row.handle == missing)
        return unknown(
            absence(row, {Field::handle_seconds, Field::talk_seconds, Field::hold_seconds, Field::wrap_seconds}));
    if (row.purpose < 0) return unknown(absence(row, {Field::purpose}));
    RowOutcome counted = value_row(keeps(row.purpose) ? row.handle : 0);
    counted.divisor = row.handle;
    return counted;
}

RowOutcome containment(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (row.excluded >= 0) return left_out(reason::excluded);
    if (!row.bot)
        return supplies(row, Field::handled_by_bot) ? left_out(reason::not_bot) : unknown(reason::not_supplied);
    if (row.customer == 0) return left_out(reason::no_customer);
    if (row.opened_at + containment_window > as_of) return unknown(reason::not_mature);
    const bool passed_on =
        row.human_contact_at != missing && row.human_contact_at <= row.opened_at + containment_window;
    return share_row(!passed_on);
}

} // namespace mizan::core::rule
