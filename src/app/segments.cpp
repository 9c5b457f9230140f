#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// From so many stale people of one month on, the month's rows are read once for all of them.
constexpr std::size_t people_worth_a_whole_month = 4;

using PeopleByMonth = std::map<Month, std::vector<PersonId>>;

PeopleByMonth by_month(const std::vector<SegmentKey>& keys) {
    PeopleByMonth months;
    for (const SegmentKey& key : keys)
        months[key.month].push_back(key.person);
    return months;
}

bool in_the_past(Reader& reader, const std::optional<Instant>& known_at) {
    return known_at && *known_at < reader.last_change();
}

/// What the rows give for these people, those with nothing being left out.
std::map<PersonId, core::Segment> computed_for(Reader& reader, const core::Rulebook& rulebook,
                                               const ReviewedWork& reviewed, Month month,
                                               const std::vector<PersonId>& people, Instant known_at) {
    if (people.size() >= people_worth_a_whole_month)
        return computed_segments(reader, rulebook, reviewed, month, std::nullopt, known_at);
    std::map<PersonId, core::Segment> found;
    for (const PersonId person : people)
        found.merge(computed_segments(reader, rulebook, reviewed, month, person, known_at));
    return found;
}

void visit_past(Reader& reader, const SegmentRange& range, Instant known_at,
                const std::function<void(const core::Segment&)>& visit, const Progress& progress) {
    const core::Rulebook rulebook = reader.rulebook(known_at);
    const ReviewedWork reviewed{reader, rulebook, known_at};
    std::map<SegmentKey, core::Segment> all;
    const auto span = reader.segment_span(known_at);
    if (!span) return;
    // Promises may fall due long after their interaction was opened, so only the beginning is cut.
    const Month first = std::max(range.first, Month::of(rulebook.zone.date_of(span->first)));
    const std::int64_t total = range.last.number - first.number + 1;
    for (Month month = first; month <= range.last; ++month.number) {
        progress.step("computing_segments", month.number - first.number, total);
        for (auto& [person, segment] : computed_segments(reader, rulebook, reviewed, month, range.person, known_at))
            all.emplace(SegmentKey{person, month}, std::move(segment));
    }
    for (const auto& [key, segment] : all)
        visit(segment);
}

} // namespace

SegmentRange months_of(const Period& period, std::optional<PersonId> person) {
    return {person, Month::of(period.first), Month::of(period.end - 1)};
}

SegmentRange every_segment() {
    constexpr int year_after_all = 10000;
    return {std::nullopt, Month{0}, Month{year_after_all * 12}};
}

std::map<PersonId, core::Segment> computed_segments(Reader& reader, const core::Rulebook& rulebook,
                                                    const ReviewedWork& reviewed, Month month,
                                                    std::optional<PersonId> person, Instant known_at) {
    std::map<std::pair<PersonId, Month>, core::Segment> built;
    reader.rows_of(person, month, known_at,
                   [&](const StoredInteraction& interaction, const core::Surroundings& surroundings) {
                       core::add_to_segments(interaction.row, interaction.id, surroundings, rulebook, built);
                   });
    std::map<PersonId, core::Segment> found;
    for (auto& [key, segment] : built) {
        if (key.second != month || (person && key.first != *person)) continue;
        core::sort_segment(segment);
        found.emplace(key.first, std::move(segment));
    }
    reviewed.add_to(found, month, person);
    return found;
}

std::unique_ptr<Reader> reader_with_segments(App& app, const SegmentRange& range, std::optional<Instant> known_at,
                                             const Progress& progress) {
    auto reader = app.store->read();
    if (in_the_past(*reader, known_at) || reader->stale_segments(range).empty()) return reader;
    reader.reset();
    // Refused while another program writes: for_each_segment then computes in memory what is still stale.
    static_cast<void>(rebuild_segments(app, range, progress));
    return app.store->read();
}

void for_each_segment(App& app, Reader& reader, const SegmentRange& range, std::optional<Instant> known_at,
                      const std::function<void(const core::Segment&)>& visit, const Progress& progress) {
    if (in_the_past(reader, known_at)) return visit_past(reader, range, *known_at, visit, progress);
    const std::vector<SegmentKey> stale = reader.stale_segments(range);
    if (stale.empty()) return reader.segments(range, visit);

    const Instant now = present(app, reader);
    const core::Rulebook rulebook = reader.rulebook(now);
    const ReviewedWork reviewed{reader, rulebook, now};
    std::map<SegmentKey, core::Segment> computed;
    for (const auto& [month, people] : by_month(stale)) {
        progress.step("computing_segments", static_cast<std::int64_t>(computed.size()));
        for (auto& [person, segment] : computed_for(reader, rulebook, reviewed, month, people, now))
            if (std::find(people.begin(), people.end(), person) != people.end())
                computed.emplace(SegmentKey{person, month}, std::move(segment));
    }
    auto next = computed.begin();
    reader.segments(range, [&](const core::Segment& stored) {
        for (; next != computed.end() && next->first < SegmentKey{stored.person, stored.month}; ++next)
            visit(next->second);
        visit(stored);
    });
    for (; next != computed.end(); ++next)
        visit(next->second);
}

Result<std::int64_t> rebuild_segments(App& app, const SegmentRange& range, const Progress& progress) {
    auto writer = app.store->write("mizan");
    if (!writer) return writer.refusal();
    const std::vector<SegmentKey> stale = (*writer)->stale_segments(range);
    if (stale.empty()) return std::int64_t{0};
    const Instant now = present(app, **writer);
    const core::Rulebook rulebook = (*writer)->rulebook(now);
    const ReviewedWork reviewed{**writer, rulebook, now};
    std::int64_t done = 0;
    for (const auto& [month, people] : by_month(stale)) {
        progress.step("rebuilding_segments", done, static_cast<std::int64_t>(stale.size()));
        const auto found = computed_for(**writer, rulebook, reviewed, month, people, now);
        for (const PersonId person : people) {
            const auto segment = found.find(person);
            if (segment == found.end())
                (*writer)->drop_segment({person, month});
            else
                (*writer)->put_segment(segment->second, rulebook.version);
            ++done;
        }
    }
    (*writer)->commit_derived();
    return done;
}

} // namespace mizan::app
