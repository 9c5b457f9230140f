#pragma once
#include "core/calendar/zone.hpp"
#include "text/language.hpp"

#include <optional>

namespace mizan::text {

/// How the program speaks to one person: the language, the digits, whether Hijri dates stand beside Gregorian ones, and
/// the zone in which instants are told (UTC where missing).
struct Voice {
    Language language = Language::en;
    Digits digits = Digits::latin;
    bool hijri = false;
    std::optional<core::Zone> zone;

    Voice() = default;
    Voice(Language chosen) : language{chosen} {} // NOLINT: a language is a voice with everything else usual
    Voice(Language chosen, Digits shapes, std::optional<core::Zone> where = {})
        : language{chosen}, digits{shapes}, zone{std::move(where)} {}
};

} // namespace mizan::text
