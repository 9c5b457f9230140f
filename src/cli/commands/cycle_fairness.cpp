#include "app/queries/cycles/fairness_statement.hpp"
#include "cli/cycle_options.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Json six(const std::optional<Ratio>& value) {
    return value ? Json::fixed(*value, 6) : Json{};
}
Cell rate_cell(const Context& context, const std::optional<Ratio>& value) {
    return {value ? text::share(context.voice(), *value) : "–", six(value)};
}
Cell ratio_cell(const Context& context, const std::optional<Ratio>& value, int digits) {
    return {value ? text::decimal(context.voice(), *value, digits) : "–", six(value)};
}

/// Words for what is a code, names as they are.
Cell group_cell(const Context& context, app::FairnessGrouping grouping, const std::string& group) {
    if (group.empty()) return {context.word("fairness_group", "merged"), Json{}, true};
    if (grouping == app::FairnessGrouping::channel && group != "mixed" && group != "not_known")
        return {context.word("channel", group), Json{group}, true};
    if (grouping == app::FairnessGrouping::tenure || group == "mixed" || group == "not_known")
        return {context.word("fairness_group", group), Json{group}, true};
    return group;
}

int run_fairness(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    const app::FairnessStatement statement =
        granted(app::fairness_statement(app, options.cycle, context.asking(), context.progress()));
    Json json = Json::array();
    Table table{{context.column("fairness_grouping"), context.column("fairness_group"), context.column("people", true),
                 context.column("selected", true), context.column("selection_rate", true),
                 context.column("rate_of_others", true), context.column("rate_ratio", true),
                 context.column("low", true), context.column("high", true), context.column("fisher_p", true),
                 context.column("flagged")}};
    const auto whole = [&](std::int64_t value) { return Cell{text::number(context.voice(), value), Json{value}}; };
    for (const app::FairnessTable& one : statement.tables) {
        const std::string grouping{app::fairness_grouping_names[static_cast<std::size_t>(one.grouping)]};
        for (const core::GroupSelection& group : one.groups) {
            json.add(Json::object()
                         .put("grouping", grouping)
                         .put("group", text_or_null(group.group))
                         .put("people", group.people)
                         .put("selected", group.selected)
                         .put("rate", six(group.rate))
                         .put("rate_of_others", six(group.rate_of_others))
                         .put("ratio", six(group.ratio))
                         .put("low", six(group.low))
                         .put("high", six(group.high))
                         .put("p", six(group.p))
                         .put("flagged", group.flagged));
            table.add({Cell{context.word("fairness_grouping", grouping), Json{grouping}, true},
                       group_cell(context, one.grouping, group.group), whole(group.people), whole(group.selected),
                       rate_cell(context, group.rate), rate_cell(context, group.rate_of_others),
                       ratio_cell(context, group.ratio, 2), ratio_cell(context, group.low, 2),
                       ratio_cell(context, group.high, 2), ratio_cell(context, group.p, 4),
                       Cell{context.word("yes_no", group.flagged ? "yes" : "no"), Json{group.flagged}}});
        }
    }
    context.print(json, table);
    if (context.format() == Format::table)
        context.note(context.say("fairness_note", {{"people", statement.people}, {"selected", statement.selected}}));
    return done;
}

} // namespace

Command declare_cycle_fairness(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "fairness", "help_cycle_fairness", *options);
    return {line, [options](Context& context) { return run_fairness(context, *options); },
            "cycle fairness support.mizan --cycle 12"};
}

} // namespace mizan::cli
