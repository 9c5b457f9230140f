#include "cli/checks.hpp"

namespace mizan::cli {
namespace {

struct CheckSetOptions {
    std::string database, check, on;
    std::optional<std::int64_t> min_n, min_rows, seconds, longer_seconds, percent;
};

int run(Context& context, const CheckSetOptions& options) {
    app::App app = context.open(options.database);
    app::CheckRuleChange change{
        check_of(options.check), {}, options.min_n, options.min_rows, options.seconds, options.longer_seconds,
        options.percent};
    if (!options.on.empty()) change.on = options.on == "yes";
    granted(app::set_check_rule(app, context.actor(), change));
    context.print(Json::object().put("check", options.check),
                  context.say("check_rule_set", {{"check", options.check}}));
    return done;
}

} // namespace

Command declare_check_set(CLI::App& root) {
    const auto options = std::make_shared<CheckSetOptions>();
    CLI::App* line = group_of(root, "check", "help_check")->add_subcommand("set", "help_check_set");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--check", options->check, "help_check_which")
        ->check(one_of(words_of_checks()))
        ->type_name("CHECK")
        ->required();
    line->add_option("--on", options->on, "help_check_on")->check(one_of({"yes", "no"}))->type_name("YES|NO");
    const auto number = [&](const char* name, std::optional<std::int64_t>& into, const char* help) {
        line->add_option(name, into, help)->type_name("N");
    };
    number("--min-n", options->min_n, "help_check_min_n");
    number("--min-rows", options->min_rows, "help_check_min_rows");
    number("--seconds", options->seconds, "help_check_seconds");
    number("--longer-seconds", options->longer_seconds, "help_check_longer_seconds");
    number("--percent", options->percent, "help_check_percent");
    return {line, [options](Context& context) { return run(context, *options); },
            "check set support.mizan --check short_calls --seconds 8"};
}

} // namespace mizan::cli
