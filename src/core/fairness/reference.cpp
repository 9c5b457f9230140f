#include "core/fairness/reference.hpp"

#include "core/kpi/quantile.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

const Ratio middle{1, 2};

std::map<WorkKind, std::int64_t> rows_by_kind(std::span<const AgentCases* const> agents) {
    std::map<WorkKind, std::int64_t> rows;
    for (const AgentCases* agent : agents)
        for (std::size_t i = 0; i < agent->cells.size(); ++i)
            if (agent->cells[i].n > 0) rows[(*agent->kinds)[i]] += agent->cells[i].n;
    return rows;
}

std::vector<StratumFigures> empty_strata(const std::map<WorkKind, Stratum>& stratum_of) {
    std::vector<StratumFigures> strata;
    for (const auto& [kind, stratum] : stratum_of) {
        strata.emplace_back();
        strata.back().stratum = stratum;
    }
    const auto before = [](const StratumFigures& a, const StratumFigures& b) { return a.stratum < b.stratum; };
    const auto same = [](const StratumFigures& a, const StratumFigures& b) { return a.stratum == b.stratum; };
    std::sort(strata.begin(), strata.end(), before);
    strata.erase(std::unique(strata.begin(), strata.end(), same), strata.end());
    return strata;
}

/// For each of the agent's kinds its stratum; where it has no row, none is asked for.
std::vector<std::size_t> places_of(const Reference& reference, const AgentCases& agent) {
    std::vector<std::size_t> places(agent.cells.size());
    for (std::size_t i = 0; i < agent.cells.size(); ++i)
        if (agent.cells[i].n > 0) places[i] = reference.place_of((*agent.kinds)[i]).value();
    return places;
}

void add_agent(Reference& reference, const AgentCases& agent, const std::vector<std::size_t>& places) {
    std::vector<bool> has_row(reference.strata.size());
    for (std::size_t i = 0; i < agent.cells.size(); ++i) {
        const AgentCases::Cell& cell = agent.cells[i];
        if (cell.n == 0) continue;
        StratumFigures& stratum = reference.strata[places[i]];
        stratum.n += cell.n;
        stratum.k += cell.k;
        stratum.sum += cell.sum;
        stratum.squares += cell.squares;
        if (!has_row[places[i]]) ++stratum.agents;
        has_row[places[i]] = true;
    }
}

bool shares_a_stratum(const Reference& reference, const AgentCases& agent, const std::vector<std::size_t>& places) {
    for (std::size_t i = 0; i < agent.cells.size(); ++i)
        if (agent.cells[i].n > 0 && reference.strata[places[i]].agents > 1) return true;
    return false;
}

/// Medians of the strata, their rows above them, and the median of the group.
void fill_medians(Reference& reference, std::span<const AgentCases* const> agents,
                  const std::vector<std::vector<std::size_t>>& places, const std::vector<bool>& in_group) {
    std::vector<std::vector<std::int64_t>> values(reference.strata.size());
    std::vector<std::int64_t> all;
    for (std::size_t a = 0; a < agents.size(); ++a)
        for (const AgentCases::Timed& timed : agents[a]->times) {
            values[places[a][timed.kind]].push_back(timed.seconds);
            if (in_group[a]) all.push_back(timed.seconds);
        }
    for (std::size_t s = 0; s < values.size(); ++s) {
        StratumFigures& stratum = reference.strata[s];
        stratum.median = RankedValues{values[s]}.quantile(middle);
        stratum.k = std::count_if(values[s].begin(), values[s].end(),
                                  [&](std::int64_t seconds) { return is_above(seconds, stratum.median); });
    }
    if (!all.empty()) reference.group_value = RankedValues{all}.quantile(middle);
}

} // namespace

double StratumFigures::share() const {
    return static_cast<double>(k) / static_cast<double>(n);
}

double StratumFigures::mean() const {
    return static_cast<double>(sum) / static_cast<double>(n);
}

double StratumFigures::variance() const {
    const auto rows = static_cast<double>(n);
    return static_cast<double>(squares * n - sum * sum) / rows / rows;
}

bool StratumFigures::informs(ComparisonMethod method) const {
    if (agents < 2) return false;
    return method == ComparisonMethod::mean ? squares * n != sum * sum : k > 0 && k < n;
}

bool is_above(std::int64_t seconds, const Ratio& median) {
    return seconds > median.numerator() / median.denominator(); // the next whole second is past a median between two
}

std::optional<std::size_t> Reference::place_of(const WorkKind& kind) const {
    const auto place_in_strata = [&](const Stratum& wanted) -> std::optional<std::size_t> {
        const auto found =
            std::lower_bound(strata.begin(), strata.end(), wanted,
                             [](const StratumFigures& one, const Stratum& asked) { return one.stratum < asked; });
        if (found == strata.end() || found->stratum != wanted) return std::nullopt;
        return static_cast<std::size_t>(found - strata.begin());
    };
    if (const auto known = stratum_of.find(kind); known != stratum_of.end()) return place_in_strata(known->second);
    if (const auto pooled = place_in_strata({kind.channel, kind.topic, {}})) return pooled;
    if (const auto pooled = place_in_strata({kind.channel, {}, {}})) return pooled;
    return place_in_strata({});
}

Reference reference_figures(const KpiDefinition& kpi, std::span<const AgentCases* const> agents) {
    Reference reference;
    reference.method = comparison_method(kpi);
    reference.shape = ShapeOf::kpi(CompiledKpi{kpi});
    reference.stratum_of = strata_of(rows_by_kind(agents));
    reference.strata = empty_strata(reference.stratum_of);
    std::vector<std::vector<std::size_t>> places;
    for (const AgentCases* agent : agents) {
        places.push_back(places_of(reference, *agent));
        add_agent(reference, *agent, places.back());
    }

    std::vector<bool> in_group;
    AgentCases::Cell group;
    for (std::size_t a = 0; a < agents.size(); ++a) {
        in_group.push_back(shares_a_stratum(reference, *agents[a], places[a]));
        if (!in_group.back()) continue;
        for (const AgentCases::Cell& cell : agents[a]->cells) {
            group.n += cell.n;
            group.k += cell.k;
            group.sum += cell.sum;
        }
    }
    reference.n = group.n;
    if (reference.method == ComparisonMethod::median_time) fill_medians(reference, agents, places, in_group);
    if (group.n == 0) return reference;
    if (reference.method == ComparisonMethod::share) {
        reference.group_value = Ratio{group.k, group.n};
        const double share = reference.group_value->approximate();
        reference.row_variance = share * (1 - share);
    } else if (reference.method == ComparisonMethod::mean) {
        reference.group_value = Moments{group.n, group.sum, 0}.mean(reference.shape.scale);
        double within = 0;
        for (const StratumFigures& stratum : reference.strata)
            if (stratum.agents > 1) within += static_cast<double>(stratum.n) * stratum.variance();
        const auto unit = static_cast<double>(reference.shape.scale);
        reference.row_variance = within / static_cast<double>(group.n) / unit / unit;
    }
    return reference;
}

} // namespace mizan::core
