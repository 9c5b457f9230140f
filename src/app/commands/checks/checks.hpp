#pragma once
#include "app/queries/checks/checks.hpp"

namespace mizan::app {

/// What of a rule is to be otherwise.
struct CheckRuleChange {
    core::Check check = core::Check::just_under_target;
    std::optional<bool> on;
    std::optional<std::int64_t> min_n, min_rows, seconds, longer_seconds, percent;
};
/// Refuses `check_number` {check, name, found}, `nothing_changed`.
Result<void> set_check_rule(App& app, const std::string& actor, const CheckRuleChange& change);

struct AnswerCheck {
    std::string actor, agent;
    core::Check check = core::Check::just_under_target;
    Period period;
    std::string text;
};
/// Keeps what is said to a question, by the person asked or by who may see people and writes it down for them. Refuses
/// `not_permitted`, `agent_unknown`, `text_missing`, `check_asks_nothing` {check, agent, period}.
Result<void> answer_check(App& app, const AnswerCheck& command);

} // namespace mizan::app
