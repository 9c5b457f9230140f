#include "cli/command.hpp"
#include "core/calendar/calendar.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct CalendarSecondsOptions {
    std::string database, calendar, from, to;
};

core::Calendar calendar_named(const Context& context, app::App& app, const std::string& id) {
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(std::max(context.clock().now(), reader->last_change()));
    for (const app::CalendarRecord& record : reader->calendars(known_at))
        if (record.definition.id == id) return granted(core::Calendar::from(record.definition));
    if (id == "always") return core::Calendar::always();
    throw Refused{{"calendar_unknown", {{"found", id}}}};
}

int run(Context& context, const CalendarSecondsOptions& options) {
    app::App app = context.open(options.database);
    const core::Calendar calendar = calendar_named(context, app, options.calendar);
    const core::Zone& zone = options.calendar == "always" ? context.zone() : calendar.zone();
    const Instant from = context.instant("--from", options.from, zone), to = context.instant("--to", options.to, zone);
    const Seconds seconds = core::working_seconds(calendar, from, to);
    Json json = Json::object();
    json.put("calendar", options.calendar)
        .put("from", iso8601(from, zone.offset_at(from)))
        .put("to", iso8601(to, zone.offset_at(to)))
        .put("seconds", seconds.count());
    context.print(json, std::to_string(seconds.count()));
    return done;
}

} // namespace

Command declare_calendar_seconds(CLI::App& root) {
    const auto options = std::make_shared<CalendarSecondsOptions>();
    CLI::App* line = group_of(root, "calendar", "help_calendar")->add_subcommand("seconds", "help_calendar_seconds");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--calendar", options->calendar, "help_calendar_id")->type_name("ID")->required();
    line->add_option("--from", options->from, "help_calendar_from")->type_name("TIME")->required();
    line->add_option("--to", options->to, "help_calendar_to")->type_name("TIME")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "calendar seconds support.mizan --calendar support --from 2025-06-01T08:00 --to 2025-06-02T17:00"};
}

} // namespace mizan::cli
