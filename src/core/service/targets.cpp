#include "core/service/targets.hpp"

#include <utility>

namespace mizan::core {
namespace {

bool applies(const ServiceTarget& target, TargetKind kind, const TargetQuestion& question) {
    if (target.kind != kind) return false;
    if (target.team && *target.team != question.team) return false;
    if (target.channel && *target.channel != question.channel) return false;
    if (target.priority && target.priority != question.priority) return false;
    if (!target.grade.empty() && target.grade != question.grade) return false;
    if (target.from && question.opened_on < *target.from) return false;
    return !target.to || question.opened_on < *target.to;
}

/// team+channel+priority, team+channel, channel+priority, channel, priority, all. The combinations that this order
/// does not name (a team alone, a team with a priority) stand between channel and priority: the team first.
int closeness(const ServiceTarget& target) {
    const bool team = target.team.has_value(), channel = target.channel.has_value(),
               priority = target.priority.has_value();
    int rank = 0;
    if (team && channel)
        rank = priority ? 7 : 6;
    else if (channel)
        rank = priority ? 5 : 4;
    else if (team)
        rank = priority ? 3 : 2;
    else if (priority)
        rank = 1;
    return 2 * rank + (target.grade.empty() ? 0 : 1);
}

const ServiceTarget* closest(const std::vector<ServiceTarget>& targets, TargetKind kind,
                             const TargetQuestion& question) {
    const ServiceTarget* best = nullptr;
    for (const ServiceTarget& target : targets) {
        if (!applies(target, kind, question)) continue;
        if (!best || closeness(target) > closeness(*best)) best = &target;
    }
    return best;
}

ServiceTarget shipped_target(TargetKind kind, Channel channel, Seconds within) {
    ServiceTarget target;
    target.kind = kind;
    target.channel = channel;
    target.within = within;
    target.shipped = true;
    return target;
}

} // namespace

ServiceTargets::ServiceTargets(std::vector<ServiceTarget> targets) {
    for (ServiceTarget& target : targets)
        (target.shipped ? shipped_ : own_).push_back(std::move(target));
}

const ServiceTarget* ServiceTargets::find(TargetKind kind, const TargetQuestion& question) const {
    if (const ServiceTarget* own = closest(own_, kind, question)) return own;
    return closest(shipped_, kind, question);
}

std::vector<ServiceTarget> ServiceTargets::shipped() {
    const Seconds working_day = 8h;
    return {
        shipped_target(TargetKind::first_response, Channel::phone, 60s),
        shipped_target(TargetKind::first_response, Channel::live_chat, 120s),
        shipped_target(TargetKind::first_response, Channel::social, 60min),
        shipped_target(TargetKind::first_response, Channel::email, 4h),
        shipped_target(TargetKind::first_response, Channel::branch, 15min),
        shipped_target(TargetKind::resolution, Channel::phone, working_day),
        shipped_target(TargetKind::resolution, Channel::live_chat, working_day),
        shipped_target(TargetKind::resolution, Channel::social, 2 * working_day),
        shipped_target(TargetKind::resolution, Channel::email, 3 * working_day),
        shipped_target(TargetKind::resolution, Channel::branch, working_day),
        shipped_target(TargetKind::service_level, Channel::phone, 20s),
    };
}

} // namespace mizan::core
