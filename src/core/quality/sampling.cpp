#include "core/quality/sampling.hpp"

#include "core/scorecards/random.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace mizan::core {
namespace {

using Strata = std::map<std::string, std::vector<InteractionId>>;

/// In proportion to the populations, summing to `total`.
std::vector<std::int64_t> shared(std::int64_t total, const std::vector<std::int64_t>& populations) {
    const std::int64_t all = std::accumulate(populations.begin(), populations.end(), std::int64_t{0});
    std::vector<std::int64_t> parts, remainders;
    for (const std::int64_t population : populations) {
        parts.push_back(total * population / all);
        remainders.push_back(total * population % all);
    }
    std::vector<std::size_t> order(populations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        return std::pair{remainders[one], populations[one]} > std::pair{remainders[other], populations[other]};
    });
    std::int64_t left = total - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
    for (const std::size_t i : order)
        if (left-- > 0) ++parts[i];
    return parts;
}

std::vector<InteractionId> drawn_of(std::vector<InteractionId> from, std::int64_t count, RandomStream random) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        std::swap(from[i], from[i + random.below(static_cast<std::uint32_t>(from.size() - i))]);
    from.resize(static_cast<std::size_t>(count));
    std::ranges::sort(from);
    return from;
}

std::int64_t wanted(const SampleSize& size, std::int64_t population) {
    const std::int64_t count = size.per_person ? *size.per_person : sample_size(population, *size.margin);
    return std::clamp<std::int64_t>(count, 0, population);
}

void draw_person(PersonId person, const Strata& strata, const SampleSize& size, PhiloxKey key,
                 std::vector<SampledStratum>& drawn) {
    std::vector<std::int64_t> populations;
    for (const auto& [name, interactions] : strata)
        populations.push_back(static_cast<std::int64_t>(interactions.size()));
    const std::int64_t all = std::accumulate(populations.begin(), populations.end(), std::int64_t{0});
    const std::vector<std::int64_t> parts = shared(wanted(size, all), populations);
    std::size_t place = 0;
    for (const auto& [name, interactions] : strata) {
        const RandomStream random{key, static_cast<std::uint32_t>(person.value), static_cast<std::uint32_t>(place)};
        drawn.push_back({person, name, populations[place], drawn_of(interactions, parts[place], random)});
        ++place;
    }
}

} // namespace

std::int64_t sample_size(std::int64_t population, const Ratio& margin) {
    constexpr double z = 1.959964;
    if (population <= 0) return 0;
    const double reach = margin.approximate();
    const double without_limit = z * z / (4 * reach * reach);
    const auto size = static_cast<std::int64_t>(
        std::ceil(without_limit / (1 + (without_limit - 1) / static_cast<double>(population))));
    return std::min(population, size);
}

std::vector<SampledStratum> drawn_sample(std::vector<SampleCandidate> candidates, const SampleSize& size,
                                         std::string_view seed) {
    std::ranges::sort(candidates, {}, &SampleCandidate::interaction);
    std::map<PersonId, Strata> people;
    for (const SampleCandidate& candidate : candidates)
        people[candidate.person][candidate.stratum].push_back(candidate.interaction);
    std::vector<SampledStratum> drawn;
    for (const auto& [person, strata] : people)
        draw_person(person, strata, size, key_of(seed), drawn);
    return drawn;
}

} // namespace mizan::core
