#include "cli/help.hpp"
#include "text/say.hpp"

#include <iostream>

namespace mizan::cli {
namespace {

std::vector<Command> declare_all(CLI::App& root) {
    return {declare_init(root),
            declare_import(root),
            declare_import_people(root),
            declare_import_calendar(root),
            declare_import_targets(root),
            declare_import_customers(root),
            declare_import_absences(root),
            declare_import_roster(root),
            declare_import_kpis(root),
            declare_import_schemes(root),
            declare_kpi(root),
            declare_scorecard(root),
            declare_today(root),
            declare_scheme_list(root),
            declare_person_list(root),
            declare_person_add(root),
            declare_person_change(root),
            declare_person_alias(root),
            declare_person_merge(root),
            declare_person_split(root),
            declare_membership_list(root),
            declare_membership_add(root),
            declare_membership_end(root),
            declare_membership_correct(root),
            declare_absence_list(root),
            declare_absence_add(root),
            declare_absence_withdraw(root),
            declare_team_list(root),
            declare_team_add(root),
            declare_team_change(root),
            declare_period_publish(root),
            declare_period_show(root),
            declare_period_restatements(root),
            declare_period_acknowledge(root),
            declare_period_references(root),
            declare_export_agent(root),
            declare_cycle_open(root),
            declare_cycle_eligible(root),
            declare_cycle_decide(root),
            declare_cycle_what_if(root),
            declare_cycle_propose(root),
            declare_cycle_adjust(root),
            declare_cycle_reject(root),
            declare_cycle_approve(root),
            declare_cycle_publish(root),
            declare_cycle_choose(root),
            declare_cycle_close(root),
            declare_cycle_fairness(root),
            declare_cycle_recompute(root),
            declare_cycle_list(root),
            declare_cycle_show(root),
            declare_erase_customer(root),
            declare_person_data(root),
            declare_retention_set(root),
            declare_retention_show(root),
            declare_retention_apply(root),
            declare_audit(root),
            declare_actor_list(root),
            declare_actor_add(root),
            declare_actor_change(root),
            declare_actor_end(root),
            declare_actor_passphrase(root),
            declare_goal_vision(root),
            declare_objective_list(root),
            declare_objective_add(root),
            declare_objective_change(root),
            declare_objective_retire(root),
            declare_goal_list(root),
            declare_goal_show(root),
            declare_goal_add(root),
            declare_goal_change(root),
            declare_goal_check(root),
            declare_goal_activate(root),
            declare_goal_progress(root),
            declare_goal_close(root),
            declare_goal_abandon(root),
            declare_review_form_list(root),
            declare_review_form_show(root),
            declare_review_form_import(root),
            declare_review_sample(root),
            declare_review_samples(root),
            declare_review_record(root),
            declare_review_correct(root),
            declare_review_list(root),
            declare_review_acknowledge(root),
            declare_review_calibrate_open(root),
            declare_review_calibrate_submit(root),
            declare_review_calibrate_show(root),
            declare_review_calibrate_list(root),
            declare_review_calibrate_close(root),
            declare_review_agreement(root),
            declare_training_add(root),
            declare_training_list(root),
            declare_training_effect(root),
            declare_explain(root),
            declare_interaction_list(root),
            declare_interaction_show(root),
            declare_interaction_record(root),
            declare_interaction_correct(root),
            declare_interaction_exclude(root),
            declare_interaction_undo(root),
            declare_check_list(root),
            declare_check_show(root),
            declare_check_answer(root),
            declare_check_rules(root),
            declare_check_set(root),
            declare_case_propose(root),
            declare_case_open(root),
            declare_case_plan(root),
            declare_case_check(root),
            declare_case_answer(root),
            declare_case_acknowledge(root),
            declare_case_close(root),
            declare_case_list(root),
            declare_case_show(root),
            declare_case_policy(root),
            declare_dispute_raise(root),
            declare_dispute_preview(root),
            declare_dispute_decide(root),
            declare_dispute_appeal(root),
            declare_dispute_list(root),
            declare_note_add(root),
            declare_note_list(root),
            declare_note_done(root),
            declare_calendar_seconds(root),
            declare_calendar_list(root),
            declare_target_list(root),
            declare_report(root),
            declare_verify(root),
            declare_backup(root),
            declare_restore(root),
            declare_version(root)};
}

void declare_globals(CLI::App& root, Globals& globals) {
    root.add_option("--format", globals.format, "help_format")
        ->check(one_of({"table", "json", "csv"}))
        ->type_name("table|json|csv");
    root.add_option("--lang", globals.language, "help_lang")->check(one_of({"en", "ar"}))->type_name("en|ar");
    root.add_option("--digits", globals.digits, "help_digits")
        ->check(one_of({"latin", "arabic"}))
        ->type_name("latin|arabic");
    root.add_flag("--hijri", globals.hijri, "help_hijri");
    root.add_option("--as-of", globals.as_of, "help_as_of")->type_name("TIME");
    root.add_option("--known-at", globals.known_at, "help_known_at")->type_name("TIME");
    root.add_option("--actor", globals.actor, "help_actor")->type_name("NAME");
    root.add_option("--passphrase-fd", globals.passphrase_fd, "help_passphrase_fd")->type_name("N");
}

/// The language that the command line names, also where nothing else of it can be read.
std::optional<std::string> language_named(int count, char** words) {
    constexpr std::string_view option = "--lang";
    std::optional<std::string> named;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == option && i + 1 < count) named = words[i + 1];
        if (word.starts_with("--lang=")) named = word.substr(option.size() + 1);
    }
    return named && text::language_of(*named) ? named : std::nullopt;
}

