#include "app/queries/moved_cards.hpp"

#include "app/queries/compared_work.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scoring.hpp"
#include "app/segments.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

/// From so many people on, a month's rows are read once for all of them.
constexpr std::size_t people_worth_one_reading = 4;

using SegmentsOfMonth = std::map<PersonId, core::Segment>;

/// Before and after.
struct Sides {
    SegmentsOfMonth before, after;
};

/// What stands in the months of a few people, under two rulebooks.
class Work {
public:
    Work(Reader& reader, Instant known_at, std::set<PersonId> people, const core::Rulebook& before,
         const core::Rulebook& after)
        : reader_{reader}, known_at_{known_at}, people_{std::move(people)}, before_{before}, after_{after},
          reviewed_before_{reader, before, known_at}, reviewed_after_{reader, after, known_at} {}

    const Sides& of(Month month) {
        if (const auto known = months_.find(month); known != months_.end()) return known->second;
        std::map<std::pair<PersonId, Month>, core::Segment> before, after;
        std::set<InteractionId> seen;
        const auto add = [&](const StoredInteraction& row, const core::Surroundings& surroundings) {
            if (!seen.insert(row.id).second) return;
            core::add_to_segments(row.row, row.id, surroundings, before_, before);
            core::add_to_segments(row.row, row.id, surroundings, after_, after);
        };
        if (people_.size() >= people_worth_one_reading) {
            reader_.rows_of(std::nullopt, month, known_at_, add);
        } else {
            for (const PersonId person : people_)
                reader_.rows_of(person, month, known_at_, add);
        }
        Sides sides{ours(std::move(before), month), ours(std::move(after), month)};
        for (const PersonId person : people_) {
            reviewed_before_.add_to(sides.before, month, person);
            reviewed_after_.add_to(sides.after, month, person);
        }
        return months_.emplace(month, std::move(sides)).first->second;
    }

    /// A person's segments of the months, on one side.
    std::vector<core::Segment> segments(PersonId person, const SegmentRange& range, SegmentsOfMonth Sides::*side) {
        std::vector<core::Segment> found;
        for (Month month = range.first; month <= range.last; ++month.number) {
            const SegmentsOfMonth& all = of(month).*side;
            if (const auto segment = all.find(person); segment != all.end()) found.push_back(segment->second);
        }
        return found;
    }

private:
    SegmentsOfMonth ours(std::map<std::pair<PersonId, Month>, core::Segment>&& built, Month month) const {
        SegmentsOfMonth kept;
        for (auto& [key, segment] : built) {
            if (key.second != month || !people_.contains(key.first)) continue;
            core::sort_segment(segment);
            kept.emplace(key.first, std::move(segment));
        }
        return kept;
    }

    Reader& reader_;
    Instant known_at_;
    std::set<PersonId> people_;
    const core::Rulebook &before_, &after_;
    ReviewedWork reviewed_before_, reviewed_after_;
    std::map<Month, Sides> months_;
};

const core::Segment* segment_of(const SegmentsOfMonth& segments, PersonId person) {
    const auto found = segments.find(person);
    return found == segments.end() ? nullptr : &found->second;
}

bool differs(const Sides& sides, PersonId person) {
    const auto *before = segment_of(sides.before, person), *after = segment_of(sides.after, person);
    return before && after ? *before != *after : before != after;
}

/// Whether anything that is printed of the card differs.
bool printed_otherwise(const MovedCard& card) {
    if (!card.before || !card.after || moves(card)) return moves(card);
    return !std::equal(card.before->lines.begin(), card.before->lines.end(), card.after->lines.begin(),
                       card.after->lines.end(), [](const core::CardLine& one, const core::CardLine& other) {
                           return one.figure == other.figure && one.points == other.points &&
                                  one.contribution == other.contribution;
                       });
}

/// Makes the cards of one month on both sides.
class MonthOfCards {
public:
    MonthOfCards(App& app, Reader& reader, Month month, const RulesChange& change) {
        question_.period = Period::of(month);
        question_.resamples = 0;
        before_ = standpoint(app, reader, question_.period, {});
        after_ = before_;
        after_->rulebook = change.after;
        after_->counted_as = change.counted_as;
        const auto all = kpi_definitions(reader, before_->known_at, question_.period.first);
        const auto scheme = choose_scheme(reader, *before_, "", all);
        answer_.period = question_.period;
        answer_.scheme = *scheme; // unnamed, so there is one
        answer_.definitions = definitions_of(answer_.scheme, all);
        if (has_adjusted_line(answer_.scheme)) compare(app, reader);
        scoring_before_.emplace(reader, question_, *before_, answer_);
        scoring_after_.emplace(reader, question_, *after_, answer_);
    }

