#include "core/fairness/strata.hpp"

namespace mizan::core {
namespace {

using KindRows = std::map<WorkKind, std::int64_t>;

/// Gives each kind that is still without a stratum the one that `pooled` makes of it, where that has enough rows.
template <class Pooled>
void settle(const KindRows& rows, std::map<WorkKind, Stratum>& strata, Pooled pooled) {
    std::map<Stratum, std::int64_t> leftovers;
    for (const auto& [kind, n] : rows)
        if (strata.count(kind) == 0) leftovers[pooled(kind)] += n;
    for (const auto& [kind, n] : rows)
        if (strata.count(kind) == 0 && leftovers[pooled(kind)] >= stratum_min_rows) strata.emplace(kind, pooled(kind));
}

} // namespace

std::map<WorkKind, Stratum> strata_of(const std::map<WorkKind, std::int64_t>& rows) {
    std::map<WorkKind, Stratum> strata;
    settle(rows, strata, [](const WorkKind& kind) { return Stratum{kind.channel, kind.topic, kind.priority}; });
    settle(rows, strata, [](const WorkKind& kind) { return Stratum{kind.channel, kind.topic, {}}; });
    settle(rows, strata, [](const WorkKind& kind) { return Stratum{kind.channel, {}, {}}; });
    for (const auto& [kind, n] : rows)
        strata.emplace(kind, Stratum{}); // all that is left; others keep theirs
    return strata;
}

} // namespace mizan::core
