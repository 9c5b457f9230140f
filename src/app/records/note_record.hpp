#pragma once
#include "app/ports/store.hpp"

namespace mizan::app {

inline constexpr std::string_view note_kind = "note";

/// What a one-to-one came to: about whom, which KPI, what is to be done and by when.
struct Note {
    std::int64_t id = 0;
    PersonId person;
    std::string kpi; // its id; empty: none in particular
    std::string text, action;
    std::optional<Date> due; // of the action
    std::string link;        // to the recording or transcript that it speaks of
    bool done = false;
    std::string actor; // who wrote it
    Instant at;
};

std::string body_of(const Note& note);
/// As they stand, by the order of writing.
std::vector<Note> notes(Reader& reader, Instant known_at);

} // namespace mizan::app
