#include "store/sqlite/stale_marks.hpp"

namespace mizan::store {

void StaleMarks::mark(const core::Interaction& row, const AliasMap& people) {
    const Date opened_on = months_.date_of(row.opened_at);
    const Month opened_in = months_.month_of(row.opened_at);
    for (const auto& [alias, roles] : credited_aliases(row)) {
        const app::SegmentKey key{people.person(alias, opened_on), opened_in};
        if (key != last_) keys_.insert(key);
        last_ = key;
    }
    for (const auto& span : row.reply_spans)
        keys_.insert({people.person(span.who, months_.date_of(span.replied_at)), opened_in});
    for (const auto& promise : row.promises) {
        const AliasId who = promise.who ? promise.who : row.credited(core::Role::owner);
        keys_.insert({people.person(who, months_.date_of(promise.made_at)), months_.month_of(promise.due_at)});
    }
}

void StaleMarks::mark(InteractionId id, const core::Interaction& row, const AliasMap& people) {
    mark(row, people);
    const auto [first, last] = reviewed().equal_range(id);
    if (first == last) return;
    const PersonId owner = people.person(row.credited(core::Role::owner), months_.date_of(row.opened_at));
    for (auto review = first; review != last; ++review)
        keys_.insert({owner, review->second});
}

const std::multimap<InteractionId, Month>& StaleMarks::reviewed() {
    if (reviewed_) return *reviewed_;
    reviewed_.emplace();
    auto& rows = connection_.prepared("SELECT DISTINCT json_extract(body, '$.interaction'), json_extract(body, '$.on') "
                                      "FROM record WHERE kind = 'review'");
    while (rows.step())
        if (const auto on = Date::parse(rows.string(1))) reviewed_->emplace(rows.id<InteractionId>(0), Month::of(*on));
    return *reviewed_;
}

void StaleMarks::mark_dates(std::optional<PersonId> person, const DateRange& dates) {
    const auto first = dates.from ? std::optional{Month::of(*dates.from)} : std::nullopt;
    const auto last = dates.to ? std::optional{Month::of(*dates.to - 1)} : std::nullopt;
    connection_
        .prepared("INSERT OR IGNORE INTO stale_segment SELECT person_id, month FROM segment WHERE (?1 IS NULL OR "
                  "person_id = ?1) AND (?2 IS NULL OR month >= ?2) AND (?3 IS NULL OR month <= ?3)")
        .with(person, first, last)
        .run();
}

void StaleMarks::mark_measured(std::optional<Instant> from, std::optional<Instant> to) {
    connection_
        .prepared("INSERT OR IGNORE INTO stale_segment SELECT person_id, month FROM segment WHERE first_at IS NOT "
                  "NULL AND (?1 IS NULL OR last_at IS NULL OR last_at >= ?1) AND (?2 IS NULL OR first_at < ?2)")
        .with(from, to)
        .run();
}

void StaleMarks::flush() {
    for (const auto& key : keys_)
        connection_.prepared("INSERT OR IGNORE INTO stale_segment VALUES (?, ?)").with(key.person, key.month).run();
    keys_.clear();
    last_ = {};
}

} // namespace mizan::store
