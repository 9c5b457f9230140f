#include "app/queries/quality/training_effects.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct TrainingEffectOptions {
    std::string database, agent;
    int months = 3;
};

Json side_json(const core::KpiDefinition& kpi, const core::Figure& figure) {
    return Json::object()
        .put("n", figure.n)
        .put("value", value_json(kpi.unit, figure.value))
        .put("low", value_json(kpi.unit, figure.low))
        .put("high", value_json(kpi.unit, figure.high))
        .put("status", core::name_of(figure.status));
}

Json effect_json(const app::TrainedPerson& one) {
    const core::Unit unit = one.kpi.unit;
    return Json::object()
        .put("training", one.training.id)
        .put("agent", one.agent)
        .put("topic", one.training.topic)
        .put("on", one.training.on.iso())
        .put("kpi", one.kpi.id)
        .put("before", Json::object()
                           .put("from", one.before.first.iso())
                           .put("to", (one.before.end - 1).iso())
                           .put("own", side_json(one.kpi, one.own_before))
                           .put("others", side_json(one.kpi, one.others_before)))
        .put("after", Json::object()
                          .put("from", one.after.first.iso())
                          .put("to", (one.after.end - 1).iso())
                          .put("over", one.over)
                          .put("own", side_json(one.kpi, one.own_after))
                          .put("others", side_json(one.kpi, one.others_after)))
        .put("others_left_out", one.left_out)
        .put("change", value_json(unit, one.effect.change))
        .put("others_change", value_json(unit, one.effect.others_change))
        .put("effect", value_json(unit, one.effect.effect))
        .put("low", value_json(unit, one.effect.low))
        .put("high", value_json(unit, one.effect.high))
        .put("verdict", core::name_of(one.effect.verdict));
}

int run(Context& context, const TrainingEffectOptions& options) {
    app::App app = context.open(options.database);
    const app::TrainingQuestion question{options.agent, options.months, context.asking()};
    Json json = Json::array();
    Table table{{context.column("on"), context.column("agent"), context.column("training"), context.column("kpi"),
                 context.column("before", true), context.column("after", true), context.column("others_change", true),
                 context.column("effect", true), context.column("low", true), context.column("high", true),
                 context.column("verdict")}};
    for (const app::TrainedPerson& one : granted(app::training_effects(app, question, context.progress()))) {
        json.add(effect_json(one));
        const auto cell = [&](const core::Figure& figure, const std::optional<Ratio>& value) {
            return value_cell(context, one.kpi, figure, value);
        };
        table.add(
            {date_cell(context, one.training.on), person_cell(context, one.agent, one.agent_ar), one.training.topic,
             Cell{context.format() == Format::table ? kpi_name(context, one.kpi) : one.kpi.id, Json{one.kpi.id}, true},
             cell(one.own_before, one.own_before.value), cell(one.own_after, one.own_after.value),
             cell(one.others_after, one.effect.others_change), cell(one.own_after, one.effect.effect),
             cell(one.own_after, one.effect.low), cell(one.own_after, one.effect.high),
             word_cell(context, "training_verdict", core::name_of(one.effect.verdict))});
    }
    context.print(json, table);
    if (context.format() == Format::table)
        context.note(context.say("training_effect_note", {{"n", std::int64_t{options.months}}}));
    return done;
}

} // namespace

Command declare_training_effect(CLI::App& root) {
    const auto options = std::make_shared<TrainingEffectOptions>();
    CLI::App* line = training_group(root)->add_subcommand("effect", "help_training_effect");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--months", options->months, "help_training_months")->type_name("N");
    return {line, [options](Context& context) { return run(context, *options); },
            "training effect support.mizan --agent \"Noor Demo\" --months 3"};
}

} // namespace mizan::cli
