#include "core/scorecards/card.hpp"

#include "core/scorecards/bootstrap.hpp"
#include "core/scorecards/gate.hpp"
#include "core/scorecards/line_sample.hpp"
#include "core/scorecards/next_step.hpp"
#include "core/scorecards/points.hpp"

#include <algorithm>
#include <stdexcept>

namespace mizan::core {
namespace {

const KpiDefinition* definition_of(const std::string& kpi, std::span<const KpiDefinition> definitions) {
    const auto found =
        std::find_if(definitions.begin(), definitions.end(), [&](const KpiDefinition& one) { return one.id == kpi; });
    if (found == definitions.end()) throw std::invalid_argument("a scheme with a KPI that has no definition");
    return &*found;
}

const Reference* reference_of(const CardRequest& request, std::size_t line) {
    return line < request.references.size() ? request.references[line] : nullptr;
}

/// What there is of the person on that line, compared.
std::optional<Comparison> compared(const KpiDefinition& kpi, const Reference* reference, const AgentCases& cases) {
    if (!reference || reference->method == ComparisonMethod::none || cases.n() == 0) return std::nullopt;
    return compare_with(kpi, *reference, cases);
}

/// By line.
struct Figures {
    std::vector<Figure> figures;
    std::vector<std::optional<Comparison>> comparisons;
};

/// Each line's figure over its own window, compared with its reference. Of several currencies the first.
Figures figures_of(std::span<const KpiDefinition* const> kpis, std::span<const Scope> scopes,
                   std::span<const Segment> segments, const CardRequest& request, const HoursWorked& hours,
                   const OpenWork& open) {
    std::vector<std::optional<Figure>> found(kpis.size());
    std::vector<std::optional<Comparison>> comparisons(kpis.size());
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        if (found[i]) continue;
        std::vector<std::size_t> together;
        std::vector<const KpiDefinition*> of_them;
        for (std::size_t j = i; j < kpis.size(); ++j) {
            if (found[j] || scopes[j].from != scopes[i].from) continue;
            together.push_back(j);
            of_them.push_back(kpis[j]);
        }
        FigureCollector collector{of_them, scopes[i], request.rules, request.currencies};
        CaseMix mix{request.person, of_them};
        if (!request.references.empty()) collector.tell(mix);
        for (const Segment& segment : segments)
            collector.add(segment);
        collector.add(hours);
        collector.add(open);
        for (Figure& figure : collector.figures())
            for (const std::size_t j : together)
                if (!found[j] && kpis[j]->id == figure.kpi) found[j] = figure;
        for (std::size_t k = 0; k < together.size(); ++k)
            comparisons[together[k]] = compared(*of_them[k], reference_of(request, together[k]), mix.cases(k));
    }
    Figures told{{}, std::move(comparisons)};
    told.figures.reserve(found.size());
    for (auto& figure : found)
        told.figures.push_back(std::move(*figure));
    return told;
}

CardLine::Gate gate_of(const SchemeLine& line, const Figure& figure) {
    if (!line.gate) return CardLine::Gate::none;
    if (figure.status != Status::ok) return CardLine::Gate::unknown;
    return beyond_floor(line, {figure.low, figure.high}) ? CardLine::Gate::closed : CardLine::Gate::open;
}

/// The figure that the line judges.
Figure judged_figure(const SchemeLine& line, const Figure& figure, const std::optional<Comparison>& comparison) {
    Figure judged = figure;
    if (!line.adjusted || !comparison || !comparison->adjusted) return judged;
    judged.value = comparison->adjusted;
    judged.low = comparison->low;
    judged.high = comparison->high;
    return judged;
}

CardLine line_of(const SchemeLine& line, const Figure& figure, const std::optional<Comparison>& comparison) {
    CardLine result;
    result.line = line;
    result.figure = figure;
    result.comparison = comparison;
    const Figure judged = judged_figure(line, figure, result.comparison);
    // an adjusted value needs somebody to compare with; without there is nothing to judge
    result.counted = figure.status == Status::ok && (!line.adjusted || (comparison && comparison->adjusted));
    if (result.counted) {
        result.scored_value = judged.value;
        result.points = Points{half_even(exact_points(line, exact(*judged.value)) * 100)};
    }
    result.against_target = against_target(line, judged);
    result.gate = gate_of(line, judged);
    return result;
}

/// Weighted points of the counted lines, and their places among the lines.
struct Counted {
    std::vector<WeightedPoints> points;
    std::vector<std::size_t> lines;
};

Counted counted_lines(const Card& card) {
    Counted counted;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        const CardLine& line = card.lines[i];
        if (!line.counted) continue;
        counted.points.push_back({line.line.weight, exact_points(line.line, exact(*line.scored_value))});
        counted.lines.push_back(i);
    }
    return counted;
}

