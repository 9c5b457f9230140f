#include "cli/cycle_options.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

std::string name_in(const app::CycleView& view, PersonId person) {
    const app::CycleRow* row = view.result.row_of(person);
    return row ? row->name : std::string{};
}

Json steps_json(const Context& context, const app::Cycle& cycle) {
    Json steps = Json::array();
    for (const app::CycleStep& step : cycle.steps)
        steps.add(Json::object()
                      .put("stage", core::name_of(step.stage))
                      .put("at", context.json(step.at))
                      .put("actor", step.actor)
                      .put("reason", text_or_null(step.reason)));
    return steps;
}

Json items_json(const app::Cycle& cycle) {
    Json items = Json::array();
    const auto choices = cycle.reward_choices();
    for (const core::RewardItem& item : cycle.items)
        items.add(Json::object()
                      .put("id", item.id)
                      .put("name", item.name)
                      .put("name_ar", text_or_null(item.name_ar))
                      .put("places", item.places)
                      .put("left", core::places_left(item, choices))
                      .put("from", item.from ? Json{item.from->iso()} : Json{})
                      .put("to", item.to ? Json{item.to->iso()} : Json{}));
    return items;
}

Json lines_of_people(const app::CycleView& view) {
    Json adjustments = Json::array();
    for (const app::CycleAdjustment& one : view.cycle.adjustments)
        adjustments.add(Json::object()
                            .put("agent", name_in(view, one.person))
                            .put("amount", Json::money(one.amount, view.cycle.rules.budget.currency))
                            .put("actor", one.actor)
                            .put("reason", one.reason));
    return adjustments;
}

Json decisions_json(const app::CycleView& view) {
    Json decisions = Json::array();
    for (const app::RecordedGateDecision& one : view.cycle.decisions)
        decisions.add(Json::object()
                          .put("agent", name_in(view, one.decision.person))
                          .put("kpi", one.decision.kpi)
                          .put("admitted", one.decision.admitted)
                          .put("actor", one.actor)
                          .put("reason", one.reason));
    return decisions;
}

Json choices_json(const app::CycleView& view) {
    Json choices = Json::array();
    for (const app::RecordedChoice& one : view.cycle.choices)
        if (view.others || view.result.row_of(one.choice.person))
            choices.add(Json::object()
                            .put("agent", name_in(view, one.choice.person))
                            .put("item", text_or_null(one.choice.item)));
    return choices;
}

Json shown_json(const Context& context, const app::CycleView& view) {
    const app::Cycle& cycle = view.cycle;
    const std::string& currency = cycle.rules.budget.currency;
    const auto money = [&](std::int64_t minor) { return view.others ? Json::money(minor, currency) : Json{}; };
    Json rows = Json::array();
    for (const app::CycleRow& row : view.result.rows)
        rows.add(reward_row_json(row, currency));
    return Json::object()
        .put("cycle", cycle.subject)
        .put("period", cycle.period)
        .put("scheme", cycle.scheme)
        .put("scheme_version", cycle.scheme_version)
        .put("stage", core::name_of(cycle.stage()))
        .put("as_of", context.json(view.result.basis.as_of))
        .put("known_at", context.json(cycle.known_at))
        .put("budget", money(cycle.rules.budget.minor))
        .put("reserve", money(cycle.rules.reserve))
        .put("computed", money(view.result.computed))
        .put("adjusted", money(view.result.adjusted))
        .put("unallocated", money(view.result.unallocated))
        .put("rows", std::move(rows))
        .put("adjustments", lines_of_people(view))
        .put("decisions", decisions_json(view))
        .put("items", items_json(cycle))
        .put("choices", choices_json(view))
        .put("next_to_choose", view.next ? text_or_null(name_in(view, view.next)) : Json{})
        .put("steps", steps_json(context, cycle))
        .put("inputs", cycle.seal ? Json{cycle.seal->inputs} : Json{})
        .put("seal", cycle.seal ? Json{cycle.seal->seal} : Json{});
}

void tell_notes(const Context& context, const app::CycleView& view) {
    const app::Cycle& cycle = view.cycle;
    const std::string& currency = cycle.rules.budget.currency;
    context.note(context.say("cycle_note", {{"cycle", cycle.subject},
                                            {"period", cycle.period},
                                            {"cycle_stage", std::string{core::name_of(cycle.stage())}}}));
    if (view.others)
        context.note(context.say("cycle_sums", {{"computed", Money{view.result.computed, currency}},
                                                {"adjusted", Money{view.result.adjusted, currency}},
                                                {"unallocated", Money{view.result.unallocated, currency}}}));
    const auto choices = cycle.reward_choices();
    for (const core::RewardItem& item : cycle.items)
        context.note(
            context.say("reward_item_note",
                        {{"item", item.name}, {"left", core::places_left(item, choices)}, {"places", item.places}}));
    if (!cycle.items.empty() && view.next && view.result.row_of(view.next))
        context.note(context.say("reward_next_note", {{"agent", name_in(view, view.next)}}));
    if (cycle.seal) context.note(context.say("cycle_seal_note", {{"seal", cycle.seal->seal}}));
}

int run_cycle_show(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    const app::CycleView view = granted(app::cycle_view(app, options.cycle, context.asking()));
    context.print(shown_json(context, view), rewards_table(context, view.result, view.cycle.rules.budget.currency));
    if (context.format() == Format::table) tell_notes(context, view);
    return done;
}

} // namespace

Command declare_cycle_show(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "show", "help_cycle_show", *options);
    return {line, [options](Context& context) { return run_cycle_show(context, *options); },
            "cycle show support.mizan --cycle 12"};
}

} // namespace mizan::cli
