#pragma once
#include "app/queries/standpoint.hpp"
#include "app/records/publication_record.hpp"

namespace mizan::app {

/// Until when what stands in a published period may be contested.
struct DisputeWindow {
    Publication publication;
    Period period;
    Date last_day; // in it
};
/// Of the latest publication whose period holds the day; nothing where none does. Working days are those of the
/// calendar that is for all of the organisation.
std::optional<DisputeWindow> dispute_window(Reader& reader, const core::Rulebook& rulebook, Date day, Instant known_at);
/// The last day on which a decision may be appealed.
Date last_day_of_appeal(const core::Rulebook& rulebook, Date decided_on);

} // namespace mizan::app
