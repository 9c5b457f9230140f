#include "cli/cases.hpp"

namespace mizan::cli {
namespace {

struct CaseCheckOptions : CaseOptions {
    std::string period;
};

int run(Context& context, const CaseCheckOptions& options) {
    app::App app = context.open(options.database);
    const core::CaseEvent checked = granted(
        app::check_case(app, {context.actor(), options.id, context.period(options.period)}, context.progress()));
    const CaseSight sight = case_sight(context, app);
    const auto known = app::case_numbered(*sight.reader, sight.rulebook.zone, options.id, sight.known_at);
    const auto kpi = kpi_of_case(sight, known->last(core::CaseEvent::Kind::planned)->kpi);
    Json json = effect_json(checked);
    json.put("case", options.id);
    context.print(json, effect_in_words(context, checked, kpi ? &*kpi : nullptr));
    return done;
}

} // namespace

Command declare_case_check(CLI::App& root) {
    const auto options = std::make_shared<CaseCheckOptions>();
    CLI::App* line = case_group(root)->add_subcommand("check", "help_case_check");
    declare_case(*line, *options);
    line->add_option("--period", options->period, "help_case_after")->type_name("PERIOD")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "case check support.mizan --case 1 --period 2025-07-01..2025-09-30"};
}

} // namespace mizan::cli
