#include "app/permissions.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace mizan;
using app::Action;

TEST_CASE("who may do what is this table, and nothing else", "[actors]") {
    // agent, lead, hr, admin
    const std::map<Action, std::string> expected{
        {Action::see_own, "yyyy"},         {Action::see_people, "-yyy"},     {Action::see_customers, "yy-y"},
        {Action::record_work, "yy-y"},     {Action::correct_work, "-y-y"},   {Action::import_work, "-y-y"},
        {Action::edit_people, "--yy"},     {Action::edit_rules, "---y"},     {Action::export_data, "-yyy"},
        {Action::keep_copies, "---y"},     {Action::set_vision, "--yy"},     {Action::set_goals, "-yyy"},
        {Action::edit_forms, "-yyy"},      {Action::review, "-yy-"},         {Action::acknowledge, "yyyy"},
        {Action::record_training, "-yy-"}, {Action::publish_period, "--yy"}, {Action::edit_policies, "--yy"},
        {Action::run_case, "-yy-"},        {Action::answer, "yyyy"},         {Action::coach, "-yy-"},
        {Action::raise_dispute, "yy--"},   {Action::decide_dispute, "-yy-"}, {Action::run_cycle, "--y-"},
        {Action::approve_cycle, "--yy"},   {Action::choose_reward, "yy--"},  {Action::read_audit, "--yy"},
        {Action::erase_customer, "---y"},  {Action::manage_actors, "---y"}};
    REQUIRE(expected.size() == app::action_names.size());
    for (const auto& [action, row] : expected)
        for (std::size_t role = 0; role < row.size(); ++role) {
            INFO(app::name_of(action) << " by " << app::actor_role_names[role]);
            CHECK(app::permitted(static_cast<app::ActorRole>(role), action) == (row[role] == 'y'));
        }
}

TEST_CASE("deciding, approving and appointing ask for a passphrase", "[actors]") {
    CHECK(app::needs_passphrase(Action::decide_dispute));
    CHECK(app::needs_passphrase(Action::approve_cycle));
    CHECK(app::needs_passphrase(Action::manage_actors));
    CHECK_FALSE(app::needs_passphrase(Action::run_cycle));
}
