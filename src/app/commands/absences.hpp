#pragma once
#include "app/app.hpp"
#include "core/service/people.hpp"

namespace mizan::app {

/// Days away as a form or a command line says them: first and last day, both in.
struct AbsenceFacts {
    core::AbsenceKind kind = core::AbsenceKind::other;
    Date first, last;
};

/// Refuses `agent_unknown` {found}, `range_backwards` {from, to}, and `absence_overlaps` {from, to}: the person is
/// away on some of these days already.
Result<void> add_absence(App& app, const std::string& actor, const std::string& person, const AbsenceFacts& facts);

/// It was not so. Refuses `absence_none` {from, to} where there is none of this kind and of just these days.
Result<void> withdraw_absence(App& app, const std::string& actor, const std::string& person, const AbsenceFacts& facts);

} // namespace mizan::app
