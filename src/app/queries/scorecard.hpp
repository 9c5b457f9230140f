#pragma once
#include "app/app.hpp"
#include "app/records/publication_record.hpp"
#include "core/scorecards/card.hpp"

namespace mizan::app {

struct ScorecardQuestion {
    Period period;
    std::string agent, team; // by name; empty: everybody
    std::string scheme;      // empty: the organisation's first that fits
    bool trends = false;     // also the twelve months up to the period's last
    std::int32_t resamples = 1000;
    /// Each line also against the organisation's group, whoever is asked for. Done in any case where a line of the
    /// scheme is on the adjusted value. Reads everybody's work.
    bool compare = false;
    Asking asking;
    std::optional<core::Scheme> draft; // a scheme that is not kept: cards as it would make them
};

/// A KPI month by month, oldest first; figures may be no_data.
struct Trend {
    std::string kpi;
    std::vector<std::pair<Month, core::Figure>> months;
};

struct Scorecard {
    PersonId person;
    std::string name, name_ar, team, team_ar;
    core::Card card;
    std::vector<Trend> trends;                             // one per line where asked for
    std::optional<PublishedCard> published = std::nullopt; // of a published period, what the person was told
};

struct ScorecardAnswer {
    Period period;
    Instant as_of, known_at;
    std::string organisation_timezone;
    core::Scheme scheme;
    std::vector<core::KpiDefinition> definitions;
    std::vector<core::GroupComparison> comparisons; // by line of the scheme; none where nobody was compared
    std::vector<Scorecard> cards;                   // by name
    std::int64_t rulebook_version = 0;
    std::optional<Publication> publication = std::nullopt; // of a published period
    bool others = true;                                    // whether who asks may see everybody
};

/// Of a published period, cards as of the instant that was pinned, by the scheme's version and against the references
/// that were: what was recorded since moves those whom it touches and nobody else. Another as_of asks anew. Refuses
/// what core::validate does of a draft; `agent_unknown`, `team_unknown`, `scheme_unknown` {found}, `no_interactions`
/// where the database is empty.
Result<ScorecardAnswer> scorecards(App& app, const ScorecardQuestion& question, const Progress& progress = {});
/// The same for the program itself, whoever works with it: what verify makes anew.
Result<ScorecardAnswer> scorecards_of_all(App& app, const ScorecardQuestion& question, const Progress& progress = {});

} // namespace mizan::app
