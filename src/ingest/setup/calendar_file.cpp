#include "ingest/setup/calendar_file.hpp"

#include "core/calendar/zone.hpp"
#include "ingest/cells/wall_stamp.hpp"
#include "ingest/mapping/json_at.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace mizan::ingest {
namespace {

constexpr std::string_view weekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

Date date_at(const JsonAt& at) {
    const std::string text = at.text();
    const auto date = Date::parse(text);
    if (!date) at.refuse("date_unreadable", {{"found", text}});
    return date.value_or(Date{});
}

/// "08:00", "26:00".
Seconds time_at(const JsonAt& at) {
    const std::string text = at.text();
    std::string_view rest = text;
    const auto hours = take_number(rest, 1, 2);
    const bool colon = rest.starts_with(':');
    if (colon) rest.remove_prefix(1);
    const auto minutes = take_number(rest, 2, 2);
    if (!hours || !colon || !minutes || !rest.empty() || *hours > 48 || *minutes > 59) {
        at.refuse("time_unreadable", {{"found", text}});
        return 0s;
    }
    return Seconds{*hours * 3600 + *minutes * 60};
}

std::vector<core::WallInterval> intervals_at(const JsonAt& at) {
    std::vector<core::WallInterval> intervals;
    for (const JsonAt& pair : at.elements()) {
        const auto ends = pair.elements();
        if (ends.size() != 2) {
            pair.wrong_type("pair");
            continue;
        }
        intervals.push_back({time_at(ends[0]), time_at(ends[1])});
    }
    return intervals;
}

core::Week week_at(const JsonAt& at) {
    core::Week week;
    for (const auto& [name, day] : at.members()) {
        const auto* found = std::find(std::begin(weekdays), std::end(weekdays), name);
        if (found == std::end(weekdays))
            at.refuse("weekday_unknown", {{"found", name}});
        else
            week[static_cast<std::size_t>(found - std::begin(weekdays))] = intervals_at(day);
    }
    return week;
}

core::CalendarVersion version_at(const JsonAt& at) {
    at.allow_only({"from", "week", "seasons", "exceptions"});
    core::CalendarVersion version;
    version.from = date_at(at.required("from"));
    version.week = week_at(at.required("week"));
    for (const JsonAt& season : at["seasons"].elements()) {
        season.allow_only({"name", "from", "to", "week"});
        version.seasons.push_back({season.required("name").text(), date_at(season.required("from")),
                                   date_at(season.required("to")), week_at(season.required("week"))});
    }
    for (const JsonAt& exception : at["exceptions"].elements()) {
        exception.allow_only({"date", "intervals", "name"});
        version.exceptions.push_back({date_at(exception.required("date")),
                                      intervals_at(exception.required("intervals")), exception["name"].text_or("")});
    }
    return version;
}

app::CalendarFile file_at(const JsonAt& root) {
    root.allow_only({"id", "timezone", "applies_to", "versions"});
    app::CalendarFile file;
    file.definition.id = root.required("id").text();
    file.definition.timezone = root.required("timezone").text();
    if (const JsonAt whom = root["applies_to"]; whom.present()) {
        whom.allow_only({"team", "channel"});
        file.team = whom["team"].text_or("");
        if (whom["channel"].present()) {
            const auto name = whom["channel"].text();
            file.channel = core::code_of<core::Channel>(name);
            if (!file.channel)
                whom["channel"].refuse(
                    "value_unknown",
                    {{"found", name},
                     {"expected", std::string{"live_chat, email, phone, social, self_service, branch"}}});
        }
    }
    for (const JsonAt& version : root.required("versions").elements())
        file.definition.versions.push_back(version_at(version));
    return file;
}

} // namespace

Result<app::CalendarFile> read_calendar(std::string_view json) {
    const auto document = parse_json(json, "calendar");
    if (!document) return document.refusal();
    JsonAt::Faults faults{"calendar", {}};
    app::CalendarFile file = file_at(JsonAt{*document, "", faults});
    if (faults.first) return *faults.first;
    if (const auto checked = core::check(file.definition); !checked) return checked.refusal();
    if (const auto zone = core::Zone::named(file.definition.timezone); !zone) return zone.refusal();
    return file;
}

Result<app::CalendarFile> read_calendar_file(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) return Refusal{"calendar_file_unreadable", {{"file", file.string()}}};
    return read_calendar(text.str());
}

} // namespace mizan::ingest
