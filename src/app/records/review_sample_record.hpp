#pragma once
#include "app/ports/store.hpp"
#include "core/quality/sampling.hpp"

namespace mizan::app {

/// What was drawn for review, and how.
inline constexpr std::string_view review_sample_kind = "review_sample";

enum class SampleStrata : std::uint8_t { channel, channel_topic };
inline constexpr std::array<std::string_view, 2> sample_strata_names{"channel", "channel_topic"};

struct ReviewSample {
    std::int64_t id = 0;
    std::string period, seed;
    SampleStrata by = SampleStrata::channel;
    core::SampleSize size;
    std::vector<core::SampledStratum> strata;
    Instant drawn_at;
    std::string drawn_by;
};

std::string body_of(const ReviewSample& sample);
std::vector<ReviewSample> review_samples(Reader& reader, Instant known_at);

} // namespace mizan::app
