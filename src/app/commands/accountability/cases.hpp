#pragma once
#include "app/queries/accountability/proposals.hpp"

namespace mizan::app {

struct OpenCase {
    std::string actor, agent, kpi;
    std::optional<core::PolicyKind> policy; // missing: the first that calls for it
    Period period;
    std::string text; // why, in the lead's words; may be empty
};
/// Opens what a policy proposes, with its evidence; answers the case's number. Refuses `not_permitted`,
/// `agent_unknown`, `kpi_unknown`, `case_of_oneself`, `case_too_few` {agent, kpi, period}: the period judges nothing,
/// `case_not_proposed` {agent, kpi, period}, `case_open_already` {id}.
Result<std::int64_t> open_case(App& app, const OpenCase& command, const Progress& progress = {});

struct PlanCase {
    std::string actor;
    std::int64_t id = 0;
    std::vector<std::string> actions;
    std::string training, kpi; // kpi: the one that is to move; empty: the case's
    Date check_on;
    std::string text; // what was said
};
/// Refuses `case_unknown` {id}, `kpi_unknown`, and what core::may_follow does, as all below.
Result<void> plan_case(App& app, const PlanCase& command);

struct CheckCase {
    std::string actor;
    std::int64_t id = 0;
    Period after;
};
/// Measures what came of the plan over a period that begins after it, and keeps it. `before` is the six months that
/// end where the evidence begins; with too few rows there, also the evidence. Refuses `case_after_early` {date}.
Result<core::CaseEvent> check_case(App& app, const CheckCase& command, const Progress& progress = {});

/// What the person says, put down by them or by who runs the case. Refuses `case_not_theirs`.
Result<void> answer_case(App& app, const std::string& actor, std::int64_t id, const std::string& text);
/// That the person has read it: theirs alone to say. Refuses `case_not_theirs`.
Result<void> acknowledge_case(App& app, const std::string& actor, std::int64_t id);
Result<void> close_case(App& app, const std::string& actor, std::int64_t id, const std::string& text, bool withdrawn);

} // namespace mizan::app
