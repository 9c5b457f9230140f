#pragma once
#include "core/fairness/comparison.hpp"
#include "core/scorecards/card.hpp"

#include <map>
#include <vector>

namespace mizan::app {

/// Everybody's rows of several KPIs by kind of work: what a fair comparison of a group is made from.
class ComparedWork {
public:
    /// `kpis` must outlive it.
    explicit ComparedWork(std::vector<const core::KpiDefinition*> kpis);

    /// Whether there is anything to compare.
    bool any() const;
    /// That person's, for core::FigureCollector::tell; stays where it is.
    core::CaseMix& of(PersonId person);
    /// By KPI, in their order; of a KPI that is not compared an empty one. Work without an agent is out.
    std::vector<core::GroupComparison> compared() const;
    /// The same against references that stand (by KPI).
    std::vector<core::GroupComparison> compared_with(const std::vector<const core::Reference*>& references) const;

private:
    std::vector<const core::KpiDefinition*> kpis_;
    std::map<PersonId, core::CaseMix> people_;
};

/// The lines of a scheme, each compared over its own window: everybody against everybody.
class ComparedLines {
public:
    /// `definitions` must outlive it and hold every KPI of the scheme.
    ComparedLines(const core::Scheme& scheme, const std::vector<core::KpiDefinition>& definitions,
                  const core::Scope& scope, const core::KpiRules& rules);

    void add(const core::Segment& segment);
    /// By line of the scheme.
    std::vector<core::GroupComparison> compared() const;
    /// The same against references that stand (by line).
    std::vector<core::GroupComparison> compared_with(const std::vector<core::Reference>& references) const;

private:
    /// Lines that read the same rows.
    struct Window {
        core::Scope scope;
        std::vector<std::size_t> lines;
        std::vector<const core::KpiDefinition*> kpis;
        ComparedWork work;
    };
    std::size_t lines_ = 0;
    core::KpiRules rules_;
    std::vector<Window> windows_;
};

/// Takes everybody else out of a comparison, for somebody who may not see them; what they were compared with stays.
void keep_only(core::GroupComparison& comparison, PersonId person);

/// Whether a card of the scheme cannot be made without a comparison.
bool has_adjusted_line(const core::Scheme& scheme);

} // namespace mizan::app
