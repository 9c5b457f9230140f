#include "core/rewards/rules.hpp"

#include "core/scorecards/points.hpp"

namespace mizan::core {
namespace {

constexpr Points highest_mark{12'000};

Result<void> amounts_hold(const RewardRules& rules) {
    if (rules.budget.minor <= 0) return Refusal{"reward_budget_not_positive", {{"found", rules.budget.minor}}};
    if (!is_currency(rules.budget.currency))
        return Refusal{"reward_currency_unknown", {{"found", rules.budget.currency}}};
    if (rules.reserve < 0 || rules.reserve >= rules.budget.minor)
        return Refusal{"reward_reserve_out_of_range", {{"found", rules.reserve}, {"budget", rules.budget}}};
    if (rules.cap && *rules.cap <= 0) return Refusal{"reward_cap_not_positive", {{"found", *rules.cap}}};
    return {};
}

Result<void> tiers_hold(const std::vector<Tier>& tiers, const Scheme& scheme) {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const Tier& tier = tiers[i];
        const Arguments which{{"band", tier.band}};
        const auto place = band_named(scheme.bands, tier.band);
        if (!place) return Refusal{"reward_tier_band_unknown", {{"found", tier.band}}};
        for (std::size_t before = 0; before < i; ++before)
            if (tiers[before].band == tier.band) return Refusal{"reward_tier_twice", which};
        if (i > 0 && *place < *band_named(scheme.bands, tiers[i - 1].band))
            return Refusal{"reward_tiers_unsorted", which};
        if (tier.parts < 1 || most_parts < tier.parts)
            return Refusal{"reward_tier_parts_out_of_range", {{"band", tier.band}, {"found", tier.parts}}};
        if (i > 0 && tiers[i - 1].parts < tier.parts) return Refusal{"reward_tier_parts_rising", which};
    }
    return {};
}

} // namespace

Result<void> validate(const RewardRules& rules, const Scheme& scheme) {
    if (auto fine = amounts_hold(rules); !fine) return fine;
    if (rules.tiers.empty() && !rules.above) return Refusal{"reward_basis_missing", {}};
    if (!rules.tiers.empty() && rules.above) return Refusal{"reward_basis_twice", {}};
    if (rules.above && (*rules.above < Points{0} || highest_mark <= *rules.above))
        return Refusal{"reward_above_out_of_range", {{"found", Ratio{rules.above->hundredths, 100}}}};
    if (auto fine = tiers_hold(rules.tiers, scheme); !fine) return fine;
    if (!rules.min_band.empty() && !band_named(scheme.bands, rules.min_band))
        return Refusal{"reward_min_band_unknown", {{"found", rules.min_band}}};
    if (rules.min_active_days < 0)
        return Refusal{"reward_minimum_negative", {{"found", std::int64_t{rules.min_active_days}}}};
    if (rules.min_n < 0) return Refusal{"reward_minimum_negative", {{"found", rules.min_n}}};
    return {};
}

} // namespace mizan::core
