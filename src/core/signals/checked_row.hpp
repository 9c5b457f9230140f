#pragma once
#include "base/ids.hpp"
#include "base/instant.hpp"
#include "core/service/codes.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// A time that somebody put down by hand.
struct HandStamp {
    enum class How : std::uint8_t { moved_earlier, put_down_late, before_it_happened };
    How how = How::put_down_late;
    Seconds by{0}; // how much earlier, later, or ahead of its time
};
inline constexpr std::array<std::string_view, 3> hand_stamp_names{"moved_earlier", "put_down_late",
                                                                  "before_it_happened"};

/// What the checks read of one interaction: inbound work that is not excluded. Missing: its source does not say, and no
/// check that needs it looks at the row.
struct CheckedRow {
    std::int64_t interaction = 0;
    std::array<PersonId, role_count> by{}; // whose credit, by Role
    Channel channel = Channel::email;
    std::int64_t topic = 0;

    std::optional<Seconds> to_first_solve, resolution_target; // working; the first time it was called solved
    std::optional<bool> reopened;
    std::optional<Seconds> paused_while_ours; // of its pauses, how long the customer was waiting for us meanwhile
    std::optional<Seconds> first_reply;       // elapsed
    std::optional<Seconds> silence;           // working, from the first reply to our next word, pauses left out
    std::optional<Seconds> talk;              // of calls
    std::optional<bool> survey_offered;
    bool went_badly = false; // missed a target, was reopened or escalated
    std::optional<Seconds> effort;
    std::vector<HandStamp> stamps;
};

} // namespace mizan::core
