#include "app/queries/disputes/dispute_window.hpp"

#include "core/disputes/dispute.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

core::Calendar calendar_of_all(const core::Rulebook& rulebook) {
    const auto found = std::ranges::find_if(rulebook.calendars,
                                            [](const core::CalendarUse& use) { return !use.team && !use.channel; });
    return found == rulebook.calendars.end() ? core::Calendar::always() : found->calendar;
}

} // namespace

std::optional<DisputeWindow> dispute_window(Reader& reader, const core::Rulebook& rulebook, Date day,
                                            Instant known_at) {
    std::optional<DisputeWindow> window;
    for (const Publication& publication : publications(reader, known_at)) {
        const auto period = Period::parse(publication.period);
        if (!period || !period->contains(day)) continue;
        const Date published_on = rulebook.zone.date_of(publication.published_at);
        window = DisputeWindow{publication, *period,
                               core::last_working_day(calendar_of_all(rulebook), published_on, core::dispute_days)};
    }
    return window;
}

Date last_day_of_appeal(const core::Rulebook& rulebook, Date decided_on) {
    return core::last_working_day(calendar_of_all(rulebook), decided_on, core::dispute_days);
}

} // namespace mizan::app
