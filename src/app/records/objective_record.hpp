#pragma once
#include "app/ports/store.hpp"

namespace mizan::app {

/// Where the organisation wants to be, in its own words; either language may be empty.
struct Vision {
    std::string text, text_ar;
    bool operator==(const Vision&) const = default;
};
/// As it was last said, and how often it was said anew.
struct StandingVision {
    Vision vision;
    std::int64_t subject = 0;
    int version = 1;
    Instant since;
    std::string actor;
};

/// What the organisation wants to reach, and goals serve. Half-open dates; open where missing.
struct Objective {
    std::string id, name, name_ar;
    std::int64_t order = 0; // of telling
    std::optional<Date> from, to;
    std::string retired; // why; empty: it stands
    bool operator==(const Objective&) const = default;
};
struct StandingObjective {
    Objective objective;
    std::int64_t subject = 0;
    int version = 1;
    Instant since;
    std::string actor;
};

inline constexpr std::string_view vision_kind = "vision", objective_kind = "objective";

std::string body_of(const Vision& vision);
std::optional<StandingVision> standing_vision(Reader& reader, Instant known_at);

std::string body_of(const Objective& objective);
/// As they stand, retired ones too, by order and then by id.
std::vector<StandingObjective> objectives(Reader& reader, Instant known_at);
/// By id. Refuses `objective_unknown` {found}.
Result<StandingObjective> objective_named(const std::vector<StandingObjective>& all, const std::string& id);

} // namespace mizan::app
