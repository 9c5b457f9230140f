#pragma once
#include "core/fairness/comparison.hpp"

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace mizan::test {

/// Agents with their rows by kind of work, said in words; the kinds are numbered in order of mention.
class AgentsAtWork {
public:
    explicit AgentsAtWork(const std::string& kpi) : kpi_{core::built_in_kpi(kpi)} {}
    AgentsAtWork(const AgentsAtWork&) = delete;

    AgentsAtWork& succeeded(std::int64_t agent, const core::WorkKind& kind, std::int64_t k, std::int64_t n) {
        core::AgentCases::Cell& here = cell(agent, kind);
        here.n += n;
        here.k += k;
        return *this;
    }
    AgentsAtWork& measured(std::int64_t agent, const core::WorkKind& kind, const std::vector<std::int64_t>& values) {
        const bool timed = core::comparison_method(*kpi_) == core::ComparisonMethod::median_time;
        core::AgentCases::Cell& here = cell(agent, kind);
        for (const std::int64_t value : values) {
            ++here.n;
            if (timed) {
                of(agent).times.push_back({place(kind), value});
            } else {
                here.sum += value;
                here.squares += static_cast<Wide>(value) * value;
            }
        }
        return *this;
    }
    core::AgentCases& of(std::int64_t agent) {
        for (core::AgentCases& one : agents_)
            if (one.agent.value == agent) return one;
        agents_.emplace_back();
        agents_.back().agent = PersonId{agent};
        agents_.back().kinds = &kinds_;
        return agents_.back();
    }

    core::GroupComparison compared(bool backwards = false) const {
        std::vector<const core::AgentCases*> all;
        for (const core::AgentCases& one : agents_)
            all.push_back(&one);
        if (backwards) all = {all.rbegin(), all.rend()};
        return core::compare_agents(*kpi_, all);
    }
    const core::KpiDefinition& kpi() const { return *kpi_; }

private:
    std::uint32_t place(const core::WorkKind& kind) {
        for (std::uint32_t i = 0; i < kinds_.size(); ++i)
            if (kinds_[i] == kind) return i;
        kinds_.push_back(kind);
        return static_cast<std::uint32_t>(kinds_.size() - 1);
    }
    core::AgentCases::Cell& cell(std::int64_t agent, const core::WorkKind& kind) {
        auto& cells = of(agent).cells;
        const std::uint32_t at = place(kind);
        if (cells.size() <= at) cells.resize(at + 1U);
        return cells[at];
    }

    const core::KpiDefinition* kpi_;
    std::vector<core::WorkKind> kinds_;
    std::deque<core::AgentCases> agents_;
};

inline const core::WorkKind chats{core::Channel::live_chat, 1, 1}, mails{core::Channel::email, 1, 1},
    calls{core::Channel::phone, 1, 1};

} // namespace mizan::test
