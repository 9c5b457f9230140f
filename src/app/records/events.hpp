#pragma once
#include "app/ports/store.hpp"
#include "app/records/body.hpp"

#include <optional>

namespace mizan::app {

/// What is told by one record after another: each has an id and its events, in the order of writing.
/// `event_of(record)` reads one.
template <class Told, class EventOf>
std::vector<Told> told_by_events(Reader& reader, std::string_view kind, Instant known_at, EventOf event_of) {
    std::map<std::int64_t, Told> by_id;
    for (const Record& record : reader.records(kind, known_at)) {
        Told& told = by_id[record.subject];
        told.id = record.subject;
        told.events.push_back(event_of(record));
    }
    return values_of(std::move(by_id));
}

/// That of a number; nothing where there is none.
template <class Told, class EventOf>
std::optional<Told> told_by_events(Reader& reader, std::string_view kind, std::int64_t id, Instant known_at,
                                   EventOf event_of) {
    Told told{id, {}};
    for (const Record& record : reader.records_of(kind, id, known_at))
        told.events.push_back(event_of(record));
    return told.events.empty() ? std::nullopt : std::optional{std::move(told)};
}

} // namespace mizan::app
