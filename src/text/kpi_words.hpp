#pragma once
#include "core/kpi/definition.hpp"
#include "core/scorecards/scheme.hpp"
#include "text/voice.hpp"

#include <string>

namespace mizan::text {

/// What a KPI is, in words: of a built-in one what the program says, of an organisation's own what its definition says.
struct KpiWords {
    std::string name;
    std::string definition; // what it counts, divided by what, whose credit
    std::string unit;
    std::string better;   // which direction is better
    std::string min_n;    // from how many rows on it is judged
    std::string interval; // what the interval beside the value is, or that there is none
};
KpiWords kpi_words(const Voice& voice, const core::KpiDefinition& kpi);

/// The name alone; where an own KPI has none in the language, the other language's, else its id.
std::string kpi_name(const Voice& voice, const core::KpiDefinition& kpi);
/// What it counts. Topics of an own KPI's filter stand as its definition says them.
std::string kpi_definition(const Voice& voice, const core::KpiDefinition& kpi);

/// A column or a condition that an own KPI measures; empty: the interactions themselves.
std::string measure_name(const Voice& voice, std::string_view measure);

/// What a scheme is called: as the organisation named it, where a name is missing in the language by the other one; a
/// shipped one as the program calls it; else its id.
std::string scheme_name(const Voice& voice, const core::Scheme& scheme);

/// A calendar by its id; the one that holds where there is none as the program calls it.
std::string calendar_name(const Voice& voice, const std::string& id);

} // namespace mizan::text
