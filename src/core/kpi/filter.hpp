#pragma once
#include "core/kpi/definition.hpp"
#include "core/kpi/segment.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace mizan::core {

/// A filter on coded fields, compiled: every clause must hold, a clause holds where the row's code is one of its.
/// Codes: those of service/codes.hpp; "unknown" for a row without one; `excluded`: a reason, or "none"; `bot`: "yes",
/// "no"; `topic`: the decimal identity of a topic. Unless a clause names the field, excluded rows, bot rows and
/// unanswered calls are left out, as in `worked`.
class RowFilter {
public:
    /// Refuses `kpi_filter_field_unknown` {field}, `kpi_filter_code_unknown` {field, code}, `kpi_filter_field_twice`
    /// {field}.
    static Result<RowFilter> from(const std::vector<FilterClause>& clauses);

    bool names_excluded() const { return named_[excluded]; }
    bool names_bot() const { return named_[bot]; }
    bool admits(const SegmentRow& row) const;

private:
    enum FieldIndex : std::size_t { channel, priority, direction, purpose, excluded, bot, coded_fields };
    std::array<bool, coded_fields> named_{};
    std::array<std::uint32_t, coded_fields> admitted_{}; // bit code + 1; bit 0: no code
    bool topic_named_ = false;
    std::vector<std::int64_t> topics_; // ascending
};

} // namespace mizan::core
