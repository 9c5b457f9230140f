#pragma once
#include "base/period.hpp"

#include <vector>

namespace mizan::core {

/// So many periods, one right after the other without a gap, the last one first: whole months are preceded by as many
/// whole months, anything else by as many days.
std::vector<Period> consecutive(const Period& last, std::int64_t count);
/// So many months that end where the day begins.
Period months_before(Date end, int months);

} // namespace mizan::core
