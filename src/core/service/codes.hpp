#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mizan::core {

/// The coded words of an interaction. The strings are the stable lower_snake codes of files and JSON.

enum class Channel : std::uint8_t { live_chat, email, phone, social, self_service, branch };
enum class Priority : std::uint8_t { low, normal, high, urgent };
enum class Direction : std::uint8_t { in, out };
enum class Purpose : std::uint8_t { service, keep, grow, acquire };
enum class RetentionOutcome : std::uint8_t { saved, lost, left_well };
enum class ExclusionReason : std::uint8_t { spam, merged, duplicate, outage, wrong_person, test, accepted_dispute };
/// Why somebody is away.
enum class AbsenceKind : std::uint8_t {
    annual,
    sick,
    parental,
    bereavement,
    pilgrimage,
    study,
    training,
    duty,
    time_in_lieu,
    unpaid,
    other
};
/// Which clock a duration was measured with, where a source reports one.
enum class DurationClock : std::uint8_t { elapsed, working };
/// The six steps of recovering from a mistake, in order.
enum class RecoveryStep : std::uint8_t { noticed, told, fixed, cause_found, apologised, compensated };
/// Whose credit a figure goes to.
enum class Role : std::uint8_t { owner, first_responder, resolver, rated_agent };

constexpr std::size_t channel_count = 6, priority_count = 4, recovery_step_count = 6, role_count = 4;

template <class Code>
constexpr std::string_view code_names[] = {""};
template <>
inline constexpr std::string_view code_names<Channel>[] = {"live_chat", "email",        "phone",
                                                           "social",    "self_service", "branch"};
template <>
inline constexpr std::string_view code_names<Priority>[] = {"low", "normal", "high", "urgent"};
template <>
inline constexpr std::string_view code_names<Direction>[] = {"in", "out"};
template <>
inline constexpr std::string_view code_names<Purpose>[] = {"service", "keep", "grow", "acquire"};
template <>
inline constexpr std::string_view code_names<RetentionOutcome>[] = {"saved", "lost", "left_well"};
template <>
inline constexpr std::string_view code_names<ExclusionReason>[] = {
    "spam", "merged", "duplicate", "outage", "wrong_person", "test", "accepted_dispute"};
template <>
inline constexpr std::string_view code_names<AbsenceKind>[] = {"annual",       "sick",   "parental", "bereavement",
                                                               "pilgrimage",   "study",  "training", "duty",
                                                               "time_in_lieu", "unpaid", "other"};
template <>
inline constexpr std::string_view code_names<DurationClock>[] = {"elapsed", "working"};
template <>
inline constexpr std::string_view code_names<RecoveryStep>[] = {"noticed",     "told",       "fixed",
                                                                "cause_found", "apologised", "compensated"};
template <>
inline constexpr std::string_view code_names<Role>[] = {"owner", "first_responder", "resolver", "rated_agent"};

template <class Code>
constexpr std::string_view name_of(Code code) {
    return code_names<Code>[static_cast<std::size_t>(code)];
}

/// The code of an exact name, or nothing.
template <class Code>
constexpr std::optional<Code> code_of(std::string_view name) {
    for (std::size_t i = 0; i < std::size(code_names<Code>); ++i)
        if (code_names<Code>[i] == name) return static_cast<Code>(i);
    return std::nullopt;
}

} // namespace mizan::core
