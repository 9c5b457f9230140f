#pragma once
#include "app/queries/standpoint.hpp"
#include "app/records/case_record.hpp"

namespace mizan::app {

struct ProposalQuestion {
    Period period;
    std::string agent, team;       // by name; empty: everybody
    std::vector<std::string> kpis; // empty: those of the scheme that the cards are made with
    Asking asking;
};

/// A case that a policy calls for. Nothing happens before a lead opens it.
struct Proposal {
    PersonId person;
    std::string agent, agent_ar;
    core::PolicyKind policy = core::PolicyKind::worse_repeated;
    core::KpiDefinition kpi;
    std::vector<core::Evidence> evidence; // newest first
    std::int64_t open_case = 0;           // of the same person and KPI; 0: there is none
};

struct Proposals {
    Period period;
    Instant as_of, known_at;
    std::vector<core::Policy> policies;
    std::vector<Proposal> proposals; // by name, KPI and policy
    /// How the period itself stood, by KPI id, of the one agent asked for.
    std::map<std::string, core::Evidence> latest;
};

/// Reads as many periods before as the policy of repeated verdicts asks for, each with its own group. Refuses
/// `not_permitted`, `agent_unknown`, `team_unknown`, `kpi_unknown`.
Result<Proposals> case_proposals(App& app, const ProposalQuestion& question, const Progress& progress = {});

} // namespace mizan::app
