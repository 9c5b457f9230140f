#pragma once
#include "core/kpi/filter.hpp"

namespace mizan::core {

/// Which of a scope's work a goal is about. Unlike a KPI's own filter it takes nothing out besides: what is excluded or
/// a bot's is for the KPI's rule to say. Fields: channel and topic of everything but hours; priority, direction and
/// purpose of interactions and stocks.
class WorkFilter {
public:
    /// Refuses `goal_filter_field_unknown` {field}, `goal_filter_not_for_kpi` {field, kpi}, and what RowFilter does.
    static Result<WorkFilter> from(const std::vector<FilterClause>& clauses, const KpiDefinition& kpi);

    bool admits_all() const { return !given_; }
    bool admits(const SegmentRow& row) const { return !given_ || filter_.admits(row); }
    /// Replies, promises, reviews.
    template <class Entry>
    bool admits(const Entry& entry) const {
        SegmentRow row;
        row.channel = entry.channel;
        row.topic = entry.topic;
        return admits(row);
    }

private:
    RowFilter filter_;
    bool given_ = false;
};

} // namespace mizan::core
