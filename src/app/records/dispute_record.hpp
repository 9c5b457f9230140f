#pragma once
#include "app/ports/store.hpp"
#include "core/disputes/dispute.hpp"

namespace mizan::app {

inline constexpr std::string_view dispute_kind = "dispute";
/// What a decision changed in a published card. A reward cycle that was approved stays as it is; the next one reads
/// what was queued of periods that an earlier cycle has paid.
inline constexpr std::string_view queued_adjustment_kind = "queued_adjustment";

std::string body_of(const core::DisputeEvent& event);
/// Every dispute, by the order of raising.
std::vector<core::Dispute> disputes(Reader& reader, const core::Zone& zone, Instant known_at);
std::optional<core::Dispute> dispute_numbered(Reader& reader, const core::Zone& zone, std::int64_t id,
                                              Instant known_at);

struct QueuedAdjustment {
    PersonId person;
    std::int64_t dispute = 0;
    std::string period;
    std::optional<Points> before, after; // the card's total; missing: not scored
};
std::string body_of(const QueuedAdjustment& queued);
std::vector<QueuedAdjustment> queued_adjustments(Reader& reader, Instant known_at);

} // namespace mizan::app
