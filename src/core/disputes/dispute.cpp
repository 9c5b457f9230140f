#include "core/disputes/dispute.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

using DisputeStep = DisputeEvent::Kind;

Result<void> may_decide(const Dispute& so_far, const DisputeEvent& next) {
    const DisputeState state = so_far.state();
    if (state == DisputeState::final_) return Refusal{"dispute_final", {}};
    if (state != DisputeState::open && state != DisputeState::appealed) return Refusal{"dispute_decided", {}};
    const DisputeEvent* first = so_far.decided();
    if (first != nullptr && first->actor == next.actor) return Refusal{"dispute_same_decider", {}};
    return {};
}

Result<void> may_appeal(const Dispute& so_far) {
    switch (so_far.state()) {
    case DisputeState::open: return Refusal{"dispute_not_decided", {}};
    case DisputeState::accepted: return Refusal{"dispute_accepted", {}};
    case DisputeState::appealed: return Refusal{"dispute_appealed", {}};
    case DisputeState::final_: return Refusal{"dispute_final", {}};
    case DisputeState::partly:
    case DisputeState::rejected: return {};
    }
    return {};
}

} // namespace

DisputeState Dispute::state() const {
    const DisputeEvent& last = events.back();
    if (last.kind == DisputeStep::raised) return DisputeState::open;
    if (last.kind == DisputeStep::appealed) return DisputeState::appealed;
    const bool on_appeal = std::any_of(events.begin(), events.end(),
                                       [](const DisputeEvent& event) { return event.kind == DisputeStep::appealed; });
    if (on_appeal) return DisputeState::final_;
    if (last.decision == Decision::accepted) return DisputeState::accepted;
    return last.decision == Decision::partly ? DisputeState::partly : DisputeState::rejected;
}

const DisputeEvent* Dispute::decided() const {
    const auto found = std::find_if(events.rbegin(), events.rend(),
                                    [](const DisputeEvent& event) { return event.kind == DisputeStep::decided; });
    return found == events.rend() ? nullptr : &*found;
}

Date last_working_day(const Calendar& calendar, Date from, int days) {
    const Date latest = from.plus_months(24);
    Date day = from;
    while (days > 0 && day < latest) {
        ++day;
        if (calendar.works_on(day)) --days;
    }
    return day;
}

Result<void> may_follow(const Dispute& so_far, const DisputeEvent& next) {
    if (next.text.empty()) return Refusal{"text_missing", {}};
    return next.kind == DisputeStep::decided ? may_decide(so_far, next) : may_appeal(so_far);
}

} // namespace mizan::core
