#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Everything that can be measured and scored with, with all its versions.
struct DefinitionCatalogue {
    std::vector<Versioned<core::Scheme>> schemes;         // the organisation's own, then the shipped ones not replaced
    std::vector<Versioned<core::KpiDefinition>> own_kpis; // every version
    std::vector<core::KpiDefinition> kpis;                // that lines can name: built-in, then own as they hold `on`
    std::vector<Named> topics;                            // that filters can name
    Date on;
};

/// As known now; the definitions as they hold on the first day of the period, as the period's cards are made with.
DefinitionCatalogue definition_catalogue(App& app, const Period& period);

} // namespace mizan::app
