#include "core/accountability/consecutive.hpp"

namespace mizan::core {
namespace {

bool begins_month(Date date) {
    return date == date.first_of_month();
}

Period named(Date first, Date end) {
    if (begins_month(first) && first.first_of_next_month() == end) return Period::of(Month::of(first));
    const bool quarter = begins_month(first) && first.month() % 3 == 1 && first.plus_months(3) == end;
    const bool year = begins_month(first) && first.month() == 1 && first.plus_months(12) == end;
    std::string name = first.iso() + ".." + (end - 1).iso();
    if (quarter) name = first.iso().substr(0, 4) + "-Q" + std::to_string(first.month() / 3 + 1);
    if (year) name = first.iso().substr(0, 4);
    return {first, end, name};
}

} // namespace

std::vector<Period> consecutive(const Period& last, std::int64_t count) {
    std::vector<Period> periods{last};
    const bool whole_months = begins_month(last.first) && begins_month(last.end);
    const int months = Month::of(last.end).number - Month::of(last.first).number, days = last.end - last.first;
    while (static_cast<std::int64_t>(periods.size()) < count) {
        const Date end = periods.back().first;
        periods.push_back(named(whole_months ? end.plus_months(-months) : end - days, end));
    }
    return periods;
}

Period months_before(Date end, int months) {
    return named(end.plus_months(-months), end);
}

} // namespace mizan::core
