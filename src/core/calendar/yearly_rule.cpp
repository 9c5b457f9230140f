#include "core/calendar/yearly_rule.hpp"

#include <algorithm>
#include <charconv>

namespace mizan::core {
namespace {

bool take(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> take_number(std::string_view& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || value < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<unsigned> take_between(std::string_view& text, int low, int high) {
    const auto value = take_number(text);
    if (!value || *value < low || *value > high) return std::nullopt;
    return static_cast<unsigned>(*value);
}

/// "GMT" or "<+0330>".
bool take_name(std::string_view& text) {
    if (take(text, '<')) {
        const auto end = text.find('>');
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + 1);
        return true;
    }
    const auto end = std::min(text.find_first_of("+-,0123456789"), text.size());
    text.remove_prefix(end);
    return end > 0;
}

/// [+-]h[h[h]][:mm[:ss]]
std::optional<Seconds> take_time(std::string_view& text) {
    const bool negative = take(text, '-');
    if (!negative) take(text, '+');
    Seconds total{0};
    Seconds unit = 1h;
    do {
        const auto part = take_number(text);
        if (!part) return std::nullopt;
        total += *part * unit;
        unit /= 60;
    } while (unit >= 1s && take(text, ':'));
    return negative ? -total : total;
}

} // namespace

std::optional<YearlyRule> YearlyRule::parse(std::string_view text) {
    YearlyRule rule;
    if (!take_name(text)) return std::nullopt;
    const auto standard = take_time(text);
    if (!standard) return std::nullopt;
    rule.standard_ = -*standard; // POSIX counts westward
    if (text.empty()) return rule;

    if (!take_name(text)) return std::nullopt;
    rule.summer_ = rule.standard_ + 1h;
    if (!text.empty() && text.front() != ',') {
        const auto summer = take_time(text);
        if (!summer) return std::nullopt;
        rule.summer_ = -*summer;
    }
    const auto begins = take(text, ',') ? day(text) : std::nullopt;
    const auto ends = take(text, ',') ? day(text) : std::nullopt;
    if (!begins || !ends || !text.empty()) return std::nullopt;
    rule.summer_begins_ = *begins;
    rule.summer_ends_ = *ends;
    return rule;
}

std::optional<YearlyRule::Day> YearlyRule::day(std::string_view& text) {
    const auto month = take(text, 'M') ? take_between(text, 1, 12) : std::nullopt;
    if (!month) return std::nullopt;
    const auto week = take(text, '.') ? take_between(text, 1, 5) : std::nullopt;
    if (!week) return std::nullopt;
    const auto weekday = take(text, '.') ? take_between(text, 0, 6) : std::nullopt;
    if (!weekday) return std::nullopt;
    Day found{*month, *week, *weekday, 2h};
    if (take(text, '/')) {
        const auto time = take_time(text);
        if (!time) return std::nullopt;
        found.time = *time;
    }
    return found;
}

std::vector<OffsetChange> YearlyRule::changes(int first_year, int last_year) const {
    std::vector<OffsetChange> found;
    if (!summer_) return found;
    for (int year = first_year; year <= last_year; ++year) {
        found.push_back({local_midnight_utc(summer_begins_, year) + summer_begins_.time - standard_, *summer_});
        found.push_back({local_midnight_utc(summer_ends_, year) + summer_ends_.time - *summer_, standard_});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return found;
}

Instant YearlyRule::local_midnight_utc(const Day& day, int year) {
    namespace chrono = std::chrono;
    const auto month = chrono::year{year} / chrono::month{day.month};
    const chrono::weekday weekday{day.weekday};
    if (day.week == 5) return chrono::sys_days{month / weekday[chrono::last]};
    return chrono::sys_days{month / weekday[day.week]};
}

} // namespace mizan::core
