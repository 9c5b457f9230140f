#include "app/reviewed_work.hpp"

namespace mizan::app {

PersonId owner_of(const core::Rulebook& rulebook, const core::Interaction& interaction) {
    return rulebook.person(interaction.credited(core::Role::owner), rulebook.zone.date_of(interaction.opened_at));
}

ReviewedWork::ReviewedWork(Reader& reader, const core::Rulebook& rulebook, Instant known_at)
    : reader_{reader}, rulebook_{rulebook}, known_at_{known_at} {
    for (Review& review : reviews(reader, known_at)) {
        const Month month = Month::of(review.on);
        by_month_[month].push_back(std::move(review));
    }
}

void ReviewedWork::each(Month month, std::optional<PersonId> person, const Visit& visit) const {
    const auto found = by_month_.find(month);
    if (found == by_month_.end()) return;
    for (const Review& review : found->second)
        reader_.row(review.interaction, known_at_, [&](const StoredInteraction& stored, const core::Surroundings&) {
            Found one{owner_of(rulebook_, stored.row), stored.row.excluded.has_value(), {}};
            if (person && one.person != *person) return;
            one.review.review = review.id;
            one.review.interaction = review.interaction.value;
            one.review.reviewed_at = unix_seconds(rulebook_.zone.start_of(review.on));
            one.review.score = static_cast<std::int32_t>(review.score.hundredths);
            one.review.critical_failure = !review.critical.empty();
            one.review.channel = stored.row.channel;
            one.review.topic = stored.row.topic.value;
            one.review.team = rulebook_.team_of(one.person, review.on).value;
            visit(stored, one);
        });
}

void ReviewedWork::add_to(std::map<PersonId, core::Segment>& segments, Month month,
                          std::optional<PersonId> person) const {
    each(month, person, [&](const StoredInteraction&, const Found& found) {
        if (found.excluded) return;
        core::Segment& segment = segments[found.person];
        segment.person = found.person;
        segment.month = month;
        segment.reviews.push_back(found.review);
        core::sort_segment(segment);
    });
}

std::vector<Month> ReviewedWork::months() const {
    std::vector<Month> months;
    for (const auto& [month, of_month] : by_month_)
        months.push_back(month);
    return months;
}

} // namespace mizan::app
