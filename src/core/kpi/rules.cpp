#include "core/kpi/rules.hpp"

#include "core/kpi/row_state.hpp"

#include <stdexcept>

namespace mizan::core {
namespace {

struct NamedRule {
    std::string_view id;
    RowRule rule;
};

constexpr NamedRule named_rules[] = {
    {"volume", rule::volume},
    {"handled", rule::handled},
    {"contacts_per_hour", rule::contacts_per_hour},
    {"occupancy", rule::handle_time},
    {"first_response", rule::first_response},
    {"first_response_target", rule::first_response_target},
    {"resolution", rule::resolution},
    {"resolution_target", rule::resolution_target},
    {"resolved", rule::resolved},
    {"fcr", rule::fcr},
    {"reopen", rule::reopen},
    {"csat", rule::csat},
    {"csat_mean", rule::csat_mean},
    {"nps", rule::nps},
    {"ces", rule::ces},
    {"answer_rate", rule::answer_rate},
    {"service_level", rule::service_level},
    {"asa", rule::asa},
    {"handle_time", rule::handle_time},
    {"talk_time", rule::talk_time},
    {"hold_time", rule::hold_time},
    {"wrap_time", rule::wrap_time},
    {"complaint", rule::complaint},
    {"recovery", rule::recovery},
    {"escalation", rule::escalation},
    {"transfer", rule::transfer},
    {"save_rate", rule::save_rate},
    {"value_kept", rule::value_kept},
    {"proactive", rule::proactive},
    {"cost_per_resolved", rule::cost_per_resolved},
    {"keep_effort", rule::keep_effort},
    {"containment", rule::containment},
};

RowRule rule_of(std::string_view id) {
    for (const NamedRule& one : named_rules)
        if (one.id == id) return one.rule;
    return nullptr;
}

/// Of a condition that is not yet known, or a value that is not there: out of the set where the row does not belong to
/// it, unknown where it does.
RowOutcome without_value(std::string_view why) {
    const bool outside = why == reason::not_answered || why == reason::not_resolved || why == reason::no_rating ||
                         why == reason::no_retention || why == reason::outbound;
    return outside ? left_out(why) : unknown(why);
}

} // namespace

CompiledKpi::CompiledKpi(const KpiDefinition& definition)
    : definition_{&definition}, rule_{definition.built_in ? rule_of(definition.id) : nullptr},
      own_{!definition.built_in} {
    if (!own_) return;
    auto filter = RowFilter::from(definition.filter);
    if (!filter) throw std::invalid_argument("a KPI definition that validate() refuses");
    filter_ = std::move(*filter);
    measure_ = measure_named(definition.measure);
    denominator_ = measure_named(definition.denominator);
}

RowOutcome CompiledKpi::not_yet_opened() {
    return left_out(reason::not_opened);
}

RowOutcome CompiledKpi::own_outcome(const SegmentRow& row, std::int64_t as_of) const {
    if (!filter_.names_excluded() && row.excluded >= 0) return left_out(reason::excluded);
    if (!filter_.names_bot() && row.bot) return left_out(reason::bot);
    // "answered" is asked of every offered call; all else of those that were worked
    const bool asks_answered = definition_->measure == "answered";
    if (!asks_answered && unanswered_call(row)) return left_out(reason::not_answered);
    if (!filter_.admits(row)) return left_out(reason::filtered);
    if (!measure_) return value_row(1);
    const Reading read = measure_->read(row, as_of);
    if (read.value == missing) return without_value(read.reason);
    RowOutcome counted = value_row(read.value);
    counted.success = read.value != 0;
    if (measure_->unit == Unit::seconds) counted.elapsed = read.value;
    if (denominator_) {
        const Reading below = denominator_->read(row, as_of);
        if (below.value == missing) return without_value(below.reason);
        counted.divisor = below.value;
    }
    return counted;
}

RowOutcome outcome(const KpiDefinition& kpi, const SegmentRow& row, Instant as_of, const KpiRules& rules) {
    const CompiledKpi compiled{kpi};
    return compiled.reads_rows() ? compiled.outcome(row, unix_seconds(as_of), rules) : left_out(reason::other_kind);
}

RowOutcome outcome(const KpiDefinition&, const SegmentReply& reply, Instant as_of) {
    if (reply.left_out) return left_out(reason::excluded);
    if (reply.replied_at > unix_seconds(as_of)) return unknown(reason::not_mature);
    RowOutcome counted = value_row(reply.working);
    counted.elapsed = reply.elapsed;
    return counted;
}

RowOutcome outcome(const KpiDefinition& kpi, const SegmentPromise& promise, Instant as_of) {
    const std::int64_t now = unix_seconds(as_of);
    if (promise.follow_up != (kpi.id == "follow_up")) return left_out(reason::other_kind);
    if (promise.left_out) return left_out(reason::excluded);
    if (happened(promise.withdrawn_at, now)) return left_out(reason::withdrawn);
    if (promise.due_at > now) return unknown(reason::not_mature);
    return share_row(promise.kept_at != missing && promise.kept_at <= promise.due_at);
}

RowOutcome outcome(const KpiDefinition& kpi, const SegmentReview& review, Instant as_of) {
    if (review.reviewed_at > unix_seconds(as_of)) return unknown(reason::not_mature);
    if (kpi.id == "qa_critical_free") return share_row(!review.critical_failure);
    return value_row(review.score);
}

} // namespace mizan::core