std::size_t band_after_gates(const Card& card, const Scheme& scheme, std::size_t band) {
    for (const CardLine& line : card.lines)
        if (line.gate == CardLine::Gate::closed)
            band = std::max(band, band_named(scheme.bands, line.line.gate_band).value_or(band));
    return band;
}

std::string seed_text(const Scheme& scheme, const CardRequest& request) {
    return std::to_string(request.person.value) + '\n' + request.period_name + '\n' + scheme.id + '\n' +
           std::to_string(scheme.version);
}

ScoredCard scored_card(const Scheme& scheme, const CardSample& sample, const Card& card, const Counted& counted,
                       std::size_t band, std::size_t before_gates, bool period_open) {
    ScoredCard scored{&scheme, &sample, {}, std::vector<Exact>(card.lines.size()), {}, band, before_gates, period_open};
    for (const CardLine& line : card.lines) {
        scored.counted.push_back(line.counted);
        scored.gate_closed.push_back(line.gate == CardLine::Gate::closed);
    }
    for (std::size_t i = 0; i < counted.lines.size(); ++i)
        scored.points[counted.lines[i]] = counted.points[i].points;
    return scored;
}

} // namespace

Scope window_of(const SchemeLine& line, Scope scope) {
    if (line.trailing_days) scope.from = scope.to - 24h * *line.trailing_days; // so many times 24 hours
    return scope;
}

std::optional<AgainstTarget> against_target(const SchemeLine& line, const Figure& figure) {
    if (figure.status != Status::ok || (!figure.low && !figure.high)) return std::nullopt;
    const bool higher = figure.low && *figure.low > line.target, lower = figure.high && *figure.high < line.target;
    if (!higher && !lower) return AgainstTarget::not_distinguishable;
    return higher == (line.target > line.floor) ? AgainstTarget::above : AgainstTarget::below;
}

Card score(const Scheme& scheme, std::span<const KpiDefinition> definitions, std::span<const Segment> segments,
           const CardRequest& request, const HoursWorked& hours, const OpenWork& open) {
    std::vector<const KpiDefinition*> kpis;
    std::vector<Scope> scopes;
    for (const SchemeLine& line : scheme.lines) {
        kpis.push_back(definition_of(line.kpi, definitions));
        scopes.push_back(window_of(line, request.scope));
    }
    const auto [figures, comparisons] = figures_of(kpis, scopes, segments, request, hours, open);
    Card card;
    card.scheme = scheme.id;
    card.scheme_version = scheme.version;
    for (std::size_t i = 0; i < scheme.lines.size(); ++i)
        card.lines.push_back(line_of(scheme.lines[i], figures[i], comparisons[i]));
    const Counted counted = counted_lines(card);
    for (const WeightedPoints& line : counted.points)
        card.counted_weight += line.weight;
    card.scored = card.counted_weight >= weight_to_be_scored;
    if (!card.scored) return card;

    card.total = total_of(counted.points);
    const std::vector<Points> contributions = contributions_of(counted.points);
    for (std::size_t i = 0; i < counted.lines.size(); ++i)
        card.lines[counted.lines[i]].contribution = contributions[i];
    const std::size_t before_gates = band_of(scheme.bands, *card.total);
    const std::size_t band = band_after_gates(card, scheme, before_gates);
    card.band_before_gates = scheme.bands[before_gates].code;
    card.band = scheme.bands[band].code;

    const CardSample sample = sample_of(scheme, kpis, figures, scopes, segments, request, hours);
    const ScoredCard scored = scored_card(scheme, sample, card, counted, band, before_gates, request.period_open);
    card.next = next_step(scored);
    if (request.resamples < 1) return card;
    const Stability stability =
        stability_of(scheme, sample, band, scored.gate_closed, key_of(seed_text(scheme, request)), request.resamples);
    card.stability = Ratio{stability.same_band, stability.resamples};
    card.low = stability.low;
    card.high = stability.high;
    return card;
}

} // namespace mizan::core
