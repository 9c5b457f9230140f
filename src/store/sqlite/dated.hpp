#pragma once
#include "base/date.hpp"

#include <optional>
#include <vector>

namespace mizan::store {

/// [from, to), open where missing.
struct DateRange {
    std::optional<Date> from, to;
    bool holds(Date date) const { return (!from || *from <= date) && (!to || date < *to); }
    bool empty() const { return from && to && *to <= *from; }
};

/// Puts a newer statement over older ones: where their dates meet, only the newer remains. `range_of(value)` gives a
/// reference to the value's DateRange, `same(value)` tells which values speak of the same thing.
template <class Value, class RangeOf, class Same>
void supersede(std::vector<Value>& values, Value newer, RangeOf range_of, Same same) {
    const DateRange covered = range_of(newer);
    std::vector<Value> kept;
    for (auto& value : values) {
        if (!same(value)) {
            kept.push_back(std::move(value));
            continue;
        }
        const DateRange old = range_of(value);
        const auto keep = [&](DateRange part) {
            if (part.empty()) return;
            Value copy = value;
            range_of(copy) = part;
            kept.push_back(std::move(copy));
        };
        const bool apart = (covered.to && old.from && *covered.to <= *old.from) ||
                           (covered.from && old.to && *old.to <= *covered.from);
        if (apart) {
            keep(old);
            continue;
        }
        if (covered.from && (!old.from || *old.from < *covered.from)) keep({old.from, covered.from});
        if (covered.to && (!old.to || *covered.to < *old.to)) keep({covered.to, old.to});
    }
    if (!covered.empty()) kept.push_back(std::move(newer));
    values = std::move(kept);
}

} // namespace mizan::store
