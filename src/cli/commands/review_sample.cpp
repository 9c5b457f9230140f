#include "app/commands/quality/sampling.hpp"
#include "cli/reviews.hpp"

#include <cmath>

namespace mizan::cli {
namespace {

struct SampleOptions {
    std::string database, period, by = "channel", agent, team, seed;
    std::optional<std::int64_t> per_agent;
    std::optional<double> margin;
};

int run(Context& context, const SampleOptions& options) {
    app::App app = context.open(options.database);
    app::SampleCommand command;
    command.actor = context.actor();
    command.period = context.period(options.period);
    command.by = options.by == "channel" ? app::SampleStrata::channel : app::SampleStrata::channel_topic;
    command.size.per_person = options.per_agent;
    if (options.margin && std::isfinite(*options.margin)) command.size.margin = Ratio::nearest(*options.margin, 4);
    command.agent = options.agent;
    command.team = options.team;
    command.seed = options.seed;
    const app::ReviewSample sample = granted(app::draw_sample(app, command, context.progress()));
    std::int64_t drawn = 0, population = 0;
    for (const core::SampledStratum& stratum : sample.strata) {
        drawn += static_cast<std::int64_t>(stratum.drawn.size());
        population += stratum.population;
    }
    context.print(Json::object()
                      .put("sample", sample.id)
                      .put("period", sample.period)
                      .put("by", options.by)
                      .put("seed", sample.seed)
                      .put("population", population)
                      .put("drawn", drawn),
                  context.say("sample_was_drawn", {{"sample", std::to_string(sample.id)},
                                                   {"drawn", std::to_string(drawn)},
                                                   {"population", std::to_string(population)},
                                                   {"seed", sample.seed}}));
    return done;
}

} // namespace

Command declare_review_sample(CLI::App& root) {
    const auto options = std::make_shared<SampleOptions>();
    CLI::App* line = review_group(root)->add_subcommand("sample", "help_review_sample");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--per-agent", options->per_agent, "help_per_agent")->type_name("N");
    line->add_option("--margin", options->margin, "help_margin")->type_name("SHARE");
    line->add_option("--by", options->by, "help_sample_by")
        ->check(one_of({app::sample_strata_names.begin(), app::sample_strata_names.end()}))
        ->type_name("KIND");
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--seed", options->seed, "help_seed")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "review sample support.mizan --period 2025-06 --per-agent 5"};
}

} // namespace mizan::cli
