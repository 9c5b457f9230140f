#include "core/accountability/case.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

using Kind = CaseEvent::Kind;

bool moves_on(const CaseEvent& event) {
    return event.kind == Kind::opened || event.kind == Kind::planned || event.kind == Kind::checked;
}

const CaseEvent& last_step(const Case& of) {
    return *std::find_if(of.events.rbegin(), of.events.rend(), moves_on);
}

CaseStep step_of(const CaseEvent& event) {
    if (event.kind == Kind::planned) return CaseStep::plan;
    return event.kind == Kind::checked ? CaseStep::check : CaseStep::conversation;
}

Result<void> may_plan(const Case& so_far, const CaseEvent& plan) {
    const bool first = so_far.last(Kind::planned) == nullptr;
    if (first && plan.text.empty() && so_far.last(Kind::answered) == nullptr)
        return Refusal{"case_conversation_missing", {}};
    const bool said = std::any_of(plan.actions.begin(), plan.actions.end(),
                                  [](const std::string& action) { return !action.empty(); });
    if (!said && plan.training.empty()) return Refusal{"case_no_action", {}};
    if (plan.check_on <= plan.on || plan.check_on >= plan.on.plus_months(step_months))
        return Refusal{"case_check_date", {{"date", plan.check_on}}};
    return {};
}

} // namespace

const CaseEvent* Case::last(Kind kind) const {
    const auto found =
        std::find_if(events.rbegin(), events.rend(), [&](const CaseEvent& event) { return event.kind == kind; });
    return found == events.rend() ? nullptr : &*found;
}

Date Case::expires_on() const {
    return last_step(*this).on.plus_months(step_months);
}

CaseStep Case::step_on(Date day) const {
    if (last(Kind::closed) != nullptr) return CaseStep::closed;
    return day >= expires_on() ? CaseStep::expired : step_of(last_step(*this));
}

std::int64_t Case::rounds() const {
    return std::count_if(events.begin(), events.end(),
                         [](const CaseEvent& event) { return event.kind == Kind::planned; });
}

Result<void> may_follow(const Case& so_far, const CaseEvent& next) {
    const CaseStep step = so_far.step_on(next.on);
    if (step == CaseStep::closed) return Refusal{"case_closed", {}};
    const bool closes = next.kind == Kind::closed;
    if (step == CaseStep::expired && !closes) return Refusal{"case_expired", {{"date", so_far.expires_on()}}};
    switch (next.kind) {
    case Kind::planned:
        if (step == CaseStep::plan) return Refusal{"case_planned_already", {}};
        return may_plan(so_far, next);
    case Kind::checked:
        if (step != CaseStep::plan) return Refusal{"case_not_planned", {}};
        if (const Date due = so_far.last(Kind::planned)->check_on; next.on < due)
            return Refusal{"case_check_early", {{"date", due}}};
        return {};
    case Kind::closed:
        if (step != CaseStep::check && step != CaseStep::expired && !next.withdrawn)
            return Refusal{"case_not_checked", {}};
        if (next.text.empty()) return Refusal{"text_missing", {}};
        return {};
    case Kind::answered:
        if (next.text.empty()) return Refusal{"text_missing", {}};
        return {};
    case Kind::acknowledged:
    case Kind::opened: return {};
    }
    return {};
}

} // namespace mizan::core
