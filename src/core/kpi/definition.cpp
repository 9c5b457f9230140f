#include "core/kpi/definition.hpp"

#include "core/kpi/filter.hpp"
#include "core/kpi/measures.hpp"

#include <algorithm>
#include <utility>

namespace mizan::core {
namespace {

KpiDefinition built_in(std::string id, Unit unit, Better better, std::int64_t min_n, Section section, Role role,
                       Statistic statistic) {
    KpiDefinition kpi;
    kpi.id = std::move(id);
    kpi.unit = unit;
    kpi.better = better;
    kpi.min_n = min_n;
    kpi.section = section;
    kpi.role = role;
    kpi.statistic = statistic;
    return kpi;
}

/// The table of metrics.md, KPIs (built-in), row by row.
std::vector<KpiDefinition> table() {
    using enum Unit;
    using enum Better;
    using enum Section;
    using enum Role;
    constexpr auto counted = Unit::count;
    constexpr auto shared = Unit::share;
    return {
        built_in("volume", counted, neither, 0, interactions, owner, Statistic::count),
        built_in("handled", counted, neither, 0, interactions, owner, Statistic::count),
        built_in("contacts_per_hour", rate, neither, 0, hours, owner, Statistic::ratio),
        built_in("occupancy", shared, neither, 0, hours, owner, Statistic::ratio),
        built_in("adherence", shared, neither, 0, hours, owner, Statistic::ratio),
        built_in("first_response", seconds, low, 20, interactions, first_responder, Statistic::median),
        built_in("first_response_target", shared, high, 20, interactions, first_responder, Statistic::share),
        built_in("reply_time", seconds, low, 20, replies, owner, Statistic::median),
        built_in("resolution", seconds, low, 20, interactions, resolver, Statistic::median),
        built_in("resolution_target", shared, high, 20, interactions, resolver, Statistic::share),
        built_in("resolved", shared, high, 20, interactions, resolver, Statistic::share),
        built_in("fcr", shared, high, 20, interactions, resolver, Statistic::share),
        built_in("reopen", shared, low, 20, interactions, resolver, Statistic::share),
        built_in("csat", shared, high, 20, interactions, rated_agent, Statistic::share),
        built_in("csat_mean", rating, high, 20, interactions, rated_agent, Statistic::mean),
        built_in("nps", score, high, 20, interactions, rated_agent, Statistic::mean),
        built_in("ces", shared, high, 20, interactions, rated_agent, Statistic::share),
        built_in("answer_rate", shared, high, 20, interactions, owner, Statistic::share),
        built_in("service_level", shared, high, 20, interactions, owner, Statistic::share),
        built_in("asa", seconds, low, 20, interactions, owner, Statistic::mean),
        built_in("handle_time", seconds, low, 20, interactions, owner, Statistic::mean),
        built_in("talk_time", seconds, low, 20, interactions, owner, Statistic::mean),
        built_in("hold_time", seconds, low, 20, interactions, owner, Statistic::mean),
        built_in("wrap_time", seconds, low, 20, interactions, owner, Statistic::mean),
        built_in("promise_kept", shared, high, 10, promises, owner, Statistic::share),
        built_in("follow_up", shared, high, 10, promises, owner, Statistic::share),
        built_in("complaint", shared, low, 20, interactions, owner, Statistic::share),
        built_in("recovery", shared, high, 10, interactions, owner, Statistic::mean),
        built_in("escalation", shared, low, 20, interactions, owner, Statistic::share),
        built_in("transfer", shared, low, 20, interactions, owner, Statistic::share),
        built_in("save_rate", shared, high, 10, interactions, owner, Statistic::share),
        built_in("value_kept", money, high, 0, interactions, owner, Statistic::sum),
        built_in("proactive", shared, high, 20, interactions, owner, Statistic::share),
        built_in("cost_per_resolved", money, low, 20, interactions, owner, Statistic::ratio),
        built_in("keep_effort", shared, neither, 0, interactions, owner, Statistic::ratio),
        built_in("overdue", counted, low, 0, stock, owner, Statistic::count),
        built_in("backlog", counted, low, 0, stock, owner, Statistic::count),
        built_in("containment", shared, high, 20, interactions, owner, Statistic::share),
        built_in("qa", shared, high, 5, reviews, owner, Statistic::mean),
        built_in("qa_critical_free", shared, high, 5, reviews, owner, Statistic::share),
    };
}

const std::vector<KpiDefinition>& built_ins() {
    static const std::vector<KpiDefinition> kpis = table();
    return kpis;
}

Refusal refused(std::string code, const KpiDefinition& kpi, Arguments more = {}) {
    Arguments arguments{{"kpi", kpi.id}};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return {std::move(code), std::move(arguments)};
}

bool is_code(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::all_of(text.begin(), text.end(), fits);
}

/// Empty: it fits. A share or a count is of a condition (a count may be of all rows); a mean, median, p90 or sum is of
/// numbers; a ratio is of any two.
bool statistic_fits(Statistic statistic, const Measure* measure, const Measure* denominator) {
    switch (statistic) {
    case Statistic::count: return !measure || measure->kind == MeasureKind::condition;
    case Statistic::share: return measure && measure->kind == MeasureKind::condition;
    case Statistic::mean:
    case Statistic::median:
    case Statistic::p90:
    case Statistic::sum: return measure && measure->kind == MeasureKind::number;
    case Statistic::ratio: return measure && denominator && denominator->unit != Unit::money;
    }
    return false;
}

/// A ratio of money to anything else is money, so that each currency stands alone.
Unit unit_of(Statistic statistic, const Measure* measure) {
    switch (statistic) {
    case Statistic::count: return Unit::count;
    case Statistic::share: return Unit::share;
    case Statistic::ratio: return measure->unit == Unit::money ? Unit::money : Unit::rate;
    default: return measure->unit;
    }
}

} // namespace

std::span<const KpiDefinition> built_in_kpis() {
    return built_ins();
}

const KpiDefinition* built_in_kpi(std::string_view id) {
    const auto found =
        std::find_if(built_ins().begin(), built_ins().end(), [&](const auto& kpi) { return kpi.id == id; });
    return found == built_ins().end() ? nullptr : &*found;
}

Unit unit_of(const KpiDefinition& definition) {
    const Measure* const measure = measure_named(definition.measure);
    const bool needs_measure = definition.statistic != Statistic::count && definition.statistic != Statistic::share;
    return needs_measure && !measure ? Unit::count : unit_of(definition.statistic, measure);
}

Result<void> validate(const KpiDefinition& definition) {
    if (!is_code(definition.id)) return refused("kpi_id_unreadable", definition);
    if (built_in_kpi(definition.id)) return refused("kpi_id_taken", definition);
    if (definition.section != Section::interactions) return refused("kpi_section_not_supported", definition);
    if (definition.min_n < 0) return refused("kpi_min_n_negative", definition);
    const Measure* const measure = measure_named(definition.measure);
    if (!measure && !definition.measure.empty())
        return refused("kpi_measure_unknown", definition, {{"measure", definition.measure}});
    const Measure* const denominator = measure_named(definition.denominator);
    if (!denominator && !definition.denominator.empty())
        return refused("kpi_measure_unknown", definition, {{"measure", definition.denominator}});
    if (denominator && definition.statistic != Statistic::ratio)
        return refused("kpi_denominator_not_used", definition, {{"measure", definition.denominator}});
    if (!statistic_fits(definition.statistic, measure, denominator))
        return refused("kpi_statistic_does_not_fit", definition, {{"measure", definition.measure}});
    if (definition.unit != unit_of(definition.statistic, measure)) return refused("kpi_unit_does_not_fit", definition);
    auto filter = RowFilter::from(definition.filter);
    if (!filter) return refused(filter.refusal().code, definition, filter.refusal().arguments);
    return {};
}

} // namespace mizan::core
