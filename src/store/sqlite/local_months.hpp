#pragma once
#include "core/calendar/zone.hpp"

#include <map>

namespace mizan::store {

/// Which month of the organisation's zone an instant lies in; remembers the months it met.
class LocalMonths {
public:
    explicit LocalMonths(core::Zone zone) : zone_{std::move(zone)} {}

    Date date_of(Instant instant) const { return zone_.date_of(instant); }
    Month month_of(Instant instant) { return bounds_of(instant).month; }
    /// The first instant after the month that the instant lies in.
    Instant end_of_month(Instant instant) { return bounds_of(instant).end; }
    Instant start_of(Month month) const { return zone_.start_of(month.first()); }
    Instant end_of(Month month) const { return zone_.start_of(month.end()); }
    const core::Zone& zone() const { return zone_; }

private:
    struct Bounds {
        Month month;
        Instant start, end;
    };
    const Bounds& bounds_of(Instant instant) {
        auto after = known_.upper_bound(instant);
        if (after != known_.begin()) {
            const Bounds& bounds = std::prev(after)->second;
            if (bounds.start <= instant && instant < bounds.end) return bounds;
        }
        const Month month = Month::of(zone_.date_of(instant));
        return known_.insert_or_assign(start_of(month), Bounds{month, start_of(month), end_of(month)}).first->second;
    }

    core::Zone zone_;
    std::map<Instant, Bounds> known_;
};

} // namespace mizan::store
