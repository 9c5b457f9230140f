#include "ingest/cells/durations.hpp"

#include "base/ratio.hpp"
#include "base/wide.hpp"
#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/cells/wall_stamp.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

constexpr std::pair<std::string_view, DurationKind> kinds[] = {
    {"seconds", DurationKind::seconds},
    {"minutes", DurationKind::minutes},
    {"hours", DurationKind::hours},
    {"milliseconds", DurationKind::milliseconds},
    {"HH:MM", DurationKind::hh_mm},
    {"HH:MM:SS", DurationKind::hh_mm_ss},
    {"HH:MM[:SS]", DurationKind::hh_mm_or_hh_mm_ss},
    {"words", DurationKind::words},
    {"iso8601", DurationKind::iso8601},
    {"excel", DurationKind::excel},
    {"HH:MM:SS.sss", DurationKind::hh_mm_ss},
    {"HH:MM:SS(.sss)", DurationKind::hh_mm_ss},
};

constexpr std::int64_t longest = 400LL * 366 * 86400; // nothing that a person waits for is longer

std::optional<Seconds> of(Wide seconds) {
    if (seconds > longest || seconds < -longest) return std::nullopt;
    return Seconds{static_cast<std::int64_t>(seconds)};
}

/// value × numerator ÷ denominator seconds, half to even.
std::optional<Seconds> times(const Decimal& value, std::int64_t numerator, std::int64_t denominator = 1) {
    return of(divide_half_even(static_cast<Wide>(value.digits) * numerator,
                               static_cast<Wide>(power_of_ten(value.scale)) * denominator));
}

std::optional<Seconds> unit_count(std::string_view text, char mark, std::int64_t numerator, std::int64_t denominator) {
    const auto value = read_decimal(text, mark);
    return value ? times(*value, numerator, denominator) : std::nullopt;
}

/// "125" or "1,250": thousands in groups of three or not at all. Seven digits at most.
std::optional<int> take_hours(std::string_view& text, char separator) {
    if (text.substr(0, text.find(':')).find(separator) == text.npos) return take_number(text, 1, 7);
    auto hours = take_number(text, 1, 3);
    if (!hours || *hours == 0) return std::nullopt;
    while (text.starts_with(separator)) {
        text.remove_prefix(1);
        const auto group = take_number(text, 3, 3);
        if (!group || *hours > 9999) return std::nullopt;
        hours = *hours * 1000 + *group;
    }
    return hours;
}

/// "125:30", "1,250:30" or "02:05:33.5".
std::optional<Seconds> clock_reading(std::string_view text, char mark, bool seconds_allowed, bool seconds_needed) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto colon = [&] {
        if (!text.starts_with(':')) return false;
        text.remove_prefix(1);
        return true;
    };
    const auto hours = take_hours(text, mark == ',' ? '.' : ',');
    if (!hours || !colon()) return std::nullopt;
    const auto minutes = take_number(text, 2, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    std::int64_t total = std::int64_t{*hours} * 3600 + *minutes * 60;
    if (seconds_allowed && colon()) {
        const auto whole = text.substr(0, std::min(text.find_first_of(".,"), text.size()));
        const auto seconds = read_decimal(text, text.find(',') == text.npos ? '.' : ',');
        if (whole.size() != 2 || !seconds || seconds->digits < 0 ||
            seconds->digits >= 60 * power_of_ten(seconds->scale))
            return std::nullopt;
        total += times(*seconds, 1)->count();
        text = {};
    } else if (seconds_needed) {
        return std::nullopt;
    }
    if (!text.empty()) return std::nullopt;
    return of(negative ? -total : total);
}

/// Seconds in a unit; 0: no such unit. Arabic duals stand for two of them.
struct Unit {
    std::string_view word;
    std::int64_t seconds;
    bool dual = false;
};
constexpr Unit units[] = {
    {"weeks", 604800},
    {"week", 604800},
    {"w", 604800},
    {"days", 86400},
    {"day", 86400},
    {"d", 86400},
    {"hours", 3600},
    {"hour", 3600},
    {"hrs", 3600},
    {"hr", 3600},
    {"h", 3600},
    {"minutes", 60},
    {"minute", 60},
    {"mins", 60},
    {"min", 60},
    {"m", 60},
    {"seconds", 1},
    {"second", 1},
    {"secs", 1},
    {"sec", 1},
    {"s", 1},
    {"أسبوعان", 604800, true},
    {"أسبوعين", 604800, true},
    {"أسابيع", 604800},
    {"أسبوع", 604800},
    {"أسبوعا", 604800},
    {"يومان", 86400, true},
    {"يومين", 86400, true},
    {"أيام", 86400},
    {"يوم", 86400},
    {"يوما", 86400},
    {"ساعتان", 3600, true},
    {"ساعتين", 3600, true},
    {"ساعات", 3600},
    {"ساعة", 3600},
    {"دقيقتان", 60, true},
    {"دقيقتين", 60, true},
    {"دقائق", 60},
    {"دقيقة", 60},
    {"ثانيتان", 1, true},
    {"ثانيتين", 1, true},
    {"ثوان", 1},
    {"ثواني", 1},
    {"ثانية", 1},
};

