#include "core/signals/check_rule.hpp"

#include <algorithm>
#include <string>

namespace mizan::core {

std::optional<Check> check_named(std::string_view name) {
    const auto found = std::find(check_names.begin(), check_names.end(), name);
    if (found == check_names.end()) return std::nullopt;
    return static_cast<Check>(found - check_names.begin());
}

ReadByCheck read_by(Check check) {
    switch (check) {
    case Check::just_under_target:
    case Check::easy_topics: return {true, false, false, true};
    case Check::pause_while_ours:
    case Check::short_calls: return {true, true, false, false};
    case Check::reply_then_silence: return {true, true, true, false};
    case Check::survey_offers: return {true, false, false, false};
    case Check::backdated: return {false, true, false, false};
    }
    return {};
}

std::vector<CheckRule> shipped_check_rules() {
    return {
        {Check::just_under_target, true, 20, 3, 0, 0, 90},
        {Check::pause_while_ours, true, 20, 3, 60, 0, 0},
        {Check::reply_then_silence, true, 20, 3, 30, 4 * 3600, 0},
        {Check::short_calls, true, 20, 3, 10, 0, 0},
        {Check::survey_offers, true, 20, 3, 0, 0, 0},
        {Check::easy_topics, true, 30, 10, 0, 0, 50},
        {Check::backdated, true, 0, 1, 24 * 3600, 0, 0},
    };
}

Result<void> validate(const CheckRule& rule) {
    const ReadByCheck reads = read_by(rule.check);
    const auto out_of_range = [&](const char* name, std::int64_t found) {
        return Refusal{"check_number",
                       {{"check", std::string{name_of(rule.check)}}, {"name", std::string{name}}, {"found", found}}};
    };
    constexpr std::int64_t most_rows = 1'000'000, most_seconds = 366 * 86'400;
    const auto within = [](std::int64_t value, bool read, std::int64_t least, std::int64_t most) {
        return read ? least <= value && value <= most : value == 0;
    };
    if (!within(rule.min_n, reads.compares, 1, most_rows)) return out_of_range("min_n", rule.min_n);
    if (!within(rule.min_rows, true, 1, most_rows)) return out_of_range("min_rows", rule.min_rows);
    if (!within(rule.seconds, reads.seconds, 1, most_seconds)) return out_of_range("seconds", rule.seconds);
    if (!within(rule.longer_seconds, reads.longer_seconds, 1, most_seconds))
        return out_of_range("longer_seconds", rule.longer_seconds);
    if (!within(rule.percent, reads.percent, 1, 100)) return out_of_range("percent", rule.percent);
    return {};
}

} // namespace mizan::core
