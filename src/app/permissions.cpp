#include "app/permissions.hpp"

#include <algorithm>
#include <initializer_list>

namespace mizan::app {
namespace {

using enum ActorRole;

struct Row {
    Action action;
    std::uint8_t roles;
};

constexpr std::uint8_t bit(ActorRole role) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
}
constexpr Row row(Action action, std::initializer_list<ActorRole> roles) {
    std::uint8_t bits = 0;
    for (const auto role : roles)
        bits |= bit(role);
    return {action, bits};
}

constexpr std::array table{
    row(Action::see_own, {agent, lead, hr, admin}),
    row(Action::see_people, {lead, hr, admin}),
    row(Action::see_customers, {agent, lead, admin}),
    row(Action::record_work, {agent, lead, admin}),
    row(Action::correct_work, {lead, admin}),
    row(Action::import_work, {lead, admin}),
    row(Action::edit_people, {hr, admin}),
    row(Action::edit_rules, {admin}),
    row(Action::export_data, {lead, hr, admin}),
    row(Action::keep_copies, {admin}),
    row(Action::set_vision, {hr, admin}),
    row(Action::set_goals, {lead, hr, admin}),
    row(Action::edit_forms, {lead, hr, admin}),
    row(Action::review, {lead, hr}),
    row(Action::acknowledge, {agent, lead, hr, admin}),
    row(Action::record_training, {lead, hr}),
    row(Action::publish_period, {hr, admin}),
    row(Action::edit_policies, {hr, admin}),
    row(Action::run_case, {lead, hr}),
    row(Action::answer, {agent, lead, hr, admin}),
    row(Action::coach, {lead, hr}),
    row(Action::raise_dispute, {agent, lead}),
    row(Action::decide_dispute, {lead, hr}),
    row(Action::run_cycle, {hr}),
    row(Action::approve_cycle, {hr, admin}),
    row(Action::choose_reward, {agent, lead}),
    row(Action::read_audit, {hr, admin}),
    row(Action::erase_customer, {admin}),
    row(Action::manage_actors, {admin}),
};
static_assert(table.size() == action_names.size());

} // namespace

std::optional<ActorRole> actor_role_named(std::string_view name) {
    const auto found = std::ranges::find(actor_role_names, name);
    if (found == actor_role_names.end()) return std::nullopt;
    return static_cast<ActorRole>(found - actor_role_names.begin());
}

bool permitted(ActorRole role, Action action) {
    const auto found = std::ranges::find(table, action, &Row::action);
    return found != table.end() && (found->roles & bit(role)) != 0;
}

bool needs_passphrase(Action action) {
    return action == Action::decide_dispute || action == Action::approve_cycle || action == Action::manage_actors;
}

} // namespace mizan::app
