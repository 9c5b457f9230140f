#pragma once
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/instant.hpp"
#include "core/service/codes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

enum class TargetKind : std::uint8_t { first_response, resolution, service_level };
template <>
inline constexpr std::string_view code_names<TargetKind>[] = {"first_response", "resolution", "service_level"};

/// How quickly work of some kind must be done. Missing = any. First response and resolution in working seconds of the
/// calendar that applies; service_level in elapsed seconds of the queue.
struct ServiceTarget {
    std::optional<TeamId> team;
    std::optional<Channel> channel;
    std::optional<Priority> priority;
    std::string grade; // empty: any
    TargetKind kind = TargetKind::first_response;
    Seconds within{0};
    std::optional<Date> from, to; // [from, to) by date of opening
    bool shipped = false;         // ours, until the organisation sets its own
    bool operator==(const ServiceTarget&) const = default;
};

/// The work that asks for a target.
struct TargetQuestion {
    TeamId team;
    Channel channel = Channel::email;
    std::optional<Priority> priority;
    std::string grade;
    Date opened_on;
};

class ServiceTargets {
public:
    /// None at all.
    ServiceTargets() = default;
    /// Organisation's own targets first, then the shipped defaults.
    explicit ServiceTargets(std::vector<ServiceTarget> targets);
    /// The organisation's most specific target, in the order team+channel+priority, team+channel, channel+priority,
    /// channel, priority, all (one with a grade before the same without); else the shipped default; else nothing.
    const ServiceTarget* find(TargetKind kind, const TargetQuestion& question) const;

    /// First response: phone 60 s, chat 120 s, social 60 min, e-mail 4 h, branch 15 min. Resolution in working days of
    /// 8 h: phone 1, chat 1, social 2, e-mail 3, branch 1. Service level: phone 20 s. (metrics.md, Service targets)
    static std::vector<ServiceTarget> shipped();

private:
    std::vector<ServiceTarget> own_, shipped_;
};

} // namespace mizan::core
