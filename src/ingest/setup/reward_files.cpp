#include "ingest/setup/reward_files.hpp"

#include "ingest/setup/setup_table.hpp"

namespace mizan::ingest {
namespace {

/// A whole number that must be there.
std::int64_t required_whole(SetupTable& table, std::string_view column) {
    if (table.required_text(column).empty()) return 0;
    return table.whole(column).value_or(0);
}

std::vector<std::string> band_words() {
    return {core::band_codes.begin(), core::band_codes.end()};
}

} // namespace

Result<app::SetupRows<core::Tier>> read_tiers(const std::filesystem::path& file) {
    return read_setup<core::Tier>(file, {"band", "parts"}, {"band", "parts"}, [](SetupTable& table) {
        core::Tier tier;
        if (!table.required_text("band").empty()) tier.band = table.one_of("band", band_words());
        tier.parts = required_whole(table, "parts");
        return tier;
    });
}

Result<app::SetupRows<core::RewardItem>> read_reward_items(const std::filesystem::path& file) {
    return read_setup<core::RewardItem>(file, {"id", "name", "name_ar", "places", "from", "to"},
                                        {"id", "name", "places"}, [](SetupTable& table) {
                                            core::RewardItem item;
                                            item.id = table.required_text("id");
                                            item.name = table.required_text("name");
                                            item.name_ar = table.text("name_ar");
                                            item.places = required_whole(table, "places");
                                            item.from = table.date("from");
                                            item.to = table.date("to");
                                            return item;
                                        });
}

} // namespace mizan::ingest
