#include "app/commands/periods/publish.hpp"
#include "cli/people_options.hpp"
#include "cli/period_options.hpp"

namespace mizan::cli {
namespace {

struct CardSeenOptions : PeriodOptions {
    std::string agent, comment;
};

int run(Context& context, const CardSeenOptions& options) {
    app::App app = context.open(options.database);
    granted(app::acknowledge_card(
        app, {context.actor(), context.period(options.period), options.scheme, options.agent, options.comment}));
    print_done(context, "card_acknowledged", "agent", options.agent.empty() ? context.actor() : options.agent);
    return done;
}

} // namespace

Command declare_period_acknowledge(CLI::App& root) {
    const auto options = std::make_shared<CardSeenOptions>();
    CLI::App* line = declare_period(root, "acknowledge", "help_period_acknowledge", *options);
    line->add_option("--agent", options->agent, "help_period_agent")->type_name("NAME");
    line->add_option("--comment", options->comment, "help_period_comment")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "period acknowledge support.mizan --period 2025-Q2 --agent \"Noor Demo\" --actor noor"};
}

} // namespace mizan::cli