/// The innermost command that was named.
CLI::App& asked_for(CLI::App& line) {
    const auto named = line.get_subcommands();
    return named.empty() ? line : asked_for(*named.front());
}

int told(const Globals& globals, const Refusal& reason, int status) {
    std::cerr << "mizan-cli: " << text::say(voice_of(globals), reason) << '\n';
    return status;
}

int run(const Command& command, const Globals& globals) {
    try {
        const SystemClock clock;
        Context context{globals, clock, std::cout, std::cerr};
        const int status = command.run(context);
        std::cout.flush();
        if (!std::cout) throw Error{"output_not_written"};
        return status;
    } catch (const Refused& refusal) {
        return told(globals, refusal.reason, refused);
    } catch (const WrongUsage& usage) {
        return told(globals, usage.reason, wrong_usage);
    } catch (const Cancelled&) {
        return told(globals, {"cancelled", {}}, refused);
    } catch (const Error& error) {
        return told(globals, error.reason(), broken_world);
    } catch (const std::exception& error) {
        return told(globals, {"unexpected_error", {{"detail", error.what()}}}, broken_world);
    }
}

int main(int count, char** words) {
    CLI::App root{"help_program", "mizan-cli"};
    root.require_subcommand(1);
    root.fallthrough();
    Globals globals;
    globals.language = language_named(count, words).value_or(globals.language);
    declare_globals(root, globals);
    const std::vector<Command> commands = declare_all(root);
    try {
        root.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        CLI::App& asked = asked_for(root);
        if (const auto unknown = unknown_command(asked, root)) return told(globals, *unknown, wrong_usage);
        std::cout << help_of(asked, root, commands, voice_of(globals));
        return done;
    } catch (const CLI::ParseError& error) {
        return told(globals, usage_problem(error, asked_for(root), root), wrong_usage);
    }
    const CLI::App& asked = asked_for(root);
    for (const Command& command : commands)
        if (command.line == &asked) return run(command, globals);
    return told(globals, {"usage_no_command", {}}, wrong_usage);
}

} // namespace
} // namespace mizan::cli

int main(int count, char** words) {
    return mizan::cli::main(count, words);
}
