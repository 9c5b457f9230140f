#pragma once
#include "base/date.hpp"
#include "core/service/codes.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace mizan::app::demo {

/// A day of the demonstration's year.
inline Date day(int month, int day_of_month) {
    return *Date::from_ymd(2025, month, day_of_month);
}

enum class Desk : std::uint8_t { front, correspondence };

/// How somebody works. `pace` is the time taken in hundredths of the usual; the others are per mille.
struct Habits {
    int pace = 100;
    int content = 760; // ratings of 4 and 5
    int solved = 880;  // at the first contact
    int reopened = 60;
    int kept = 880; // promises
};

/// Somebody invented. `later` are the habits from `turning_point` on: each has a story.
struct Agent {
    std::string_view name, name_ar;
    Desk desk;
    std::string_view grade, shift;
    Habits habits;
    std::optional<Date> turning_point;
    Habits later;
    std::optional<Date> employed_from, employed_to;
    std::optional<Date> away_from, away_to; // [from, to)
    core::AbsenceKind away_kind = core::AbsenceKind::other;

    const Habits& habits_on(Date date) const { return turning_point && *turning_point <= date ? later : habits; }
    bool works_on(Date date) const {
        return (!employed_from || *employed_from <= date) && (!employed_to || date < *employed_to) &&
               (!away_from || date < *away_from || *away_to <= date);
    }
};

std::span<const Agent> agents();

struct TeamName {
    std::string_view name, name_ar, lead, lead_ar;
};
TeamName team_of(Desk desk);

} // namespace mizan::app::demo
