#pragma once
#include "core/kpi/definition.hpp"
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
std::string kpi_definition(const Voice& voice, const core::KpiDefinition& kpi);

} // namespace mizan::text
