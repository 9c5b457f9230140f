#pragma once
#include "cli/context.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <vector>

namespace mizan::cli {

/// A command as the command line knows it, and what runs when it was asked for. Descriptions of options are codes:
/// they become sentences only where help is printed. `example` is what follows the program's name.
struct Command {
    CLI::App* line;
    std::function<int(Context&)> run;
    std::string example;
};

/// One of these words; help shows them as the option's type.
CLI::Validator one_of(std::vector<std::string> words);

/// Refuses `folder_missing` {path} where a file is to be written into a folder that is not there.
void check_folder_of(const std::string& file);

/// The command that stands for several others ("person list", "person merge"); made where it is not there yet.
CLI::App* group_of(CLI::App& root, const std::string& name, const std::string& help);

/// Exit statuses.
inline constexpr int done = 0, refused = 1, wrong_usage = 2, broken_world = 3;

Command declare_init(CLI::App& root);
Command declare_import(CLI::App& root);
Command declare_import_people(CLI::App& root);
Command declare_import_calendar(CLI::App& root);
Command declare_import_targets(CLI::App& root);
Command declare_import_customers(CLI::App& root);
Command declare_import_absences(CLI::App& root);
Command declare_import_roster(CLI::App& root);
Command declare_import_kpis(CLI::App& root);
Command declare_import_schemes(CLI::App& root);
Command declare_kpi(CLI::App& root);
Command declare_scorecard(CLI::App& root);
Command declare_today(CLI::App& root);
Command declare_scheme_list(CLI::App& root);
Command declare_person_list(CLI::App& root);
Command declare_person_add(CLI::App& root);
Command declare_person_change(CLI::App& root);
Command declare_person_alias(CLI::App& root);
Command declare_person_merge(CLI::App& root);
Command declare_person_split(CLI::App& root);
Command declare_membership_list(CLI::App& root);
Command declare_membership_add(CLI::App& root);
Command declare_membership_end(CLI::App& root);
Command declare_membership_correct(CLI::App& root);
Command declare_absence_list(CLI::App& root);
Command declare_absence_add(CLI::App& root);
Command declare_absence_withdraw(CLI::App& root);
Command declare_team_list(CLI::App& root);
Command declare_team_add(CLI::App& root);
Command declare_team_change(CLI::App& root);
Command declare_period_publish(CLI::App& root);
Command declare_period_show(CLI::App& root);
Command declare_period_restatements(CLI::App& root);
Command declare_period_acknowledge(CLI::App& root);
Command declare_period_references(CLI::App& root);
Command declare_export_agent(CLI::App& root);
Command declare_erase_customer(CLI::App& root);
Command declare_person_data(CLI::App& root);
Command declare_retention_set(CLI::App& root);
Command declare_retention_show(CLI::App& root);
Command declare_retention_apply(CLI::App& root);
Command declare_audit(CLI::App& root);
Command declare_actor_list(CLI::App& root);
Command declare_actor_add(CLI::App& root);
Command declare_actor_change(CLI::App& root);
Command declare_actor_end(CLI::App& root);
Command declare_actor_passphrase(CLI::App& root);
Command declare_goal_vision(CLI::App& root);
Command declare_objective_list(CLI::App& root);
Command declare_objective_add(CLI::App& root);
Command declare_objective_change(CLI::App& root);
Command declare_objective_retire(CLI::App& root);
Command declare_goal_list(CLI::App& root);
Command declare_goal_show(CLI::App& root);
Command declare_goal_add(CLI::App& root);
Command declare_goal_change(CLI::App& root);
Command declare_goal_check(CLI::App& root);
Command declare_goal_activate(CLI::App& root);
Command declare_goal_progress(CLI::App& root);
Command declare_goal_close(CLI::App& root);
Command declare_goal_abandon(CLI::App& root);
Command declare_cycle_open(CLI::App& root);
Command declare_cycle_eligible(CLI::App& root);
Command declare_cycle_decide(CLI::App& root);
Command declare_cycle_what_if(CLI::App& root);
Command declare_cycle_propose(CLI::App& root);
Command declare_cycle_adjust(CLI::App& root);
Command declare_cycle_reject(CLI::App& root);
Command declare_cycle_approve(CLI::App& root);
Command declare_cycle_publish(CLI::App& root);
Command declare_cycle_choose(CLI::App& root);
Command declare_cycle_close(CLI::App& root);
Command declare_cycle_fairness(CLI::App& root);
Command declare_cycle_recompute(CLI::App& root);
Command declare_cycle_list(CLI::App& root);
Command declare_cycle_show(CLI::App& root);
Command declare_review_form_list(CLI::App& root);
Command declare_review_form_show(CLI::App& root);
Command declare_review_form_import(CLI::App& root);
Command declare_review_sample(CLI::App& root);
Command declare_review_samples(CLI::App& root);
Command declare_review_record(CLI::App& root);
Command declare_review_correct(CLI::App& root);
Command declare_review_list(CLI::App& root);
Command declare_review_acknowledge(CLI::App& root);
Command declare_review_calibrate_open(CLI::App& root);
Command declare_review_calibrate_submit(CLI::App& root);
Command declare_review_calibrate_show(CLI::App& root);
Command declare_review_calibrate_list(CLI::App& root);
Command declare_review_calibrate_close(CLI::App& root);
Command declare_review_agreement(CLI::App& root);
Command declare_training_add(CLI::App& root);
Command declare_training_list(CLI::App& root);
Command declare_training_effect(CLI::App& root);
Command declare_explain(CLI::App& root);
Command declare_interaction_list(CLI::App& root);
Command declare_interaction_show(CLI::App& root);
Command declare_interaction_record(CLI::App& root);
Command declare_interaction_correct(CLI::App& root);
Command declare_interaction_exclude(CLI::App& root);
Command declare_interaction_undo(CLI::App& root);
Command declare_calendar_seconds(CLI::App& root);
Command declare_calendar_list(CLI::App& root);
Command declare_target_list(CLI::App& root);
Command declare_report(CLI::App& root);
Command declare_verify(CLI::App& root);
Command declare_backup(CLI::App& root);
Command declare_restore(CLI::App& root);
Command declare_check_list(CLI::App& root);
Command declare_check_show(CLI::App& root);
Command declare_check_answer(CLI::App& root);
Command declare_check_rules(CLI::App& root);
Command declare_check_set(CLI::App& root);
Command declare_case_propose(CLI::App& root);
Command declare_case_open(CLI::App& root);
Command declare_case_plan(CLI::App& root);
Command declare_case_check(CLI::App& root);
Command declare_case_answer(CLI::App& root);
Command declare_case_acknowledge(CLI::App& root);
Command declare_case_close(CLI::App& root);
Command declare_case_list(CLI::App& root);
Command declare_case_show(CLI::App& root);
Command declare_case_policy(CLI::App& root);
Command declare_dispute_raise(CLI::App& root);
Command declare_dispute_preview(CLI::App& root);
Command declare_dispute_decide(CLI::App& root);
Command declare_dispute_appeal(CLI::App& root);
Command declare_dispute_list(CLI::App& root);
Command declare_note_add(CLI::App& root);
Command declare_note_list(CLI::App& root);
Command declare_note_done(CLI::App& root);
Command declare_version(CLI::App& root);

} // namespace mizan::cli
