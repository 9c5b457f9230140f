#pragma once
#include "core/fairness/reference.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace mizan::core {

/// Places of the units of a pool: how often a unit was drawn stands at its place.
using Draws = std::vector<std::uint32_t>;

/// The rows of a line on the adjusted value, by kind of work, so that drawn rows can be adjusted against the reference
/// as it stands. The reference must outlive it.
class AdjustedSample {
public:
    explicit AdjustedSample(const Reference& reference) : reference_{&reference} {}

    /// A counted row.
    void add(std::size_t place, const WorkKind& kind, const RowOutcome& outcome);
    /// Nothing where no row was drawn that can be adjusted.
    std::optional<Ratio> value(const Draws& draws) const;
    std::optional<Ratio> share(const Draws& draws, double succeeded) const;

private:
    struct Entry {
        std::uint32_t place = 0, kind = 0;
        std::int64_t value = 0; // of shares 1 or 0
    };
    AgentCases drawn(const Draws& draws) const;

    const Reference* reference_;
    std::vector<WorkKind> kinds_;
    std::map<WorkKind, std::uint32_t> places_;
    std::vector<Entry> entries_;
};

} // namespace mizan::core
