#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// tiers.csv: band, parts. Whether they fit a scheme is not looked at here.
Result<app::SetupRows<core::Tier>> read_tiers(const std::filesystem::path& file);
/// rewards.csv: id, name, name_ar, places, from, to.
Result<app::SetupRows<core::RewardItem>> read_reward_items(const std::filesystem::path& file);

} // namespace mizan::ingest
