#pragma once
#include "core/calendar/calendar_definition.hpp"
#include "core/kpi/definition.hpp"
#include "core/scorecards/scheme.hpp"

#include <string>
#include <string_view>

namespace mizan::store {

/// Definitions as JSON, the form in which they are stored; exact and complete, for machines. Reading throws Error
/// `stored_value_unreadable` {field, found} where the text was not written by these.
std::string to_json(const core::CalendarDefinition& calendar);
std::string to_json(const core::Scheme& scheme);
std::string to_json(const core::KpiDefinition& kpi);
core::CalendarDefinition calendar_from_json(std::string_view text);
core::Scheme scheme_from_json(std::string_view text);
core::KpiDefinition kpi_from_json(std::string_view text);

} // namespace mizan::store
