#pragma once
#include "core/signals/check_rule.hpp"
#include "core/signals/checked_row.hpp"
#include "core/signals/two_shares.hpp"

#include <map>
#include <span>

namespace mizan::core {

/// What a check says of one person's rows.
enum class FindingState : std::uint8_t { asks, quiet, too_few };
inline constexpr std::array<std::string_view, 3> finding_state_names{"asks", "quiet", "too_few"};

/// A row that is asked about, and what was measured of it.
struct AskedRow {
    std::int64_t interaction = 0;
    std::optional<Seconds> measured;
    std::optional<HandStamp::How> how; // of backdated
};

/// A question with its rows; nobody's fault until it is answered.
struct Finding {
    Check check = Check::just_under_target;
    PersonId person;
    FindingState state = FindingState::quiet;
    ShareOf own;                          // rows looked at, and of them those asked about
    ShareOf others;                       // of the others; of survey_offers the person's own rows that went well
    std::optional<Ratio> chance;          // Fisher's p that the shares are one; missing where nothing is compared
    std::optional<Ratio> low, high;       // 95 % interval of own − others
    std::optional<Ratio> mean, of_others; // of short_calls the mean talk times, seconds
    std::vector<AskedRow> rows;
};

/// Who is compared with whom in easy_topics: people of one key ("team and shift").
using Peers = std::map<PersonId, std::int64_t>;

/// What the rules that are on find, by check and person; everybody whose rows a check looked at is told. A check that
/// compares asks where the person's share is the greater one, Benjamini & Hochberg at 5 % over all people of the check
/// keep its p, and there are rows enough. Pure; the order of rows changes only that of a finding's rows.
std::vector<Finding> findings(std::span<const CheckRule> rules, std::span<const CheckedRow> rows, const Peers& peers);

} // namespace mizan::core
