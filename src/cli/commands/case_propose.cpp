#include "cli/cases.hpp"
#include "cli/checks.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CaseProposeOptions {
    std::string database, period, agent, team;
    std::vector<std::string> kpis;
};

/// "2025-06: worse than expected, 2025-05: …"; for files "2025-06=worse 2025-05=…".
Cell evidence_cell(const Context& context, const std::vector<core::Evidence>& evidence) {
    std::vector<std::string> words;
    std::string codes;
    for (const core::Evidence& one : evidence) {
        const std::string what =
            one.verdict ? context.word("verdict", core::name_of(*one.verdict)) : text::number(context.voice(), one.n);
        words.push_back(one.period.name + ": " + what);
        codes += (codes.empty() ? "" : " ") + one.period.name + '=' +
                 (one.verdict ? std::string{core::name_of(*one.verdict)} : std::to_string(one.n));
    }
    return {text::listed(context.voice(), words), Json{codes}, true};
}

int run(Context& context, const CaseProposeOptions& options) {
    app::App app = context.open(options.database);
    const app::Proposals told = granted(app::case_proposals(
        app, {context.period(options.period), options.agent, options.team, options.kpis, context.asking()},
        context.progress()));
    Json json = Json::array();
    Table table{{context.column("agent"), context.column("kpi"), context.column("policy"), context.column("evidence"),
                 context.column("case", true)}};
    for (const app::Proposal& proposal : told.proposals) {
        const Json open = proposal.open_case != 0 ? Json{proposal.open_case} : Json{};
        json.add(Json::object()
                     .put("agent", proposal.agent)
                     .put("kpi", proposal.kpi.id)
                     .put("policy", core::name_of(proposal.policy))
                     .put("evidence", evidence_json(proposal.evidence))
                     .put("case", open));
        table.add({Cell{name_in_words(context, proposal.agent, proposal.agent_ar), Json{proposal.agent}, true},
                   Cell{kpi_name(context, proposal.kpi), Json{proposal.kpi.id}, true},
                   word_cell(context, "policy", core::name_of(proposal.policy)),
                   evidence_cell(context, proposal.evidence),
                   Cell{proposal.open_case != 0 ? text::number(context.voice(), proposal.open_case) : "", open}});
    }
    context.print(json, table);
    if (context.format() == Format::table) context.note(context.say("case_proposed_only"));
    return done;
}

} // namespace

Command declare_case_propose(CLI::App& root) {
    const auto options = std::make_shared<CaseProposeOptions>();
    CLI::App* line = case_group(root)->add_subcommand("propose", "help_case_propose");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--kpi", options->kpis, "help_case_kpis")->type_name("ID");
    return {line, [options](Context& context) { return run(context, *options); },
            "case propose support.mizan --period 2025-06"};
}

} // namespace mizan::cli
