#include "cli/cases.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CasePolicyOptions {
    std::string database, policy, on;
    std::optional<std::int64_t> times, of, at_least;
};

void print_policies(Context& context, const app::App& app) {
    const auto reader = app.store->read();
    Json json = Json::array();
    Table table{{context.column("policy"), context.column("enabled"), context.column("times", true),
                 context.column("of", true), context.column("at_least", true)}};
    for (const core::Policy& policy :
         app::policies(*reader, context.asking().known_at.value_or(app::present(app, *reader)))) {
        const bool repeated = policy.kind == core::PolicyKind::worse_repeated;
        const auto given = [](bool read, std::int64_t value) { return read ? Json{value} : Json{}; };
        const auto cell = [&](bool read, std::int64_t value) {
            return Cell{read ? text::number(context.voice(), value) : "", given(read, value)};
        };
        json.add(Json::object()
                     .put("policy", core::name_of(policy.kind))
                     .put("enabled", Json{policy.on})
                     .put("times", given(repeated, policy.times))
                     .put("of", given(repeated, policy.of))
                     .put("at_least", given(core::counts(policy.kind), policy.at_least)));
        table.add({word_cell(context, "policy", core::name_of(policy.kind)),
                   Cell{context.word("yes_no", policy.on ? "yes" : "no"), Json{policy.on}},
                   cell(repeated, policy.times), cell(repeated, policy.of),
                   cell(core::counts(policy.kind), policy.at_least)});
    }
    context.print(json, table);
}

int run(Context& context, const CasePolicyOptions& options) {
    app::App app = context.open(options.database);
    if (!options.policy.empty()) {
        app::PolicyChange change{*core::policy_named(options.policy), {}, options.times, options.of, options.at_least};
        if (!options.on.empty()) change.on = options.on == "yes";
        granted(app::set_policy(app, context.actor(), change));
    }
    print_policies(context, app);
    return done;
}

} // namespace

Command declare_case_policy(CLI::App& root) {
    const auto options = std::make_shared<CasePolicyOptions>();
    CLI::App* line = case_group(root)->add_subcommand("policy", "help_case_policy");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--policy", options->policy, "help_case_policy_change")
        ->check(one_of({core::policy_names.begin(), core::policy_names.end()}))
        ->type_name("POLICY");
    line->add_option("--on", options->on, "help_case_policy_on")->check(one_of({"yes", "no"}))->type_name("YES|NO");
    const auto number = [&](const char* name, std::optional<std::int64_t>& into, const char* help) {
        line->add_option(name, into, help)->type_name("N");
    };
    number("--times", options->times, "help_case_policy_times");
    number("--of", options->of, "help_case_policy_of");
    number("--at-least", options->at_least, "help_case_policy_at_least");
    return {line, [options](Context& context) { return run(context, *options); },
            "case policy support.mizan --policy worse_repeated --times 3 --of 4"};
}

} // namespace mizan::cli
