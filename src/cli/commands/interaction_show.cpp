#include "app/queries/interaction_detail.hpp"
#include "cli/figures.hpp"
#include "cli/interactions.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct InteractionShowOptions {
    std::string database, source, external_id;
};

Json clock_json(const Context& context, const app::ToldClock& clock) {
    Json segments = Json::array();
    for (const app::ClockSegment& segment : clock.segments)
        segments.add(Json::object()
                         .put("kind", app::clock_segment_names[static_cast<std::size_t>(segment.kind)])
                         .put("from", context.json(segment.from))
                         .put("to", context.json(segment.to)));
    const auto seconds = [](const std::optional<Seconds>& length) { return length ? Json{length->count()} : Json{}; };
    Json json = Json::object();
    json.put("kpi", clock.kpi)
        .put("calendar", clock.calendar)
        .put("working_s", seconds(clock.working))
        .put("elapsed_s", seconds(clock.elapsed))
        .put("breach_at", context.json(clock.breach_at))
        .put("segments", std::move(segments));
    return json;
}

Json fields_json(const std::vector<app::FieldText>& fields) {
    Json json = Json::object();
    for (const app::FieldText& field : fields)
        json.put(field.name, field.value);
    return json;
}

Json correction_json(const Context& context, const app::ToldCorrection& correction) {
    constexpr std::array kinds{"import", "hand", "exclusion", "undo"};
    Json json = Json::object();
    json.put("at", context.json(correction.at))
        .put("actor", correction.actor)
        .put("kind", kinds[static_cast<std::size_t>(correction.kind)])
        .put("reason", correction.reason)
        .put("before", fields_json(correction.before))
        .put("after", fields_json(correction.after));
    return json;
}

/// Why, as whoever did it says; of what needs no reason what it was.
std::string why(const Context& context, const app::ToldCorrection& correction) {
    switch (correction.kind) {
    case app::CorrectionKind::import: return context.say("correction.import");
    case app::CorrectionKind::undo: return context.say("correction.undo");
    default: return correction.reason;
    }
}

int run(Context& context, const InteractionShowOptions& options) {
    app::App app = context.open(options.database);
    const app::InteractionDetail detail =
        granted(app::interaction_detail(app, options.source, options.external_id, context.asking()));
    Json clocks = Json::array(), corrections = Json::array();
    for (const app::ToldClock& clock : detail.clocks)
        clocks.add(clock_json(context, clock));
    for (const app::ToldCorrection& correction : detail.corrections)
        corrections.add(correction_json(context, correction));
    Json json = listed_json(context, detail.line);
    json.put("recorded_at", context.json(detail.recorded_at))
        .put("rules_version", detail.rulebook_version)
        .put("fields", fields_json(detail.fields))
        .put("clocks", std::move(clocks))
        .put("history", std::move(corrections));
    Table table{{context.column("field"), context.column("value")}};
    for (const app::FieldText& field : detail.fields)
        table.add({word_cell(context, "field", field.name), field.value});
    context.print(json, table);
    if (context.format() != Format::table) return done;
    for (const app::ToldCorrection& correction : detail.corrections)
        for (std::size_t i = 0; i < correction.after.size(); ++i)
            context.note(context.say("correction_told", {{"at", correction.at},
                                                         {"actor", correction.actor},
                                                         {"field", correction.after[i].name},
                                                         {"before", correction.before[i].value},
                                                         {"after", correction.after[i].value},
                                                         {"reason", why(context, correction)}}));
    return done;
}

} // namespace

Command declare_interaction_show(CLI::App& root) {
    const auto options = std::make_shared<InteractionShowOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("show", "help_interaction_show");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--source", options->source, "help_source")->type_name("NAME")->required();
    line->add_option("--id", options->external_id, "help_external_id")->type_name("ID")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction show support.mizan --source helpdesk --id 4711"};
}

} // namespace mizan::cli
