#pragma once
#include "app/queries/rule_effect.hpp"

namespace mizan::app {

/// The calendars that stand, as their files would say them; in the order in which they were first recorded.
std::vector<CalendarFile> standing_calendars(Reader& reader, Instant known_at);

/// A calendar as the organisation wants it from now on, its versions of the past included.
struct CalendarCommand {
    CalendarFile calendar;
    std::string actor;
    std::string action = "put_calendar"; // what the audit chain calls it
    /// What whoever edits it saw there when they began (nothing: a new calendar). Where another stands by now, it is
    /// refused as `changed_meanwhile`. A file that is imported has seen nothing and is not asked.
    std::optional<std::optional<CalendarFile>> seen = std::nullopt;
};

/// Puts a calendar in the place of the one with its id. Refuses what core::Calendar::from refuses, `calendar_id_empty`
/// and `calendar_id_reserved` {calendar}; a refusal is put on record.
Result<void> put_calendar(App& app, const CalendarCommand& command);
/// What it would do; nothing is written.
Result<RuleEffect> calendar_effect(App& app, const CalendarCommand& command, const Progress& progress = {});

/// Targets of the organisation's own. Of the same work a later one takes the place of an earlier, on its dates.
struct TargetsCommand {
    std::vector<TargetRow> targets;
    std::string actor;
};

/// All of them in one transaction. Refuses `target_not_positive` {row} and `target_backwards` {row, from, to}, rows
/// counted from 1; a refusal is put on record.
Result<void> put_targets(App& app, const TargetsCommand& command);
Result<RuleEffect> targets_effect(App& app, const TargetsCommand& command, const Progress& progress = {});

} // namespace mizan::app
