#pragma once
#include "core/kpi/definition.hpp"
#include "core/kpi/intervals.hpp"
#include "core/kpi/segment.hpp"

#include <span>
#include <string_view>

namespace mizan::core {

/// What an organisation's own KPI can be a statistic over.
enum class MeasureKind : std::uint8_t {
    number,    // summed, averaged, ranked
    condition, // counted, shared
};

/// What a row says of a measure: a value (a condition's is 0 or 1), nothing yet, or nothing because its source does not
/// supply it.
struct Reading {
    std::int64_t value = missing; // missing: see `reason`
    std::string_view reason;
};

/// A numeric column or a yes/no condition of an interaction, by the name that definitions use. Values at `as_of`.
struct Measure {
    std::string_view name;
    MeasureKind kind;
    Unit unit; // of its values; a condition is a count
    Scale limits;
    Reading (*read)(const SegmentRow& row, std::int64_t as_of);
};

/// All of them: queue_seconds, talk_seconds, hold_seconds, wrap_seconds, handle_seconds, first_response_seconds,
/// first_response_elapsed_seconds, resolution_seconds, resolution_elapsed_seconds, reopens, transfers, csat, nps, ces,
/// cost; and the conditions answered, resolved, reopened, transferred, escalated, complaint, proactive,
/// survey_offered, rated, saved, lost, first_response_met, resolution_met.
std::span<const Measure> measures();
/// The measure of that name, or nullptr.
const Measure* measure_named(std::string_view name);

} // namespace mizan::core
