#pragma once
#include "app/app.hpp"
#include "app/records/review_record.hpp"

namespace mizan::app {

struct ReviewQuestion {
    std::optional<Period> period; // of the review date
    std::string agent;            // by name; empty: everybody that the asker may see
    Asking asking;
};

struct ListedReview {
    Review review;
    std::string source, external_id;
    std::string agent, agent_ar;    // whose work it is; empty: nobody's any more
    std::optional<ReviewSeen> seen; // of the review as it stands
};
/// By date and id. Refuses what sight_of() does, `agent_unknown`.
Result<std::vector<ListedReview>> review_list(App& app, const ReviewQuestion& question);

/// The source's own word for an interaction.
struct ToldInteraction {
    InteractionId id;
    std::string source, external_id;
    PersonId owner;
};
ToldInteraction told_interaction(Reader& reader, const core::Rulebook& rulebook, InteractionId id, Instant known_at);

} // namespace mizan::app
