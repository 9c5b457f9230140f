#include "cli/cases.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

using Kind = core::CaseEvent::Kind;

std::string_view kind_name(const core::CaseEvent& event) {
    return core::case_event_names[static_cast<std::size_t>(event.kind)];
}

Json event_json(const Context& context, const core::CaseEvent& event) {
    Json json = Json::object();
    json.put("event", kind_name(event))
        .put("at", context.json(event.at))
        .put("actor", event.actor)
        .put("text", text_or_null(event.text));
    if (event.kind == Kind::opened) json.put("evidence", evidence_json(event.evidence));
    if (event.kind == Kind::planned) {
        Json actions = Json::array();
        for (const std::string& action : event.actions)
            actions.add(action);
        json.put("kpi", event.kpi)
            .put("actions", std::move(actions))
            .put("training", text_or_null(event.training))
            .put("check_on", event.check_on.iso());
    }
    if (event.kind == Kind::checked) json.put("measured", effect_json(event));
    if (event.kind == Kind::closed) json.put("withdrawn", Json{event.withdrawn});
    return json;
}

std::string told(const Context& context, const core::CaseEvent& event, const core::KpiDefinition* kpi) {
    if (event.kind == Kind::checked) return effect_in_words(context, event, kpi);
    std::vector<std::string> words;
    if (!event.text.empty()) words.push_back(event.text);
    words.insert(words.end(), event.actions.begin(), event.actions.end());
    if (!event.training.empty()) words.push_back(event.training);
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : "; ") + word;
    return line;
}

int run(Context& context, const CaseOptions& options) {
    const app::App app = context.open(options.database);
    const CaseSight sight = case_sight(context, app);
    const auto of = app::case_numbered(*sight.reader, sight.rulebook.zone, options.id, sight.known_at);
    if (!of || !app::may_see(sight.actor, of->opening().person)) throw Refused{{"case_unknown", {{"id", options.id}}}};
    const core::CaseEvent* plan = of->last(Kind::planned);
    const auto kpi = kpi_of_case(sight, plan ? plan->kpi : of->opening().kpi);
    Json events = Json::array();
    Table table{{context.column("at"), context.column("event"), context.column("actor"), context.column("text")}};
    for (const core::CaseEvent& event : of->events) {
        events.add(event_json(context, event));
        table.add({Cell{text::instant(context.voice(), event.at), context.json(event.at), true},
                   word_cell(context, "case_event", kind_name(event)), event.actor,
                   told(context, event, kpi ? &*kpi : nullptr)});
    }
    Json json = case_json(context, *of, sight);
    json.put("events", std::move(events));
    context.print(json, table);
    return done;
}

} // namespace

Command declare_case_show(CLI::App& root) {
    const auto options = std::make_shared<CaseOptions>();
    CLI::App* line = case_group(root)->add_subcommand("show", "help_case_show");
    declare_case(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); }, "case show support.mizan --case 1"};
}

} // namespace mizan::cli