const Unit* unit_named(std::string_view word) {
    const std::string folded = folded_name(word);
    const auto* found =
        std::find_if(std::begin(units), std::end(units), [&](const Unit& u) { return u.word == folded; });
    return found == std::end(units) ? nullptr : found;
}

bool joins(std::string_view word) {
    return word == "and" || word == "و" || word == ",";
}

std::optional<Seconds> worded(std::string_view text, char mark) {
    Wide total = 0;
    bool any = false;
    while (!(text = trimmed(text)).empty()) {
        const bool number_next = text.front() >= '0' && text.front() <= '9';
        const std::size_t digits = number_next ? std::min(text.find_first_not_of("0123456789.,"), text.size()) : 0;
        const auto count = digits == 0 ? std::nullopt : read_decimal(text.substr(0, digits), mark);
        if (digits > 0 && !count) return std::nullopt;
        text = trimmed(text.substr(digits));
        const std::size_t end = std::min(text.find_first_of(" ,0123456789"), text.size());
        std::string_view word = text.substr(0, end == 0 && !text.empty() ? 1 : end);
        text.remove_prefix(word.size());
        if (!count && joins(word)) continue;
        const Unit* unit = unit_named(word);
        if (unit == nullptr && !count && word.starts_with("و")) unit = unit_named(word.substr(2));
        if (unit == nullptr || (unit->dual && count)) return std::nullopt;
        const auto part = count ? times(*count, unit->seconds) : Seconds{unit->seconds * (unit->dual ? 2 : 1)};
        if (!part) return std::nullopt;
        total += part->count();
        any = true;
    }
    return any ? of(total) : std::nullopt;
}

std::optional<Seconds> iso_duration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    text.remove_prefix(1);
    Wide total = 0;
    bool in_time = false, any = false;
    while (!text.empty()) {
        if (text.front() == 'T' && !in_time) {
            in_time = true;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t end = text.find_first_not_of("0123456789.");
        if (end == 0 || end == text.npos) return std::nullopt;
        const auto count = read_decimal(text.substr(0, end), '.');
        const char letter = text[end];
        const std::int64_t unit = in_time ? (letter == 'H'   ? 3600
                                             : letter == 'M' ? 60
                                             : letter == 'S' ? 1
                                                             : 0)
                                          : (letter == 'W'   ? 604800
                                             : letter == 'D' ? 86400
                                                             : 0);
        const auto part = count && unit > 0 ? times(*count, unit) : std::nullopt;
        if (!part) return std::nullopt;
        total += part->count();
        text.remove_prefix(end + 1);
        any = true;
    }
    return any ? of(negative ? -total : total) : std::nullopt;
}

} // namespace

std::optional<DurationKind> duration_kind_named(std::string_view name) {
    for (const auto& [word, kind] : kinds)
        if (word == name) return kind;
    return std::nullopt;
}

std::string_view name_of(DurationKind kind) {
    for (const auto& [word, code] : kinds)
        if (code == kind) return word;
    return {};
}

std::optional<Seconds> read_duration(std::string_view text, DurationKind kind, char mark) {
    switch (kind) {
    case DurationKind::seconds: return unit_count(text, mark, 1, 1);
    case DurationKind::minutes: return unit_count(text, mark, 60, 1);
    case DurationKind::hours: return unit_count(text, mark, 3600, 1);
    case DurationKind::milliseconds: return unit_count(text, mark, 1, 1000);
    case DurationKind::excel: return unit_count(text, mark, 86400, 1);
    case DurationKind::hh_mm: return clock_reading(text, mark, false, false);
    case DurationKind::hh_mm_ss: return clock_reading(text, mark, true, true);
    case DurationKind::hh_mm_or_hh_mm_ss: return clock_reading(text, mark, true, false);
    case DurationKind::words: return worded(text, mark);
    case DurationKind::iso8601: return iso_duration(text);
    }
    return std::nullopt;
}

} // namespace mizan::ingest
