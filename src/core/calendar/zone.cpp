#include "core/calendar/zone.hpp"

#include "core/calendar/zone_data.hpp"
#include "core/calendar/zone_history.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

constexpr Seconds one_day = 24h;

Instant as_if_utc(LocalTime wall) {
    return Instant{wall.date.days() * one_day + wall.since_midnight};
}

const ZoneData* find(std::string_view name) {
    const auto all = zone_data();
    const auto found =
        std::lower_bound(all.begin(), all.end(), name, [](const ZoneData& zone, auto key) { return zone.name < key; });
    return found != all.end() && found->name == name ? &*found : nullptr;
}

} // namespace

/// Segment i is [starts[i], starts[i + 1]) with offsets[i]; the first begins, and the last ends, beyond every instant.
struct Zone::Table {
    std::string name;
    std::vector<Instant> starts;
    std::vector<Seconds> offsets;

    Table(std::string_view zone_name, const ZoneHistory& history)
        : name{zone_name}, starts{Instant::min()}, offsets{history.first_offset} {
        for (const auto& change : history.changes) {
            starts.push_back(change.at);
            offsets.push_back(change.offset);
        }
    }
    std::size_t segment(Instant instant) const {
        return static_cast<std::size_t>(std::upper_bound(starts.begin() + 1, starts.end(), instant) - starts.begin()) -
               1;
    }
    bool last(std::size_t i) const { return i + 1 == starts.size(); }
};

/// Where a wall time falls: its first and last occurrence, or, where there is none, the change that skipped it.
struct Zone::Occurrences {
    int count = 0;
    Instant first, last;
    Instant after_gap;
    Instant shifted;
};

Zone::Zone() {
    static const auto utc = std::make_shared<const Table>("UTC", ZoneHistory{});
    table_ = utc;
}

Result<Zone> Zone::named(std::string_view iana) {
    const ZoneData* data = find(iana);
    if (data == nullptr) return Refusal{"zone_unknown", {{"found", std::string{iana}}}};
    return Zone{std::make_shared<const Table>(data->name, zone_history(data->tzif))};
}

std::vector<std::string_view> Zone::names() {
    std::vector<std::string_view> found;
    for (const auto& zone : zone_data())
        found.push_back(zone.name);
    return found;
}

std::string_view Zone::data_version() {
    return zone_data_version();
}

const std::string& Zone::name() const {
    return table_->name;
}

Seconds Zone::offset_at(Instant instant) const {
    return table_->offsets[table_->segment(instant)];
}

LocalTime Zone::local(Instant instant) const {
    const Instant wall = instant + offset_at(instant);
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    return {Date::from_days(static_cast<std::int32_t>(day.time_since_epoch().count())), wall - day};
}

Instant Zone::start_of(Date date) const {
    return opening({date, 0s});
}

Resolved Zone::resolve(LocalTime wall) const {
    const auto found = occurrences(wall);
    if (found.count == 0) return {found.shifted, Resolved::gap, found.shifted};
    return {found.first, found.count == 1 ? Resolved::unique : Resolved::ambiguous, found.last};
}

Instant Zone::opening(LocalTime wall) const {
    const auto found = occurrences(wall);
    return found.count == 0 ? found.after_gap : found.first;
}

Instant Zone::closing(LocalTime wall) const {
    const auto found = occurrences(wall);
    return found.count == 0 ? found.after_gap : found.last;
}

Zone::Occurrences Zone::occurrences(LocalTime wall) const {
    const Instant shown = as_if_utc(wall);
    const Table& table = *table_;
    Occurrences found;
    // No zone was ever further than 16 h from UTC, so only the segments that meet this day and a half can show it.
    for (std::size_t i = table.segment(shown - 16h); table.starts[i] <= shown + 16h; ++i) {
        const Instant instant = shown - table.offsets[i];
        const bool before_end = table.last(i) || instant < table.starts[i + 1];
        if (instant >= table.starts[i] && before_end) {
            if (found.count++ == 0) found.first = instant;
            found.last = instant;
        } else if (!before_end && shown - table.offsets[i + 1] < table.starts[i + 1]) {
            found.after_gap = table.starts[i + 1];
            found.shifted = instant;
        }
        if (table.last(i)) break;
    }
    return found;
}

std::pair<Instant, Instant> instants(const Zone& zone, const Period& period) {
    return {zone.start_of(period.first), zone.start_of(period.end)};
}

} // namespace mizan::core
