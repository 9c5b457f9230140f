#pragma once
#include "app/ports/store.hpp"

namespace mizan::app {

/// That somebody was trained in something, and which measure it was to move.
inline constexpr std::string_view training_kind = "training";

struct Training {
    std::int64_t id = 0;
    PersonId person;
    std::string topic; // or skill
    Date on;
    std::string kpi;
    std::string notes;
};

std::string body_of(const Training& training);
std::vector<Training> trainings(Reader& reader, Instant known_at);

} // namespace mizan::app
