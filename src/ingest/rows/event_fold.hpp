#pragma once
#include "core/calendar/zone.hpp"
#include "core/service/interaction.hpp"
#include "ingest/mapping/slot.hpp"

#include <string>
#include <vector>

namespace mizan::ingest {

/// One event of an interaction.
struct Event {
    EventKind kind = EventKind::other;
    Instant at;
    std::string actor;    // who did it; may be empty
    std::string assignee; // of `assigned`: to whom, else the actor
};

/// Whose the interaction is, by its events; for drafts whose file has no column for it.
struct EventOutcome {
    std::string last_assignee;
};

/// Folds events, in the order of their times, into stamps, pauses, counts and reply spans of `draft`:
/// - The first event opens the interaction, whatever its kind; it also acts as its own kind.
/// - The customer waits for us from the opening (unless a public_reply opens it), from a customer_message while nobody
///   waits, and from a reopening. A public_reply ends the waiting: a reply span, credited to its actor. A resolution
///   ends it without one.
/// - The first public_reply is the first response; its actor the first responder.
/// - pending begins a pause (waiting for the customer); open, customer_message, resolved, reopened and closed end it; a
///   public_reply does not.
/// - resolved: resolved_at is the last one's time, the resolver its actor. What follows it up to a reopening is a pause
///   of its own kind. reopened, or open after resolved, is one reopening; until the next resolution the interaction has
///   no resolved_at and no resolver.
/// - assigned: transfers counts the changes of the assignee after the first.
/// - closed: closed_at is the last one's time; other: nothing.
EventOutcome fold_events(const std::vector<Event>& events, core::InteractionDraft& draft);

} // namespace mizan::ingest
