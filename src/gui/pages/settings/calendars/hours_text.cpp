#include "gui/pages/settings/calendars/hours_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace mizan::gui {
namespace {

struct Spelling {
    std::string_view written, plain;
};
/// What people and keyboards write for the plain signs.
constexpr std::array other_signs{Spelling{"–", "-"}, Spelling{"—", "-"},    Spelling{"−", "-"}, Spelling{"،", ","},
                                 Spelling{"؛", ","}, Spelling{";", ","},    Spelling{"٠", "0"}, Spelling{"١", "1"},
                                 Spelling{"٢", "2"}, Spelling{"٣", "3"},    Spelling{"٤", "4"}, Spelling{"٥", "5"},
                                 Spelling{"٦", "6"}, Spelling{"٧", "7"},    Spelling{"٨", "8"}, Spelling{"٩", "9"},
                                 Spelling{" ", ""},  Spelling{"\u00A0", ""}};

std::string in_plain_signs(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto* const found =
            std::ranges::find_if(other_signs, [&](const Spelling& sign) { return text.starts_with(sign.written); });
        if (found != other_signs.end()) {
            plain += found->plain;
            text.remove_prefix(found->written.size());
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end != std::string_view::npos) text.remove_prefix(end + 1);
    }
    return found;
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    const auto* const end = digits.data() + digits.size();
    const auto [stopped, fault] = std::from_chars(digits.data(), end, value);
    if (fault != std::errc{} || stopped != end || value < 0) return std::nullopt;
    return value;
}

std::optional<Seconds> wall_time(std::string_view text) {
    const auto halves = parts(text, ':');
    if (halves.size() > 2) return std::nullopt;
    const auto hours = whole(halves.front());
    const auto minutes = halves.size() == 2 && halves[1].size() == 2 ? whole(halves[1]) : std::nullopt;
    if (!hours || (halves.size() == 2 && !minutes) || minutes.value_or(0) > 59) return std::nullopt;
    return std::chrono::hours{*hours} + std::chrono::minutes{minutes.value_or(0)};
}

std::optional<core::WallInterval> interval_of(std::string_view part) {
    const auto ends = parts(part, '-');
    if (ends.size() != 2) return std::nullopt;
    const auto open = wall_time(ends[0]), close = wall_time(ends[1]);
    if (!open || !close) return std::nullopt;
    return core::WallInterval{*open, *close};
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_text(Seconds time) {
    return two_digits(time / 1h) + ":" + two_digits(time % 1h / 1min);
}

} // namespace

std::string hours_text(const Hours& hours) {
    std::string text;
    for (const auto& interval : hours)
        text += (text.empty() ? "" : ", ") + time_text(interval.open) + "–" + time_text(interval.close);
    return text;
}

Result<Hours> read_hours(std::string_view text) {
    Hours hours;
    const std::string plain = in_plain_signs(text);
    if (plain.empty()) return hours;
    for (const auto part : parts(plain, ',')) {
        const auto interval = interval_of(part);
        const std::string found{part};
        if (!interval) return Refusal{"gui.hours.unreadable", {{"found", found}}};
        if (interval->open >= 24h) return Refusal{"gui.hours.opens_late", {{"found", found}}};
        if (interval->close <= interval->open) return Refusal{"gui.hours.backwards", {{"found", found}}};
        if (interval->close > 48h) return Refusal{"gui.hours.too_long", {{"found", found}}};
        hours.push_back(*interval);
    }
    return hours;
}

} // namespace mizan::gui
