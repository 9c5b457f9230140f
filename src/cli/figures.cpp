#include "cli/figures.hpp"

#include "core/fairness/over_dispersion.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

void put_times(Json& object, const core::TimeStatistics& times) {
    const auto put = [&](const char* key, const std::optional<Ratio>& value) {
        object.put(key, value_json(core::Unit::seconds, value));
    };
    put("mean", times.mean);
    put("median", times.median);
    put("p90", times.p90);
    put("elapsed_mean", times.elapsed_mean);
    put("elapsed_median", times.elapsed_median);
    put("elapsed_p90", times.elapsed_p90);
}

} // namespace

Json value_json(core::Unit unit, const std::optional<Ratio>& value, const std::string& currency) {
    if (!value) return {};
    if (unit == core::Unit::share) return Json::fixed(*value, 6);
    if (unit == core::Unit::money) return Json::money(value->scaled(0), currency);
    return Json::number(*value);
}

void put_figure(Json& object, const core::KpiDefinition& kpi, const core::Figure& figure) {
    object.put("kpi", figure.kpi)
        .put("n", figure.n)
        .put("k", figure.k)
        .put("value", value_json(kpi.unit, figure.value, figure.currency))
        .put("low", value_json(kpi.unit, figure.low, figure.currency))
        .put("high", value_json(kpi.unit, figure.high, figure.currency))
        .put("status", core::name_of(figure.status))
        .put("reported_n", figure.reported_n)
        .put("unknown_n", figure.unknown_n);
    if (kpi.unit == core::Unit::seconds && kpi.statistic != core::Statistic::sum)
        put_times(object, figure.times.value_or(core::TimeStatistics{}));
    object.put("basis", figure.basis.empty() ? Json{} : Json{figure.basis});
    object.put("beside", value_json(core::Unit::share, figure.beside));
    object.put("survival_median", value_json(core::Unit::seconds, figure.survival_median));
    Json clauses = Json::object();
    for (const auto& [clause, rows] : figure.skipped_clauses)
        clauses.put(clause, rows);
    object.put("clauses", std::move(clauses));
}

void put_comparison(Json& object, const core::KpiDefinition& kpi, const core::Comparison* comparison,
                    std::int64_t reference) {
    const core::Comparison none, &told = comparison ? *comparison : none;
    const auto in_unit = [&](const std::optional<Ratio>& value) { return value_json(kpi.unit, value); };
    const auto number = [](const std::optional<Ratio>& value) { return value ? Json::number(*value) : Json{}; };
    object.put("adjusted", in_unit(told.adjusted))
        .put("adjusted_low", in_unit(told.low))
        .put("adjusted_high", in_unit(told.high))
        .put("observed", number(told.observed))
        .put("expected", number(told.expected))
        .put("z", number(told.z))
        .put("verdict", told.verdict ? Json{core::name_of(*told.verdict)} : Json{})
        .put("reliability", told.reliability ? Json::fixed(*told.reliability, 6) : Json{})
        .put("shrunk", in_unit(told.shrunk))
        .put("reference", reference == 0 ? Json{} : Json{reference});
}

std::string kpi_name(const Context& context, const core::KpiDefinition& kpi) {
    if (kpi.built_in) return context.word("kpi", kpi.id);
    const std::string& own = context.voice().language == text::Language::ar ? kpi.name_ar : kpi.name_en;
    return own.empty() ? kpi.id : own;
}

Cell value_cell(const Context& context, const core::KpiDefinition& kpi, const core::Figure& figure,
                const std::optional<Ratio>& value) {
    const Json exact = kpi.unit == core::Unit::money && value ? Json{value->scaled(0)} : value_json(kpi.unit, value);
    return {text::figure_value(context.voice(), kpi.unit, value, figure.currency), exact};
}

Cell word_cell(const Context& context, std::string_view kind, std::string_view code) {
    return {context.format() == Format::table ? context.word(kind, code) : std::string{code}, Json{code}, true};
}

Cell verdict_cell(const Context& context, const core::Comparison* comparison) {
    return comparison && comparison->verdict ? word_cell(context, "verdict", core::name_of(*comparison->verdict))
                                             : Cell{"", Json{}};
}

void note_verdicts(const Context& context, const std::vector<const core::GroupComparison*>& groups) {
    bool any = false, few = false;
    for (const core::GroupComparison* group : groups) {
        if (group->reference.judged == 0) continue;
        any = true;
        few = few || group->reference.judged < static_cast<std::int64_t>(core::over_dispersion_min_agents);
    }
    if (!any || context.format() != Format::table) return;
    context.note(context.say("verdicts_note"));
    context.note(context.say(few ? "verdicts_few_note" : "verdicts_spread_note"));
}

Json points_or_null(const std::optional<Points>& points) {
    return points ? Json::points(*points) : Json{};
}

Cell points_or_dash(const Context& context, const std::optional<Points>& points) {
    return {points ? text::points(context.voice(), *points) : "–", points_or_null(points)};
}

Cell person_cell(const Context& context, const std::string& name, const std::string& name_ar) {
    const bool arabic = context.voice().language == text::Language::ar && !name_ar.empty();
    return {context.format() == Format::table && arabic ? name_ar : name, Json{name}, true};
}

Json seconds_json(const std::optional<Seconds>& seconds) {
    return seconds ? Json{seconds->count()} : Json{};
}

Cell date_cell(const Context& context, Date date) {
    return {text::short_date(context.voice(), date), Json{date.iso()}, true};
}

Cell duration_cell(const Context& context, const std::optional<Seconds>& seconds) {
    return {seconds ? text::duration(context.voice(), *seconds) : "", seconds_json(seconds)};
}

} // namespace mizan::cli
