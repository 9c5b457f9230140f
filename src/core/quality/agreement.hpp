#pragma once
#include "base/ids.hpp"
#include "base/ratio.hpp"
#include "core/quality/form.hpp"

#include <string_view>
#include <vector>

namespace mizan::core {

/// What each reviewer (in a fixed order) said of one thing; missing where they did not rate it.
using RatedUnit = std::vector<std::optional<int>>;

/// How an item's answers are to be trusted. `undefined`: nobody's answers vary; `not_known`: too few units were rated
/// twice.
enum class Trust : std::uint8_t { undefined, not_known, unreliable, tentative, reliable };
inline constexpr std::array<std::string_view, 5> trust_names{"undefined", "not_known", "unreliable", "tentative",
                                                             "reliable"};
constexpr std::string_view name_of(Trust trust) {
    return trust_names[static_cast<std::size_t>(trust)];
}

/// The agreement of several reviewers on one item. Coefficients are rounded once to six decimals.
struct ItemAgreement {
    std::int64_t units = 0;     // rated at least twice
    std::int64_t values = 0;    // ratings of those
    std::optional<Ratio> alpha; // Krippendorff's, by the item's level; missing: no variation
    std::optional<Ratio> low, high;
    std::int64_t resamples_left_out = 0;         // those without variation
    std::optional<Ratio> kappa, kappa_quadratic; // Cohen's, of exactly two reviewers
    std::optional<Ratio> raw;                    // share of pairs that agree, mean over units
    std::optional<Ratio> ac1;                    // Gwet's
    std::optional<Ratio> prevalence;             // of the most frequent value
    bool by_raw_agreement = false;               // prevalence over 95 %: raw agreement and AC1 decide
    Trust trust = Trust::not_known;
    std::optional<bool> may_drive_rewards; // missing: not known
};

inline constexpr std::int32_t agreement_resamples = 2000;
inline constexpr std::int64_t units_for_trust = 30;

/// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 − Dₒ ÷ Dₑ over the
/// coincidences of units rated at least twice. Missing where Dₑ = 0.
std::optional<double> krippendorff_alpha(const std::vector<RatedUnit>& units, ScaleLevel level);
/// Cohen's kappa (1960); quadratic: weights 1 − (i − j)² ÷ (max − min)² (1968). Of units that both rated; missing where
/// chance alone would agree always.
std::optional<double> cohen_kappa(const std::vector<std::pair<int, int>>& ratings, bool quadratic);
/// Gwet's AC1 (2008) of any number of reviewers, over `categories` values that could be given.
std::optional<double> gwet_ac1(const std::vector<RatedUnit>& units, int categories);

/// All of it for one item. The interval of alpha is the type-7 2.5–97.5 % range of 2,000 resamples of the units with
/// Dₒ and Dₑ computed anew (Philox, key of `seed`, stream `stream`, index the resample).
ItemAgreement agreement_on(const FormItem& item, const std::vector<RatedUnit>& units, std::string_view seed,
                           std::uint32_t stream);

} // namespace mizan::core
