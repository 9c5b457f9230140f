#include "cli/figures.hpp"
#include "cli/period_options.hpp"

namespace mizan::cli {
namespace {

Json side_json(const std::optional<app::PublishedCard>& card) {
    if (!card) return {};
    return Json::object()
        .put("status", card->scored ? "scored" : "not_scored")
        .put("total", points_or_null(card->total))
        .put("band", text_or_null(card->band));
}

/// Lines of which the row count, the value or the points are others now.
Json lines_json(const app::Restatement& restatement) {
    Json lines = Json::array();
    if (!restatement.before || !restatement.after) return lines;
    const auto number = [](const std::optional<Ratio>& value) { return value ? Json::number(*value) : Json{}; };
    for (std::size_t i = 0; i < restatement.before->lines.size() && i < restatement.after->lines.size(); ++i) {
        const app::PublishedLine &before = restatement.before->lines[i], &after = restatement.after->lines[i];
        if (before == after) continue;
        lines.add(Json::object()
                      .put("kpi", before.kpi)
                      .put("n_before", before.n)
                      .put("n_after", after.n)
                      .put("value_before", number(before.value))
                      .put("value_after", number(after.value))
                      .put("points_before", points_or_null(before.points))
                      .put("points_after", points_or_null(after.points)));
    }
    return lines;
}

int run_restatements(Context& context, const PeriodOptions& options) {
    app::App app = context.open(options.database);
    const app::PeriodAnswer answer = granted(
        app::period_state(app, context.period(options.period), options.scheme, context.asking(), context.progress()));
    if (!answer.publication) throw Refused{{"period_not_published", {{"period", answer.period.name}}}};
    Json json = Json::array();
    Table table{{context.column("agent"), context.column("total_before", true), context.column("band_before"),
                 context.column("total_after", true), context.column("band_after")}};
    for (const app::Restatement& one : answer.restatements) {
        json.add(Json::object()
                     .put("agent", one.name)
                     .put("before", side_json(one.before))
                     .put("after", side_json(one.after))
                     .put("lines", lines_json(one)));
        const auto total = [](const std::optional<app::PublishedCard>& card) {
            return card ? card->total : std::nullopt;
        };
        table.add({person_cell(context, one.name, one.name_ar), points_or_dash(context, total(one.before)),
                   band_cell(context, one.before), points_or_dash(context, total(one.after)),
                   band_cell(context, one.after)});
    }
    context.print(json, table);
    if (context.format() == Format::table && answer.restatements.empty())
        context.note(context.say("period_not_restated", {{"period", answer.period.name}}));
    return done;
}

} // namespace

Command declare_period_restatements(CLI::App& root) {
    const auto options = std::make_shared<PeriodOptions>();
    CLI::App* line = declare_period(root, "restatements", "help_period_restatements", *options);
    return {line, [options](Context& context) { return run_restatements(context, *options); },
            "period restatements support.mizan --period 2025-Q2"};
}

} // namespace mizan::cli
