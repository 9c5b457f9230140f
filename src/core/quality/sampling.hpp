#pragma once
#include "base/ids.hpp"
#include "base/ratio.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

/// An interaction that may be drawn.
struct SampleCandidate {
    InteractionId interaction;
    PersonId person;
    std::string stratum; // "phone" or "phone/billing"
};

/// What was drawn of one person's work of one kind, by identity.
struct SampledStratum {
    PersonId person;
    std::string stratum;
    std::int64_t population = 0;
    std::vector<InteractionId> drawn;
    bool operator==(const SampledStratum&) const = default;
};

/// How many of N must be reviewed so that the 95 % interval of a share reaches no further than `margin` to each side,
/// in the worst case (a half): n₀ = z² ÷ 4 margin², n = n₀ ÷ (1 + (n₀ − 1) ÷ N), rounded up (Cochran 1977, Sampling
/// Techniques, 4.4: finite population). 0 < margin < 1.
std::int64_t sample_size(std::int64_t population, const Ratio& margin);

/// How many to draw of each person: so many, or what the precision asks for.
struct SampleSize {
    std::optional<std::int64_t> per_person;
    std::optional<Ratio> margin;
};

/// Draws at random, without replacement, the same for the same seed and candidates in whatever order these come.
/// A person's number is shared among their strata in proportion (largest remainder; ties: the larger stratum, then the
/// first by name). Within one: the first k of a Fisher-Yates shuffle of the identities ascending, by Philox with the
/// key of `seed`, stream the person, index the stratum's place among the person's. Ordered by person and stratum.
std::vector<SampledStratum> drawn_sample(std::vector<SampleCandidate> candidates, const SampleSize& size,
                                         std::string_view seed);

} // namespace mizan::core
