#include "app/queries/cycles/held_back.hpp"

#include "app/records/case_record.hpp"

namespace mizan::app {

HeldBack held_back(Reader& reader, Instant known_at) {
    HeldBack held;
    const core::Zone zone = reader.rulebook(known_at).zone;
    const Date day = zone.date_of(known_at);
    for (const core::Case& one : cases(reader, zone, known_at))
        if (one.open_on(day)) held.open_steps.insert(one.opening().person);
    return held;
}

} // namespace mizan::app
