#include "app/commands/rules.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

Result<void> check_calendar(const CalendarFile& calendar) {
    const std::string& id = calendar.definition.id;
    if (id.empty()) return Refusal{"calendar_id_empty", {}};
    if (id == core::Calendar::always().id()) return Refusal{"calendar_id_reserved", {{"calendar", id}}};
    const auto compiled = core::Calendar::from(calendar.definition);
    if (!compiled) return compiled.refusal();
    return {};
}

std::optional<CalendarFile> standing_calendar(Reader& reader, Instant now, const std::string& id) {
    for (CalendarFile& calendar : standing_calendars(reader, now))
        if (calendar.definition.id == id) return std::move(calendar);
    return std::nullopt;
}

void write_calendar(Writer& writer, const CalendarFile& calendar) {
    CalendarRecord record{calendar.definition, {}, calendar.channel};
    if (!calendar.team.empty()) record.team = writer.team(calendar.team);
    writer.put_calendar(record);
}

Result<void> written_calendar(App& app, const CalendarCommand& command) {
    if (auto checked = check_calendar(command.calendar); !checked) return checked;
    auto writer = writer_for(app, command.actor, Action::edit_rules);
    if (!writer) return writer.refusal();
    const std::string& id = command.calendar.definition.id;
    if (command.seen && *command.seen != standing_calendar(**writer, present(app, **writer), id))
        return Refusal{"changed_meanwhile", {}};
    write_calendar(**writer, command.calendar);
    (*writer)->commit(command.action, nlohmann::json{{"calendar", command.calendar.definition.id}}.dump());
    return {};
}

Result<void> check_targets(const std::vector<TargetRow>& targets) {
    std::int64_t number = 0;
    for (const TargetRow& row : targets) {
        ++number;
        const core::ServiceTarget& target = row.target;
        if (target.within <= 0s) return Refusal{"target_not_positive", {{"row", number}}};
        if (target.from && target.to && *target.to <= *target.from)
            return Refusal{"target_backwards", {{"row", number}, {"from", *target.from}, {"to", *target.to - 1}}};
    }
    return {};
}

void write_targets(Writer& writer, const std::vector<TargetRow>& targets) {
    for (const TargetRow& row : targets) {
        core::ServiceTarget target = row.target;
        if (!row.team.empty()) target.team = writer.team(row.team);
        writer.add_target(target);
    }
}

Result<void> written_targets(App& app, const TargetsCommand& command) {
    if (auto checked = check_targets(command.targets); !checked) return checked;
    auto writer = writer_for(app, command.actor, Action::edit_rules);
    if (!writer) return writer.refusal();
    write_targets(**writer, command.targets);
    (*writer)->commit("put_targets", nlohmann::json{{"rows", command.targets.size()}}.dump());
    return {};
}

} // namespace

std::vector<CalendarFile> standing_calendars(Reader& reader, Instant known_at) {
    const core::Rulebook rulebook = reader.rulebook(known_at);
    std::vector<CalendarFile> files;
    for (CalendarRecord& record : reader.calendars(known_at)) {
        const core::Team* team = record.team ? team_of(rulebook, *record.team) : nullptr;
        files.push_back({std::move(record.definition), team ? team->name : std::string{}, record.channel});
    }
    return files;
}

Result<void> put_calendar(App& app, const CalendarCommand& command) {
    return on_record(app, command.actor, command.action, written_calendar(app, command));
}

Result<RuleEffect> calendar_effect(App& app, const CalendarCommand& command, const Progress& progress) {
    if (auto checked = check_calendar(command.calendar); !checked) return checked.refusal();
    return rule_effect(
        app, command.actor,
        [&](Writer& writer) -> Result<void> {
            write_calendar(writer, command.calendar);
            return {};
        },
        progress);
}

Result<void> put_targets(App& app, const TargetsCommand& command) {
    return on_record(app, command.actor, "put_targets", written_targets(app, command));
}

Result<RuleEffect> targets_effect(App& app, const TargetsCommand& command, const Progress& progress) {
    if (auto checked = check_targets(command.targets); !checked) return checked.refusal();
    return rule_effect(
        app, command.actor,
        [&](Writer& writer) -> Result<void> {
            write_targets(writer, command.targets);
            return {};
        },
        progress);
}

} // namespace mizan::app
