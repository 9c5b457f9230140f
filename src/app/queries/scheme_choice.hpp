#pragma once
#include "app/queries/standpoint.hpp"
#include "core/scorecards/scheme.hpp"

namespace mizan::app {

/// The organisation's own, then the shipped ones that it has not replaced; every version.
std::vector<Versioned<core::Scheme>> known_schemes(Reader& reader, Instant known_at);

/// The scheme that the cards are made with, as it holds on the first day of the standpoint's period: the one named, by
/// id or name; unnamed the organisation's first whose lines can be scored from what its sources supply, else simply its
/// first. An organisation without schemes of its own has the shipped ones. Refuses with `scheme_unknown` {found}.
Result<core::Scheme> choose_scheme(Reader& reader, const Standpoint& point, const std::string& wanted,
                                   const std::vector<core::KpiDefinition>& definitions);

} // namespace mizan::app
