#pragma once
#include "app/commands/new_version.hpp"
#include "app/queries/definition_catalogue.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/scorecard.hpp"

#include <memory>
#include <string>

namespace mizan::gui {

/// A person's card in a period with the scheme as it holds, and with one that is being written.
struct DraftEffect {
    app::ScorecardAnswer before, after;
};

/// What the window asks of an open database about KPIs and schemes. Called by jobs, on any thread.
class SchemeDesk {
public:
    virtual ~SchemeDesk() = default;
    virtual app::DefinitionCatalogue catalogue(const Period& period) = 0;
    /// Nothing is written. `kept`: the scheme before, as it stands.
    virtual Result<DraftEffect> effect(const core::Scheme& kept, const core::Scheme& draft, const std::string& agent,
                                       const Period& period, const Progress& progress) = 0;
    /// The figure of a definition that is being written; nothing is written.
    virtual Result<app::KpiAnswer> figure(const core::KpiDefinition& draft, const std::string& agent,
                                          const Period& period, const Progress& progress) = 0;
    /// `seen`: the number of the last version when the edit began; 0: none.
    virtual Result<int> save_scheme(const core::Scheme& scheme, std::optional<Date> from, int seen) = 0;
    virtual Result<int> save_kpi(const core::KpiDefinition& definition, std::optional<Date> from, int seen) = 0;
};

/// Over an open database, which must outlive it.
std::unique_ptr<SchemeDesk> make_scheme_desk(app::App& app, const std::string& actor);

} // namespace mizan::gui
