#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// What stands in the form "record". A control that holds a field of an interaction has the field's name; what is wrong
/// with it stands in NAME_problem.
struct RecordView {
    Text title, problem;
    Choice channel, priority, csat, avoidable, retention_outcome;
    Text agent, customer, topic, comment, root_cause, retention_reason, retention_offer;
    Text opened_at, first_response_at, resolved_at;
    Text promise_due_at, promise_kept_at, follow_up_due_at, follow_up_done_at;
    Text noticed_at, told_at, fixed_at, cause_found_at, apologised_at, compensated_at;
    Switch complaint;
    Choice customer_found;
    Text agent_note;
    Text channel_problem, agent_problem;
    Text opened_at_problem, first_response_at_problem, resolved_at_problem, promise_due_at_problem,
        promise_kept_at_problem, follow_up_due_at_problem, follow_up_done_at_problem, noticed_at_problem,
        told_at_problem, fixed_at_problem, cause_found_at_problem, apologised_at_problem, compensated_at_problem;
    Action now_opened_at, now_first_response_at, now_resolved_at, now_promise_due_at, now_promise_kept_at,
        now_follow_up_due_at, now_follow_up_done_at, now_noticed_at, now_told_at, now_fixed_at, now_cause_found_at,
        now_apologised_at, now_compensated_at;
    Place tabs, reason_area;
    Text reason, reason_problem;
    Action save, cancel;
    static const Fields<RecordView>& fields();
};

} // namespace mizan::gui
