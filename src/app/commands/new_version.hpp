#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// A new version of a definition that was edited by hand: its number is given here, one above the last of its id; the
/// earlier versions stay, because printed cards name them. `from`: the first day of the periods that it is used for;
/// missing: since ever. `seen`: the number of the last version when the edit began, 0 where there was none; where there
/// is a later one by now, it is refused as `changed_meanwhile` (missing: not asked). Gives the number.

/// Refuses what core::validate does, `scheme_id_unreadable` {found}, and `nothing_changed` where the last version says
/// the same from the same day. The first own version of a shipped scheme that begins on a date is put beside the
/// shipped one, so that it still holds before.
Result<int> save_scheme(App& app, const std::string& actor, core::Scheme scheme, std::optional<Date> from,
                        std::optional<int> seen = {});

/// Refuses what core::validate does, and `nothing_changed`.
Result<int> save_kpi(App& app, const std::string& actor, core::KpiDefinition definition, std::optional<Date> from,
                     std::optional<int> seen = {});

} // namespace mizan::app
