#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Fills an empty database with a believable, plainly invented year of two teams in both languages: people, calendars
/// with Ramadan and holidays, targets, a scheme, interactions with promises. Deterministic: the same bytes of facts
/// each time. Refuses with `demo_not_empty` where there are interactions already.
Result<std::int64_t> fill_demo(App& app, const std::string& actor, const Progress& progress = {});

} // namespace mizan::app
