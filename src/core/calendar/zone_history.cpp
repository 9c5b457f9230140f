#include "core/calendar/zone_history.hpp"

#include "base/error.hpp"
#include "core/calendar/yearly_rule.hpp"

#include <algorithm>
#include <cstdint>

namespace mizan::core {
namespace {

constexpr int last_year_of_rules = 2100;

[[noreturn]] void damaged() {
    throw Error{"zone_data_damaged"};
}

/// Reads big-endian numbers, never beyond the end.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_{bytes} {}
    std::string_view take(std::size_t count) {
        if (rest_.size() < count) damaged();
        const auto taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    std::int64_t number(std::size_t width) {
        std::uint64_t value = 0;
        const auto bytes = take(width);
        for (const char byte : bytes)
            value = value << 8 | static_cast<unsigned char>(byte);
        if (width == 4) return static_cast<std::int32_t>(static_cast<std::uint32_t>(value));
        return static_cast<std::int64_t>(value);
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

struct Header {
    std::size_t utc_flags, standard_flags, leaps, times, types, letters;
};

Header header(Reader& reader) {
    if (reader.take(4) != "TZif" || reader.take(1) < "2") damaged();
    reader.take(15);
    std::size_t counts[6];
    for (auto& count : counts)
        count = static_cast<std::size_t>(reader.number(4));
    return {counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
}

/// RFC 8536, 3.2: the first data block repeats the second in 32 bits.
void skip_narrow_block(Reader& reader) {
    const Header h = header(reader);
    reader.take(h.times * 5 + h.types * 6 + h.letters + h.leaps * 8 + h.standard_flags + h.utc_flags);
}

ZoneHistory wide_block(Reader& reader) {
    const Header h = header(reader);
    if (h.types == 0 || h.leaps != 0) damaged();
    std::vector<Instant> times(h.times);
    for (auto& time : times)
        time = instant_from_unix(reader.number(8));
    const auto type_of = reader.take(h.times);
    std::vector<Seconds> offsets(h.types);
    for (auto& offset : offsets) {
        offset = Seconds{reader.number(4)};
        reader.take(2); // whether it is summer time, and its letters
    }
    reader.take(h.letters + h.standard_flags + h.utc_flags);

    ZoneHistory history{offsets.front(), {}};
    for (std::size_t i = 0; i < h.times; ++i) {
        const auto type = static_cast<unsigned char>(type_of[i]);
        if (type >= h.types) damaged();
        history.changes.push_back({times[i], offsets[type]});
    }
    return history;
}

int year_of(Instant instant) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(instant)};
    return static_cast<int>(day.year());
}

void continue_by_footer(ZoneHistory& history, std::string_view footer) {
    if (footer.size() < 2 || footer.front() != '\n' || footer.back() != '\n') damaged();
    const auto rule = YearlyRule::parse(footer.substr(1, footer.size() - 2));
    if (!rule) damaged();
    const bool none = history.changes.empty();
    const Instant last = none ? Instant::min() : history.changes.back().at;
    for (const auto& change : rule->changes(none ? 1970 : year_of(last), last_year_of_rules))
        if (change.at > last) history.changes.push_back(change);
}

void keep_true_changes(ZoneHistory& history) {
    Seconds current = history.first_offset;
    std::erase_if(history.changes, [&](const OffsetChange& change) {
        const bool same = change.offset == current;
        current = change.offset;
        return same;
    });
}

} // namespace

ZoneHistory zone_history(std::string_view tzif) {
    Reader reader{tzif};
    skip_narrow_block(reader);
    ZoneHistory history = wide_block(reader);
    continue_by_footer(history, reader.rest());
    keep_true_changes(history);
    return history;
}

} // namespace mizan::core
