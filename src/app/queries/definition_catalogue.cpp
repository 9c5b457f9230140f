#include "app/queries/definition_catalogue.hpp"

#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"

#include <algorithm>

namespace mizan::app {

DefinitionCatalogue definition_catalogue(App& app, const Period& period) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    return {known_schemes(*reader, now), reader->own_kpis(now), kpi_definitions(*reader, now, period.first),
            reader->topics(), period.first};
}

} // namespace mizan::app
