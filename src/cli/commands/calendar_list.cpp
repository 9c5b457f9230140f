#include "app/queries/standpoint.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace mizan::cli {
namespace {

struct CalendarListOptions {
    std::string database;
};
using Intervals = std::vector<core::WallInterval>;

constexpr std::array days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::string wall_time(Seconds time) {
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(time / 1h) + ":" + two(time % 1h / 1min);
}

/// "08:00-12:00, 13:00-17:00"
std::string hours_in_words(const Intervals& intervals) {
    std::string words;
    for (const core::WallInterval& interval : intervals)
        words += (words.empty() ? "" : ", ") + wall_time(interval.open) + "-" + wall_time(interval.close);
    return words;
}

Json intervals_json(const Intervals& intervals) {
    Json list = Json::array();
    for (const core::WallInterval& interval : intervals)
        list.add(Json::array().add(wall_time(interval.open)).add(wall_time(interval.close)));
    return list;
}

Json week_json(const core::Week& week) {
    Json json = Json::object();
    for (std::size_t day = 0; day < week.size(); ++day)
        if (!week[day].empty()) json.put(days[day], intervals_json(week[day]));
    return json;
}

Json version_json(const core::CalendarVersion& version) {
    Json seasons = Json::array(), exceptions = Json::array();
    for (const core::Season& season : version.seasons)
        seasons.add(Json::object()
                        .put("name", season.name)
                        .put("from", season.first.iso())
                        .put("to", season.last.iso())
                        .put("week", week_json(season.week)));
    for (const core::CalendarException& one : version.exceptions)
        exceptions.add(Json::object()
                           .put("date", one.date.iso())
                           .put("intervals", intervals_json(one.intervals))
                           .put("name", one.name));
    return Json::object()
        .put("from", version.from.iso())
        .put("week", week_json(version.week))
        .put("seasons", std::move(seasons))
        .put("exceptions", std::move(exceptions));
}

/// As import-calendar reads it.
Json calendar_json(const app::CalendarRecord& record, const std::string& team) {
    Json whom = Json::object(), versions = Json::array();
    if (!team.empty()) whom.put("team", team);
    if (record.channel) whom.put("channel", core::name_of(*record.channel));
    for (const core::CalendarVersion& version : record.definition.versions)
        versions.add(version_json(version));
    return Json::object()
        .put("id", record.definition.id)
        .put("timezone", record.definition.timezone)
        .put("applies_to", std::move(whom))
        .put("versions", std::move(versions));
}

/// A row for each day of a week that is open, and for each exception.
class CalendarTable {
public:
    explicit CalendarTable(const Context& context)
        : table{{context.column("calendar"), context.column("timezone"), context.column("team"),
                 context.column("channel"), context.column("from"), context.column("season"), context.column("day"),
                 context.column("hours")}},
          context_{context} {}

    void add(const app::CalendarRecord& record, const std::string& team) {
        for (const core::CalendarVersion& version : record.definition.versions) {
            const auto put = [&](const std::string& season, Cell day, const Intervals& intervals) {
                table.add(
                    {record.definition.id, record.definition.timezone, team,
                     record.channel ? word_cell(context_, "channel", core::name_of(*record.channel)) : Cell{"", Json{}},
                     Cell{text::short_date(context_.voice(), version.from), Json{version.from.iso()}, true}, season,
                     std::move(day), hours_in_words(intervals)});
            };
            const auto put_week = [&](const std::string& season, const core::Week& week) {
                for (std::size_t day = 0; day < week.size(); ++day)
                    if (!week[day].empty()) put(season, word_cell(context_, "weekday", days[day]), week[day]);
            };
            put_week("", version.week);
            for (const core::Season& season : version.seasons)
                put_week(season.name, season.week);
            for (const core::CalendarException& one : version.exceptions)
                put(one.name, Cell{text::short_date(context_.voice(), one.date), Json{one.date.iso()}, true},
                    one.intervals);
        }
    }
    Table table;

private:
    const Context& context_;
};

int run(Context& context, const CalendarListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(std::max(context.clock().now(), reader->last_change()));
    const core::Rulebook rulebook = reader->rulebook(known_at);
    Json json = Json::array();
    CalendarTable table{context};
    for (const app::CalendarRecord& record : reader->calendars(known_at)) {
        const core::Team* team = record.team ? app::team_of(rulebook, *record.team) : nullptr;
        const std::string name = team ? team->name : "";
        json.add(calendar_json(record, name));
        table.add(record, name);
    }
    context.print(json, table.table);
    return done;
}

} // namespace

Command declare_calendar_list(CLI::App& root) {
    const auto options = std::make_shared<CalendarListOptions>();
    CLI::App* line = group_of(root, "calendar", "help_calendar")->add_subcommand("list", "help_calendar_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "calendar list support.mizan --format json"};
}

} // namespace mizan::cli
