#pragma once
#include "app/ports/store.hpp"
#include "core/scorecards/card.hpp"

namespace mizan::app {

/// A line of a card as it was published; what an agent was told.
struct PublishedLine {
    std::string kpi;
    std::int64_t n = 0;
    std::optional<Ratio> value, low, high;
    core::Status status = core::Status::no_data;
    bool counted = false;
    std::optional<Points> points, contribution;
    core::CardLine::Gate gate = core::CardLine::Gate::none;
    std::optional<Ratio> expected, adjusted, z;
    std::optional<core::Verdict> verdict;
    bool operator==(const PublishedLine&) const = default;
};

/// A card as it was published.
struct PublishedCard {
    PersonId person;
    bool scored = false;
    int counted_weight = 0;
    std::optional<Points> total, low, high;
    std::string band, band_before_gates; // empty where not scored
    std::optional<Ratio> stability;
    std::vector<PublishedLine> lines; // by line of the scheme
    bool operator==(const PublishedCard&) const = default;
};

/// A period whose cards were told to people, and what they were made from.
struct Publication {
    std::int64_t subject = 0; // 0: not kept yet
    std::string period;       // its name
    std::string scheme;
    int scheme_version = 0;
    Instant as_of, known_at;
    std::string early_reason;             // why before the usual wait was over; empty where it was
    std::vector<std::int64_t> references; // by line of the scheme, the number; 0: nothing is compared
    std::int64_t cards = 0;               // the record that holds them
    std::string seal;                     // of the body of that record
    Instant published_at;
    std::string published_by;
    bool copied = false; // from another database, whose facts are not all here
};

inline constexpr std::string_view publication_kind = "publication", published_cards_kind = "published_cards";

std::string body_of(const Publication& publication);
std::string body_of(const std::vector<PublishedCard>& cards);
/// As a card would be published.
PublishedCard published(PersonId person, const core::Card& card);

/// Every publication that was known, in the order of publishing.
std::vector<Publication> publications(Reader& reader, Instant known_at);
/// By person.
std::vector<PublishedCard> cards_of(Reader& reader, const Publication& publication, Instant known_at);

} // namespace mizan::app
