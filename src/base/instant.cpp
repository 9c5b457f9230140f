#include "base/instant.hpp"

#include "base/date.hpp"

#include <array>
#include <cstdio>

namespace mizan {
namespace {

/// Consumes exactly `width` digits.
bool take(std::string_view& text, int width, int& value) {
    value = 0;
    for (int i = 0; i < width; ++i) {
        if (text.empty() || text.front() < '0' || text.front() > '9') return false;
        value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    return true;
}

bool take(std::string_view& text, char mark) {
    if (text.empty() || text.front() != mark) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Seconds> take_offset(std::string_view text) {
    if (text == "Z" || text == "z") return Seconds{0};
    const bool east = take(text, '+');
    if (!east && !take(text, '-')) return std::nullopt;
    int hours = 0, minutes = 0;
    if (!take(text, 2, hours)) return std::nullopt;
    take(text, ':');
    if (!text.empty() && !take(text, 2, minutes)) return std::nullopt;
    if (!text.empty() || hours > 18 || minutes > 59) return std::nullopt;
    const Seconds offset{hours * 3600 + minutes * 60};
    return east ? offset : -offset;
}

} // namespace

std::string iso8601(Instant instant, Seconds offset) {
    const auto local = unix_seconds(instant) + offset.count();
    const auto days = (local >= 0 ? local : local - 86399) / 86400;
    const auto within = local - days * 86400;
    const auto write = [](const char* format, auto... values) {
        std::array<char, 40> buffer{};
        std::snprintf(buffer.data(), buffer.size(), format, values...);
        return std::string{buffer.data()};
    };
    std::string text = Date::from_days(static_cast<std::int32_t>(days)).iso() +
                       write("T%02d:%02d:%02d", static_cast<int>(within / 3600), static_cast<int>(within / 60 % 60),
                             static_cast<int>(within % 60));
    if (offset == Seconds{0}) return text + "Z";
    const auto minutes = std::abs(offset.count()) / 60;
    return text + (offset.count() < 0 ? "-" : "+") +
           write("%02d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
}

std::optional<Instant> parse_iso8601(std::string_view text) {
    if (text.size() < 17) return std::nullopt;
    const auto date = Date::parse(text.substr(0, 10));
    text.remove_prefix(10);
    if (!date || !(take(text, 'T') || take(text, ' '))) return std::nullopt;
    int hour = 0, minute = 0, second = 0;
    if (!take(text, 2, hour) || !take(text, ':') || !take(text, 2, minute)) return std::nullopt;
    if (take(text, ':') && !take(text, 2, second)) return std::nullopt;
    if (take(text, '.'))
        while (!text.empty() && text.front() >= '0' && text.front() <= '9')
            text.remove_prefix(1);
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const auto offset = take_offset(text);
    if (!offset) return std::nullopt;
    return instant_from_unix(std::int64_t{date->days()} * 86400 + hour * 3600 + minute * 60 + second) - *offset;
}

} // namespace mizan
