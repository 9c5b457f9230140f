#include "app/queries/compared_work.hpp"

#include <algorithm>
#include <utility>

namespace mizan::app {

ComparedWork::ComparedWork(std::vector<const core::KpiDefinition*> kpis) : kpis_{std::move(kpis)} {}

bool ComparedWork::any() const {
    return std::any_of(kpis_.begin(), kpis_.end(), [](const core::KpiDefinition* kpi) {
        return core::comparison_method(*kpi) != core::ComparisonMethod::none;
    });
}

core::CaseMix& ComparedWork::of(PersonId person) {
    return people_.try_emplace(person, person, kpis_).first->second;
}

std::vector<core::GroupComparison> ComparedWork::compared() const {
    std::vector<core::GroupComparison> compared;
    for (std::size_t i = 0; i < kpis_.size(); ++i) {
        std::vector<const core::AgentCases*> cases;
        for (const auto& [person, mix] : people_)
            if (person) cases.push_back(&mix.cases(i));
        compared.push_back(core::compare_agents(*kpis_[i], cases));
    }
    return compared;
}

std::vector<core::GroupComparison>
ComparedWork::compared_with(const std::vector<const core::Reference*>& references) const {
    std::vector<core::GroupComparison> compared(kpis_.size());
    for (std::size_t i = 0; i < kpis_.size(); ++i) {
        compared[i].reference = *references[i];
        if (references[i]->method == core::ComparisonMethod::none) continue;
        for (const auto& [person, mix] : people_)
            if (person && mix.cases(i).n() != 0)
                compared[i].agents.push_back(core::compare_with(*kpis_[i], *references[i], mix.cases(i)));
    }
    return compared;
}

ComparedLines::ComparedLines(const core::Scheme& scheme, const std::vector<core::KpiDefinition>& definitions,
                             const core::Scope& scope, const core::KpiRules& rules)
    : lines_{scheme.lines.size()}, rules_{rules} {
    for (std::size_t i = 0; i < lines_; ++i) {
        const core::SchemeLine& line = scheme.lines[i];
        const auto kpi = std::find_if(definitions.begin(), definitions.end(),
                                      [&](const core::KpiDefinition& one) { return one.id == line.kpi; });
        if (kpi == definitions.end() || core::comparison_method(*kpi) == core::ComparisonMethod::none) continue;
        const core::Scope window = core::window_of(line, scope);
        auto same = std::find_if(windows_.begin(), windows_.end(),
                                 [&](const Window& one) { return one.scope.from == window.from; });
        if (same == windows_.end()) same = windows_.insert(same, Window{window, {}, {}, ComparedWork{{}}});
        same->lines.push_back(i);
        same->kpis.push_back(&*kpi);
    }
    for (Window& window : windows_)
        window.work = ComparedWork{window.kpis};
}

void ComparedLines::add(const core::Segment& segment) {
    if (!segment.person) return;
    for (Window& window : windows_) {
        core::FigureCollector collector{window.kpis, window.scope, rules_};
        collector.tell(window.work.of(segment.person));
        collector.add(segment);
    }
}

std::vector<core::GroupComparison> ComparedLines::compared() const {
    std::vector<core::GroupComparison> by_line(lines_);
    for (const Window& window : windows_) {
        std::vector<core::GroupComparison> compared = window.work.compared();
        for (std::size_t i = 0; i < window.lines.size(); ++i)
            by_line[window.lines[i]] = std::move(compared[i]);
    }
    return by_line;
}

std::vector<core::GroupComparison> ComparedLines::compared_with(const std::vector<core::Reference>& references) const {
    std::vector<core::GroupComparison> by_line(lines_);
    for (const Window& window : windows_) {
        std::vector<const core::Reference*> of_window;
        for (const std::size_t line : window.lines)
            of_window.push_back(&references[line]);
        std::vector<core::GroupComparison> compared = window.work.compared_with(of_window);
        for (std::size_t i = 0; i < window.lines.size(); ++i)
            by_line[window.lines[i]] = std::move(compared[i]);
    }
    return by_line;
}

void keep_only(core::GroupComparison& comparison, PersonId person) {
    std::erase_if(comparison.agents, [&](const core::Comparison& one) { return one.agent != person; });
}

bool has_adjusted_line(const core::Scheme& scheme) {
    return std::any_of(scheme.lines.begin(), scheme.lines.end(),
                       [](const core::SchemeLine& line) { return line.adjusted; });
}

} // namespace mizan::app
