#pragma once
#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mizan::core {

/// What is looked for in somebody's rows, to ask about it and never to judge: no figure, verdict or score reads it.
enum class Check : std::uint8_t {
    just_under_target,  // solved just inside the target and then opened again
    pause_while_ours,   // the clock stood still while the customer waited for us
    reply_then_silence, // a first reply at once, and then nothing for long
    short_calls,        // calls of a few seconds
    survey_offers,      // the survey offered less often after what went badly
    easy_topics,        // more of the quick topics than the others of the team and shift
    backdated,          // times that were put down by hand long after, or moved earlier
};
inline constexpr std::array<std::string_view, 7> check_names{
    "just_under_target", "pause_while_ours", "reply_then_silence", "short_calls",
    "survey_offers",     "easy_topics",      "backdated"};
constexpr std::string_view name_of(Check check) {
    return check_names[static_cast<std::size_t>(check)];
}
std::optional<Check> check_named(std::string_view name);

/// When a check asks. What a check does not read stands at 0.
struct CheckRule {
    Check check = Check::just_under_target;
    bool on = true;
    std::int64_t min_n = 20;         // fewer rows, of the person or of those compared with: nothing is asked
    std::int64_t min_rows = 3;       // so many rows must be there to ask about
    std::int64_t seconds = 0;        // pause_while_ours: so long or longer; reply_then_silence, short_calls: shorter
                                     // than this; backdated: put down more than this after the time that it tells
    std::int64_t longer_seconds = 0; // reply_then_silence: working time without a word of ours
    std::int64_t percent = 0;        // just_under_target: from so much of the target on; easy_topics: topics whose
                                     // mean handle time is at most so much of that of all
    bool operator==(const CheckRule&) const = default;
};

/// Which of the numbers of a rule its check reads.
struct ReadByCheck {
    bool compares = true; // min_n, and the share of others
    bool seconds = false, longer_seconds = false, percent = false;
};
ReadByCheck read_by(Check check);

/// As they hold where the organisation says nothing, one for each check, in their order.
std::vector<CheckRule> shipped_check_rules();

/// Refuses `check_number` {check, name, found}: a number that the check does not read or that is out of its range.
Result<void> validate(const CheckRule& rule);

} // namespace mizan::core
