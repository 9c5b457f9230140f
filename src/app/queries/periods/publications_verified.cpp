#include "app/queries/periods/publications_verified.hpp"

#include "app/queries/scorecard.hpp"
#include "app/records/body.hpp"
#include "app/records/reference_record.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

std::string only_body(Reader& reader, std::string_view kind, std::int64_t subject, Instant now) {
    const auto records = reader.records_of(kind, subject, now);
    return records.empty() ? std::string{} : records.back().body;
}

Difference differs(const char* what, const Publication& publication) {
    return {what, {{"period", publication.period}, {"scheme", publication.scheme}}};
}

std::optional<Difference> difference_of(App& app, Reader& reader, const Publication& publication, Instant now,
                                        const Progress& progress) {
    const std::string kept = only_body(reader, published_cards_kind, publication.cards, now);
    if (app.hashing->seal(kept) != publication.seal) return differs("publication_seal", publication);
    ScorecardQuestion question;
    const auto period = Period::parse(publication.period);
    if (!period) return differs("publication", publication);
    question.period = *period;
    question.scheme = publication.scheme;
    question.compare = true;
    question.asking.as_of = publication.as_of;
    question.asking.known_at = publication.known_at;
    const auto answer = scorecards_of_all(app, question, progress);
    if (!answer) return differs("publication", publication);
    std::vector<PublishedCard> cards;
    for (const Scorecard& card : answer->cards)
        cards.push_back(published(card.person, card.card));
    std::ranges::sort(cards, {}, &PublishedCard::person);
    if (body_of(cards) != kept) return differs("publication", publication);
    for (std::size_t i = 0; i < publication.references.size(); ++i) {
        const auto number = publication.references[i];
        if (number == 0) continue;
        if (body_of(answer->scheme.lines.at(i).kpi, answer->comparisons.at(i).reference) !=
            only_body(reader, reference_kind, number, now)) {
            auto difference = differs("reference", publication);
            difference.where.push_back({"reference", number});
            return difference;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Difference> differing_publication(App& app, std::int64_t& checked, const Progress& progress) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    const auto all = publications(*reader, now);
    for (const Publication& publication : all) {
        if (publication.copied) continue; // verified where it was published
        progress.step("verifying_publications", checked++, static_cast<std::int64_t>(all.size()));
        if (auto difference = difference_of(app, *reader, publication, now, progress)) return difference;
    }
    return std::nullopt;
}

} // namespace mizan::app
