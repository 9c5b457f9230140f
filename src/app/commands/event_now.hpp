#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// An event of that kind, of this moment and by this person.
template <class Event>
Event event_now(const App& app, Reader& reader, const core::Rulebook& rulebook, const std::string& actor,
                typename Event::Kind kind, const std::string& text) {
    Event event;
    event.kind = kind;
    event.at = present(app, reader);
    event.on = rulebook.zone.date_of(event.at);
    event.actor = actor;
    event.text = text;
    return event;
}

} // namespace mizan::app
