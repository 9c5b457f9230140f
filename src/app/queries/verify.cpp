#include "app/queries/verify.hpp"

#include "app/queries/cycles/recomputed.hpp"
#include "app/queries/periods/publications_verified.hpp"
#include "app/segments.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

/// Every month in which a segment is kept or ought to be.
std::set<Month> months_to_check(Reader& reader, const core::Rulebook& rulebook, const ReviewedWork& reviewed,
                                const std::vector<SegmentKey>& keys) {
    const std::vector<Month> reviewed_in = reviewed.months();
    std::set<Month> months{reviewed_in.begin(), reviewed_in.end()};
    for (const SegmentKey& key : keys)
        months.insert(key.month);
    if (const auto span = reader.span()) {
        const Month last = Month::of(rulebook.zone.date_of(span->second));
        for (Month month = Month::of(rulebook.zone.date_of(span->first)); month <= last; ++month.number)
            months.insert(month);
    }
    return months;
}

Difference segment_difference(const std::string& what, PersonId person, Month month) {
    return {what, {{"person", person.value}, {"month", month.iso()}}};
}

/// Compares what is stored of a month with what its rows give; stale segments are nobody's claim.
std::optional<Difference> check_month(Reader& reader, const core::Rulebook& rulebook, const ReviewedWork& reviewed,
                                      Month month, Instant known_at, const std::set<SegmentKey>& stale,
                                      std::int64_t& checked) {
    auto expected = computed_segments(reader, rulebook, reviewed, month, std::nullopt, known_at);
    std::optional<Difference> first;
    const auto note = [&](const std::string& what, PersonId person) {
        if (!first) first = segment_difference(what, person, month);
    };
    reader.segments({std::nullopt, month, month}, [&](const core::Segment& stored) {
        ++checked;
        const auto found = expected.find(stored.person);
        if (found == expected.end()) return note("segment_without_rows", stored.person);
        if (found->second != stored) note("segment", stored.person);
        expected.erase(found);
    });
    for (const auto& [person, segment] : expected)
        if (!stale.contains({person, month})) note("segment_missing", person);
    return first;
}

} // namespace

Verification verify(App& app, const std::optional<std::string>& expected_head, const Progress& progress) {
    const ChainState chain = app.store->verify(expected_head, progress);
    Verification result{!chain.difference, chain.head, chain.entries, 0, 0, chain.difference};
    if (result.difference) return result;

    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    const core::Rulebook rulebook = reader->rulebook(now);
    const ReviewedWork reviewed{*reader, rulebook, now};
    const std::vector<SegmentKey> stale_keys = reader->stale_segments(every_segment());
    const std::set<SegmentKey> stale{stale_keys.begin(), stale_keys.end()};
    const std::set<Month> months = months_to_check(*reader, rulebook, reviewed, reader->segment_keys(every_segment()));
    std::int64_t done = 0;
    for (const Month month : months) {
        progress.step("verifying_segments", done++, static_cast<std::int64_t>(months.size()));
        result.difference = check_month(*reader, rulebook, reviewed, month, now, stale, result.segments_checked);
        if (result.difference) break;
    }
    if (!result.difference) result.difference = differing_publication(app, result.publications_checked, progress);
    if (!result.difference) result.difference = differing_cycle(app, progress);
    result.ok = !result.difference;
    return result;
}

} // namespace mizan::app
