#include "app/queries/accountability/proposals.hpp"

#include "app/actor.hpp"
#include "app/queries/accountability/blameless_work.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scoring.hpp"
#include "app/segments.hpp"
#include "core/accountability/consecutive.hpp"

#include <algorithm>
#include <tuple>

namespace mizan::app {
namespace {

core::Evidence evidence_of(const BlamelessWork& work, std::size_t kpi, PersonId person) {
    core::Evidence evidence{work.period, 0, {}, {}, {}, {}};
    const core::GroupComparison& group = work.compared[kpi];
    if (group.reference.group_value) evidence.group = group.reference.group_value->rounded(6);
    const core::Comparison* of = group.of(person);
    if (of == nullptr) return evidence;
    evidence.n = of->n;
    evidence.verdict = of->verdict;
    evidence.adjusted = of->adjusted;
    evidence.z = of->z;
    return evidence;
}

/// Which built-in KPI a policy that counts speaks of.
const char* counted_kpi(core::PolicyKind kind) {
    return kind == core::PolicyKind::critical_failure ? "qa_critical_free" : "promise_kept";
}

class Proposing {
public:
    Proposing(const std::vector<core::Policy>& policies, const std::vector<const core::KpiDefinition*>& kpis,
              const std::vector<BlamelessWork>& periods)
        : policies_{policies}, kpis_{kpis}, periods_{periods} {}

    std::vector<Proposal> of(PersonId person) const {
        std::vector<Proposal> proposals;
        for (std::size_t kpi = 0; kpi < kpis_.size(); ++kpi) {
            std::vector<core::Evidence> evidence;
            std::vector<std::optional<core::Verdict>> verdicts;
            for (const BlamelessWork& period : periods_) {
                evidence.push_back(evidence_of(period, kpi, person));
                verdicts.push_back(evidence.back().verdict);
            }
            for (const core::Policy& policy : policies_) {
                if (!core::proposes(policy, verdicts)) continue;
                proposals.push_back({person, {}, {}, policy.kind, *kpis_[kpi], read_by(policy, evidence), 0});
            }
        }
        for (const core::Policy& policy : policies_) {
            const std::int64_t counted = count_of(policy.kind, person);
            if (!core::proposes(policy, counted)) continue;
            proposals.push_back({person,
                                 {},
                                 {},
                                 policy.kind,
                                 *core::built_in_kpi(counted_kpi(policy.kind)),
                                 {{periods_.front().period, counted, {}, {}, {}, {}}},
                                 0});
        }
        return proposals;
    }

private:
    /// Up to the earliest period that was worse.
    static std::vector<core::Evidence> read_by(const core::Policy& policy, std::vector<core::Evidence> evidence) {
        const bool once = policy.kind == core::PolicyKind::far_worse_once;
        evidence.resize(once ? 1 : std::min(evidence.size(), static_cast<std::size_t>(policy.of)));
        while (!core::is_worse(evidence.back().verdict))
            evidence.pop_back();
        return evidence;
    }
    std::int64_t count_of(core::PolicyKind kind, PersonId person) const {
        if (!core::counts(kind)) return 0;
        const auto& counts =
            kind == core::PolicyKind::critical_failure ? periods_.front().critical : periods_.front().broken;
        const auto found = counts.find(person);
        return found == counts.end() ? 0 : found->second;
    }
    const std::vector<core::Policy>& policies_;
    const std::vector<const core::KpiDefinition*>& kpis_;
    const std::vector<BlamelessWork>& periods_;
};

/// Those asked for, else those of the scheme; only what people can be compared on.
Result<std::vector<core::KpiDefinition>> kpis_judged(Reader& reader, const Standpoint& point,
                                                     const ProposalQuestion& question) {
    const auto all = kpi_definitions(reader, point.known_at, question.period.first);
    std::vector<core::KpiDefinition> chosen;
    if (question.kpis.empty()) {
        const auto scheme = choose_scheme(reader, point, "", all);
        if (!scheme) return scheme.refusal();
        chosen = definitions_of(*scheme, all);
    } else {
        auto named = chosen_kpis(all, question.kpis);
        if (!named) return named.refusal();
        chosen = *std::move(named);
    }
    std::erase_if(chosen, [](const core::KpiDefinition& kpi) {
        return core::comparison_method(kpi) == core::ComparisonMethod::none || kpi.better == core::Better::neither;
    });
    return chosen;
}

} // namespace

Result<Proposals> case_proposals(App& app, const ProposalQuestion& question, const Progress& progress) {
    Proposals told{question.period, {}, {}, {}, {}, {}};
    SegmentRange range = months_of(question.period);
    {
        const auto reader = app.store->read();
        told.policies = policies(*reader, question.asking.known_at.value_or(present(app, *reader)));
    }
    const std::int64_t count =
        std::max<std::int64_t>(1, told.policies[static_cast<std::size_t>(core::PolicyKind::worse_repeated)].of);
    const std::vector<Period> periods = core::consecutive(question.period, count);
    range.first = months_of(periods.back()).first;
    const auto reader = reader_with_segments(app, range, question.asking.known_at, progress);
    const Standpoint point = standpoint(app, *reader, question.period, question.asking);
    told.as_of = point.as_of;
    told.known_at = point.known_at;
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    const auto meant = whose(point.rulebook, sight->agent, question.team);
    if (!meant) return meant.refusal();
    const auto& [only, team] = *meant;
    const auto definitions = kpis_judged(*reader, point, question);
    if (!definitions) return definitions.refusal();
    std::vector<const core::KpiDefinition*> kpis;
    kpis.reserve(definitions->size());
    for (const core::KpiDefinition& kpi : *definitions)
        kpis.push_back(&kpi);
    std::vector<BlamelessWork> work;
    work.reserve(periods.size());
    for (const Period& period : periods)
        work.push_back(blameless_work(app, *reader, period, question.asking, kpis, progress));

    const Proposing proposing{told.policies, kpis, work};
    const auto known = cases(*reader, point.rulebook.zone, point.known_at);
    const Date today = point.rulebook.zone.date_of(point.as_of);
    for (const core::Person& person : point.rulebook.people) {
        if (only && person.id != *only) continue;
        if (team && point.rulebook.team_of(person.id, question.period.end - 1) != *team) continue;
        for (Proposal& proposal : proposing.of(person.id)) {
            proposal.agent = person.name;
            proposal.agent_ar = person.name_ar;
            for (const core::Case& one : known)
                if (one.opening().person == person.id && one.opening().kpi == proposal.kpi.id && one.open_on(today))
                    proposal.open_case = one.id;
            told.proposals.push_back(std::move(proposal));
        }
    }
    if (only)
        for (std::size_t kpi = 0; kpi < kpis.size(); ++kpi)
            told.latest.emplace(kpis[kpi]->id, evidence_of(work.front(), kpi, *only));
    std::ranges::stable_sort(told.proposals, {}, [](const Proposal& one) { return one.agent; });
    return told;
}

} // namespace mizan::app
