#include "app/queries/accountability/blameless_work.hpp"

#include "app/queries/compared_work.hpp"
#include "app/segments.hpp"

namespace mizan::app {
namespace {

/// Interactions opened in the period, or with a promise due in it, whose root cause could not be avoided.
std::set<std::int64_t> unavoidable(Reader& reader, const Standpoint& point) {
    std::set<std::int64_t> out;
    const auto note = [&](const StoredInteraction& stored, const core::Surroundings&) {
        if (stored.row.avoidable == false) out.insert(stored.id.value);
    };
    reader.interactions({point.scope.from, point.scope.to, {}, {}, {}}, point.known_at, note);
    reader.promising_rows(point.scope.from, point.scope.to, point.known_at, note);
    return out;
}

template <class Entry>
void without(std::vector<Entry>& entries, const std::set<std::int64_t>& out) {
    std::erase_if(entries, [&](const Entry& entry) { return out.contains(entry.interaction); });
}

bool was_broken(const core::SegmentPromise& promise, std::int64_t as_of) {
    if (promise.left_out || promise.due_at > as_of) return false;
    if (promise.withdrawn_at != core::missing && promise.withdrawn_at <= as_of) return false;
    return promise.kept_at == core::missing || promise.kept_at > promise.due_at;
}

} // namespace

BlamelessWork blameless_work(App& app, Reader& reader, const Period& period, const Asking& asking,
                             const std::vector<const core::KpiDefinition*>& kpis, const Progress& progress) {
    const Standpoint point = standpoint(app, reader, period, asking);
    const std::set<std::int64_t> out = unavoidable(reader, point);
    BlamelessWork work{period, {}, {}, {}};
    ComparedWork compared{kpis};
    for_each_segment(
        app, reader, months_of(period), point.past,
        [&](const core::Segment& whole) {
            if (!whole.person) return;
            core::Segment segment = whole;
            without(segment.rows, out);
            without(segment.replies, out);
            without(segment.promises, out);
            core::FigureCollector collector{kpis, point.scope, point.rules};
            collector.tell(compared.of(segment.person));
            collector.add(segment);
            for (const core::SegmentPromise& promise : segment.promises)
                if (in_scope(promise, point.scope) && was_broken(promise, unix_seconds(point.as_of)))
                    ++work.broken[segment.person];
            for (const core::SegmentReview& review : segment.reviews)
                if (in_scope(review, point.scope) && review.critical_failure) ++work.critical[segment.person];
        },
        progress);
    work.compared = compared.compared();
    return work;
}

} // namespace mizan::app
