#include "gui/pages/settings/targets/duration_text.hpp"

#include "text/say.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace mizan::gui {
namespace {

struct UnitWord {
    std::string_view word;
    Seconds length;
};
constexpr std::array unit_words{UnitWord{"hours", 1h},     UnitWord{"hour", 1h},     UnitWord{"h", 1h},
                                UnitWord{"minutes", 1min}, UnitWord{"minute", 1min}, UnitWord{"min", 1min},
                                UnitWord{"m", 1min},       UnitWord{"seconds", 1s},  UnitWord{"second", 1s},
                                UnitWord{"sec", 1s},       UnitWord{"s", 1s},        UnitWord{"ساعات", 1h},
                                UnitWord{"ساعة", 1h},      UnitWord{"س", 1h},        UnitWord{"دقائق", 1min},
                                UnitWord{"دقيقة", 1min},   UnitWord{"د", 1min},      UnitWord{"ثوان", 1s},
                                UnitWord{"ثوانٍ", 1s},      UnitWord{"ثانية", 1s},    UnitWord{"ث", 1s}};
constexpr std::array arabic_digits{"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"};

std::string with_latin_digits(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto* const digit =
            std::ranges::find_if(arabic_digits, [&](std::string_view one) { return text.starts_with(one); });
        if (digit == arabic_digits.end()) {
            plain += text.front();
            text.remove_prefix(1);
        } else {
            plain += static_cast<char>('0' + (digit - arabic_digits.begin()));
            text.remove_prefix(std::string_view{*digit}.size());
        }
    }
    return plain;
}

void skip_spaces(std::string_view& rest) {
    while (rest.starts_with(' ') || rest.starts_with("\u00A0"))
        rest.remove_prefix(rest.starts_with(' ') ? 1 : 2);
}

std::optional<std::int64_t> take_whole(std::string_view& rest) {
    constexpr std::int64_t most = 100'000'000;
    std::int64_t value = 0;
    const auto [stopped, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (fault != std::errc{} || value < 0 || value > most) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(stopped - rest.data()));
    return value;
}

/// "1:30" and "1:30:00".
std::optional<Seconds> clock_like(std::string_view rest) {
    Seconds sum{0};
    Seconds unit = 1h;
    for (int part = 0; part < 3; ++part, unit /= 60) {
        if (part > 0 && !rest.starts_with(':')) return std::nullopt;
        if (part > 0) rest.remove_prefix(1);
        const auto value = take_whole(rest);
        if (!value || (part > 0 && *value > 59)) return std::nullopt;
        sum += unit * *value;
        if (rest.empty()) return part > 0 ? std::optional{sum} : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Seconds> in_units(std::string_view rest) {
    Seconds sum{0}, before = Seconds::max();
    while (!rest.empty()) {
        const auto value = take_whole(rest);
        skip_spaces(rest);
        const auto* const unit =
            std::ranges::find_if(unit_words, [&](const UnitWord& one) { return rest.starts_with(one.word); });
        if (!value || unit == unit_words.end() || unit->length >= before) return std::nullopt;
        before = unit->length;
        sum += unit->length * *value;
        rest.remove_prefix(unit->word.size());
        skip_spaces(rest);
    }
    return sum;
}

std::optional<Seconds> parsed(std::string_view text) {
    skip_spaces(text);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    std::string_view rest = text;
    if (const auto bare = take_whole(rest); bare && rest.empty()) return Seconds{*bare};
    if (const auto clock = clock_like(text)) return clock;
    return text.empty() ? std::nullopt : in_units(text);
}

} // namespace

std::string exact_duration(text::Language language, Seconds duration) {
    std::string text;
    const auto add = [&](std::int64_t amount, const char* unit) {
        if (amount == 0) return;
        text += (text.empty() ? "" : " ") + std::to_string(amount) + " " + text::say_word(language, "unit", unit);
    };
    add(duration / 1h, "hour");
    add(duration % 1h / 1min, "minute");
    add(duration % 1min / 1s, "second");
    return text;
}

Result<Seconds> read_duration(std::string_view text) {
    const auto duration = parsed(with_latin_digits(text));
    if (!duration) return Refusal{"gui.targets.duration_unreadable", {{"found", std::string{text}}}};
    if (*duration <= 0s) return Refusal{"gui.targets.duration_nothing", {}};
    return *duration;
}

} // namespace mizan::gui
