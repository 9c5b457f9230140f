#pragma once
#include "app/app.hpp"
#include "app/queries/scorecard.hpp"
#include "app/records/acknowledgement_record.hpp"
#include "app/records/publication_record.hpp"

namespace mizan::app {

/// open: not over yet; provisional: over, its cards not told yet; published; restated: what was recorded since would
/// make other cards of it.
enum class PeriodState : std::uint8_t { open, provisional, published, restated };
inline constexpr std::array<std::string_view, 4> period_state_names{"open", "provisional", "published", "restated"};

/// A card that would not be the same today: what it was, and what it would be. A missing side: there was, or would be,
/// none.
struct Restatement {
    PersonId person;
    std::string name, name_ar;
    std::optional<PublishedCard> before, after;
};

struct PeriodAnswer {
    Period period;
    core::Scheme scheme;
    PeriodState state = PeriodState::open;
    std::optional<Publication> publication;
    std::vector<Scorecard> cards;           // as things stand; with what was published beside (Scorecard::published)
    std::vector<Restatement> restatements;  // by name
    std::vector<Acknowledged> acknowledged; // the first of each person
};

/// How far a period is, by a scheme, and what changed since it was published. Refuses what scorecards() does.
Result<PeriodAnswer> period_state(App& app, const Period& period, const std::string& scheme, const Asking& asking,
                                  const Progress& progress = {});

} // namespace mizan::app
