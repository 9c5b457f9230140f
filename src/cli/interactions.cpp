#include "cli/interactions.hpp"

namespace mizan::cli {
namespace {

Json yes_no(const std::optional<bool>& value) {
    return value ? Json{*value} : Json{};
}
Json seconds_or_null(const std::optional<Seconds>& seconds) {
    return seconds ? Json{seconds->count()} : Json{};
}

} // namespace

CLI::App* interaction_group(CLI::App& root) {
    const auto known = root.get_subcommands([](const CLI::App* line) { return line->get_name() == "interaction"; });
    if (!known.empty()) return known.front();
    return root.add_subcommand("interaction", "help_interaction")->require_subcommand(1);
}

std::vector<app::FieldText> fields_of(const std::vector<std::string>& assignments) {
    std::vector<app::FieldText> fields;
    for (const std::string& assignment : assignments) {
        const auto at = assignment.find('=');
        if (at == std::string::npos || at == 0) throw WrongUsage{{"usage_set", {{"found", assignment}}}};
        fields.push_back({assignment.substr(0, at), assignment.substr(at + 1)});
    }
    return fields;
}

void print_recorded(const Context& context, const app::RecordAnswer& answer, const char* sentence) {
    if (!answer.problems.empty()) {
        for (const app::FieldProblem& problem : answer.problems)
            context.note(context.say("field_problem", {{"field", problem.field},
                                                       {"found", problem.found},
                                                       {"reason", text::say(context.voice(), problem.reason)}}));
        throw Refused{{"fields_refused", {{"n", static_cast<std::int64_t>(answer.problems.size())}}}};
    }
    Json changes = Json::array();
    for (const app::FieldChange& change : answer.changes)
        changes.add(std::string{core::name_of(change.field)});
    Json json = Json::object();
    json.put("source", answer.name.source)
        .put("external_id", answer.name.external_id)
        .put("changed", std::move(changes));
    context.print(json, context.say(sentence, {{"source", answer.name.source}, {"id", answer.name.external_id}}));
}

Json listed_json(const Context& context, const app::ListedInteraction& line) {
    Json json = Json::object();
    json.put("source", line.source)
        .put("external_id", line.external_id)
        .put("opened_at", context.json(line.opened_at))
        .put("channel", core::name_of(line.channel))
        .put("topic", text_or_null(line.topic))
        .put("priority", line.priority ? Json{core::name_of(*line.priority)} : Json{})
        .put("agent", text_or_null(line.agent))
        .put("team", text_or_null(line.team))
        .put("customer", text_or_null(line.customer))
        .put("state", app::listed_state_names[static_cast<std::size_t>(line.state)])
        .put("excluded", line.excluded ? Json{core::name_of(*line.excluded)} : Json{})
        .put("first_response_s", seconds_or_null(line.first_response))
        .put("first_response_met", yes_no(line.first_response_met))
        .put("resolution_s", seconds_or_null(line.resolution))
        .put("resolution_met", yes_no(line.resolution_met))
        .put("csat", line.csat ? Json{std::int64_t{*line.csat}} : Json{})
        .put("complaint", line.complaint)
        .put("corrections", line.corrections)
        .put("comment", text_or_null(line.comment));
    return json;
}

} // namespace mizan::cli
