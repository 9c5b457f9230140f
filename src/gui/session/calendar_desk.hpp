#pragma once
#include "app/commands/rules.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mizan::gui {

/// Names to choose a team by: in English and in Arabic, which may be empty.
using TeamNames = std::vector<std::pair<std::string, std::string>>;

/// What is kept of calendars, and what their form needs besides.
struct CalendarShelf {
    std::vector<app::CalendarFile> calendars; // in the order in which they were first recorded
    TeamNames teams;
    std::string timezone; // the organisation's
    Date today;           // there
};

/// What is kept of service targets.
struct TargetShelf {
    std::vector<app::TargetRow> targets; // the organisation's own, then those shipped
    TeamNames teams;
    Date today;
};

/// What the window asks of an open database about calendars and service targets. Called by jobs, on any thread.
class CalendarDesk {
public:
    virtual ~CalendarDesk() = default;
    virtual CalendarShelf calendars() = 0;
    virtual Result<app::RuleEffect> effect(app::CalendarFile calendar, const Progress& progress) = 0;
    /// `seen`: what stood there when the edit began; nothing: a new one.
    virtual Result<void> put(app::CalendarFile calendar, std::optional<app::CalendarFile> seen) = 0;

    virtual TargetShelf targets() = 0;
    virtual Result<app::RuleEffect> effect(std::vector<app::TargetRow> targets, const Progress& progress) = 0;
    virtual Result<void> put(std::vector<app::TargetRow> targets) = 0;
};

/// Over an open database, which must outlive it.
std::unique_ptr<CalendarDesk> make_calendar_desk(app::App& app, const std::string& actor);

} // namespace mizan::gui
