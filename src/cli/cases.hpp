#pragma once
#include "app/commands/accountability/cases.hpp"
#include "app/commands/accountability/policies.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// The command that the others stand under.
CLI::App* case_group(CLI::App& root);

/// A database and the number of one of its cases.
struct CaseOptions {
    std::string database;
    std::int64_t id = 0;
};
void declare_case(CLI::App& line, CaseOptions& options);

/// A list of one kind of thing as it stands at the instants asked for.
struct CaseSight {
    std::unique_ptr<app::Reader> reader;
    Instant known_at;
    core::Rulebook rulebook;
    Date today;
    app::Actor actor;
};
CaseSight case_sight(const Context& context, const app::App& app);

Json evidence_json(const std::vector<core::Evidence>& evidence);
Json effect_json(const core::CaseEvent& checked);
/// Where a case stands, without its events.
Json case_json(const Context& context, const core::Case& of, const CaseSight& sight);
std::string name_of_person(const CaseSight& sight, PersonId person);
/// What was measured, in words.
std::string effect_in_words(const Context& context, const core::CaseEvent& checked, const core::KpiDefinition* kpi);
/// Nothing where no built-in or own KPI has the id.
std::optional<core::KpiDefinition> kpi_of_case(const CaseSight& sight, const std::string& id);
void print_case_done(const Context& context, const std::string& code, std::int64_t id);

} // namespace mizan::cli
