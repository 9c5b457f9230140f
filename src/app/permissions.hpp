#pragma once
#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mizan::app {

/// What somebody is to this database.
enum class ActorRole : std::uint8_t { agent, lead, hr, admin };
inline constexpr std::array<std::string_view, 4> actor_role_names{"agent", "lead", "hr", "admin"};
constexpr std::string_view name_of(ActorRole role) {
    return actor_role_names[static_cast<std::size_t>(role)];
}
std::optional<ActorRole> actor_role_named(std::string_view name);

/// What is asked for permission. `see_own` is one's own card, rows, goals, cases; `see_people` those of others;
/// `see_customers` names and contacts of customers.
enum class Action : std::uint8_t {
    see_own,
    see_people,
    see_customers,
    record_work,
    correct_work,
    import_work,
    edit_people,
    edit_rules,
    export_data,
    keep_copies,
    set_vision,
    set_goals,
    edit_forms,
    review,
    acknowledge,
    record_training,
    publish_period,
    edit_policies,
    run_case,
    answer,
    coach,
    raise_dispute,
    decide_dispute,
    run_cycle,
    approve_cycle,
    choose_reward,
    read_audit,
    erase_customer,
    manage_actors
};
inline constexpr std::array<std::string_view, 29> action_names{
    "see_own",       "see_people",    "see_customers", "record_work",     "correct_work",   "import_work",
    "edit_people",   "edit_rules",    "export_data",   "keep_copies",     "set_vision",     "set_goals",
    "edit_forms",    "review",        "acknowledge",   "record_training", "publish_period", "edit_policies",
    "run_case",      "answer",        "coach",         "raise_dispute",   "decide_dispute", "run_cycle",
    "approve_cycle", "choose_reward", "read_audit",    "erase_customer",  "manage_actors"};
constexpr std::string_view name_of(Action action) {
    return action_names[static_cast<std::size_t>(action)];
}

/// The one table of who may do what.
bool permitted(ActorRole role, Action action);
/// Whether doing it asks for the person's passphrase: approving, sealing, deciding, changing roles.
bool needs_passphrase(Action action);

} // namespace mizan::app
