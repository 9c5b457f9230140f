#pragma once
#include "app/records/case_record.hpp"

namespace mizan::app {

struct App;

struct PolicyChange {
    core::PolicyKind kind = core::PolicyKind::worse_repeated;
    std::optional<bool> on;
    std::optional<std::int64_t> times, of, at_least;
};
/// Refuses `policy_number` {policy, name, found}, `nothing_changed`.
Result<void> set_policy(App& app, const std::string& actor, const PolicyChange& change);

} // namespace mizan::app
