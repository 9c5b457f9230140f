#pragma once
#include "app/app.hpp"
#include "app/records/objective_record.hpp"

namespace mizan::app {

/// Where the organisation wants to be. Refuses `vision_empty`, `nothing_changed`.
Result<void> set_vision(App& app, const std::string& actor, const Vision& vision);

/// What the organisation wants to reach. Refuses `objective_id_unreadable` {found} (small letters, digits, underscores
/// and hyphens), `objective_id_taken` {found}, `objective_nameless`, `objective_backwards` {from, to}.
Result<void> add_objective(App& app, const std::string& actor, const Objective& objective);

/// What is said of an objective anew; what is missing stays.
struct ObjectiveChange {
    std::optional<std::string> name, name_ar;
    std::optional<std::int64_t> order;
    std::optional<Date> from, to; // half-open
};
/// Refuses besides `objective_unknown` {found}, `objective_is_retired` {found}, `nothing_changed`.
Result<void> change_objective(App& app, const std::string& actor, const std::string& id, const ObjectiveChange& change);
/// No new goal serves it from now on; goals that do keep it. Refuses besides `reason_missing`.
Result<void> retire_objective(App& app, const std::string& actor, const std::string& id, const std::string& reason);

} // namespace mizan::app