    MovedCard of(PersonId person, Work& work) const {
        const SegmentRange range = months_read(question_, answer_.scheme);
        MovedCard moved{person, {}, Month::of(question_.period.first), {}, {}};
        if (const core::Person* found = person_of(after_->rulebook, person)) moved.agent = found->name;
        moved.before = card(*scoring_before_, person, work.segments(person, range, &Sides::before));
        moved.after = card(*scoring_after_, person, work.segments(person, range, &Sides::after));
        return moved;
    }

private:
    /// Both sides are read against everybody as they stand before the change: it moves nobody else.
    void compare(App& app, Reader& reader) {
        ComparedLines lines{answer_.scheme, answer_.definitions, before_->scope, before_->rules};
        for_each_segment(app, reader, months_read(question_, answer_.scheme), std::nullopt,
                         [&](const core::Segment& segment) { lines.add(segment); });
        answer_.comparisons = lines.compared();
    }

    std::optional<core::Card> card(const Scoring& scoring, PersonId person,
                                   const std::vector<core::Segment>& segments) const {
        const bool works = std::any_of(segments.begin(), segments.end(), [&](const core::Segment& segment) {
            return any_in_scope(segment, before_->scope);
        });
        return works ? std::optional{scoring.card_of(person, segments).card} : std::nullopt;
    }

    ScorecardQuestion question_;
    std::optional<Standpoint> before_, after_;
    ScorecardAnswer answer_{};
    std::optional<Scoring> scoring_before_, scoring_after_;
};

} // namespace

bool moves(const MovedCard& card) {
    if (!card.before || !card.after) return card.before.has_value() != card.after.has_value();
    return card.before->total != card.after->total || card.before->band != card.after->band ||
           card.before->scored != card.after->scored;
}

core::Rulebook with_moves(core::Rulebook rulebook, const std::vector<AliasMove>& moves) {
    std::map<PersonId, std::vector<core::PersonAlias>> given;
    for (core::Person& person : rulebook.people)
        for (const AliasMove& move : moves) {
            if (person.id != move.from) continue;
            const auto stays = [&](const core::PersonAlias& alias) { return alias.alias != move.alias; };
            const auto moved = std::stable_partition(person.aliases.begin(), person.aliases.end(), stays);
            given[move.into].insert(given[move.into].end(), moved, person.aliases.end());
            person.aliases.erase(moved, person.aliases.end());
        }
    for (core::Person& person : rulebook.people)
        if (const auto found = given.find(person.id); found != given.end())
            person.aliases.insert(person.aliases.end(), found->second.begin(), found->second.end());
    rulebook.index();
    return rulebook;
}

namespace {

using PeopleByMonth = std::map<Month, std::set<PersonId>>;

/// `by_card`: also where the work is the same, but the card is not.
std::vector<MovedCard> cards_of(App& app, Reader& reader, const RulesChange& change, const PeopleByMonth& months,
                                bool by_card, const Progress& progress) {
    std::set<PersonId> people;
    for (const auto& [month, touched] : months)
        people.insert(touched.begin(), touched.end());
    Work work{reader, present(app, reader), people, change.before, change.after};
    std::vector<MovedCard> cards;
    std::int64_t done = 0;
    for (const auto& [month, touched] : months) {
        progress.step("scoring", done++, static_cast<std::int64_t>(months.size()));
        std::optional<MonthOfCards> scoring;
        for (const PersonId person : touched) {
            if (!person) continue; // work without an agent has no card
            const bool other_work = differs(work.of(month), person);
            if (!other_work && !by_card) continue;
            if (!scoring) scoring.emplace(app, reader, month, change);
            MovedCard moved = scoring->of(person, work);
            if (other_work || printed_otherwise(moved)) cards.push_back(std::move(moved));
        }
    }
    std::stable_sort(cards.begin(), cards.end(), [](const MovedCard& one, const MovedCard& other) {
        return std::pair{one.agent, one.month} < std::pair{other.agent, other.month};
    });
    return cards;
}

} // namespace

std::vector<MovedCard> moved_cards(App& app, Reader& reader, const RulesChange& change,
                                   const std::set<PersonId>& people, const Progress& progress) {
    PeopleByMonth months;
    for (const PersonId person : people) {
        SegmentRange everything = every_segment();
        everything.person = person;
        for (const SegmentKey& key : reader.segment_keys(everything))
            months[key.month] = people;
    }
    return cards_of(app, reader, change, months, true, progress);
}

std::vector<MovedCard> moved_cards(App& app, Reader& reader, const RulesChange& change,
                                   const std::vector<SegmentKey>& keys, const Progress& progress) {
    PeopleByMonth months;
    for (const SegmentKey& key : keys)
        months[key.month].insert(key.person);
    return cards_of(app, reader, change, months, false, progress);
}

} // namespace mizan::app
