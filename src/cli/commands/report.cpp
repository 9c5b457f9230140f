#include "app/commands/report.hpp"
#include "app/commands/cycles/document.hpp"
#include "app/commands/goals/goals_report.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct ReportOptions {
    std::string database, kind, period, agent, team, scheme, format = "pdf", out;
    bool all_agents = false, arabic_digits = false, byte_order_mark = false;
};

constexpr std::array<std::string_view, 2> kind_names{"scorecard", "team"};
/// All kinds that can be asked for.
constexpr std::array<const char*, 12> report_kinds{"scorecard",    "team",       "goals",     "channels",
                                                   "satisfaction", "complaints", "retention", "rewards",
                                                   "letters",      "payroll",    "fairness",  "audit"};
constexpr std::array<std::string_view, 4> format_names{"pdf", "html", "xlsx", "csv"};

template <class Code, std::size_t count>
Code code_of(const std::array<std::string_view, count>& names, const std::string& name) {
    return static_cast<Code>(std::find(names.begin(), names.end(), name) - names.begin());
}

void check_usage(const ReportOptions& options) {
    if (options.kind == "scorecard" && options.agent.empty() != options.all_agents)
        throw WrongUsage{{"usage_one_of", {{"first", "--agent"}, {"second", "--all-agents"}}}};
}

app::ReportOptions made_with(const Context& context, const ReportOptions& options) {
    app::ReportOptions made;
    made.format = code_of<app::ReportFormat>(format_names, options.format);
    made.language = text::code_of(context.voice().language);
    made.arabic_digits = options.arabic_digits || context.voice().digits == text::Digits::arabic_indic;
    made.hijri = context.voice().hijri;
    made.byte_order_mark = options.byte_order_mark;
    return made;
}

Result<app::WrittenReport> cards_written(Context& context, app::App& app, const ReportOptions& options) {
    app::ReportCommand command;
    command.kind = code_of<app::ReportKind>(kind_names, options.kind);
    command.question.period = context.period(options.period);
    command.question.agent = options.agent;
    command.question.team = options.team;
    command.question.scheme = options.scheme;
    command.question.trends = true;
    command.question.asking = context.asking();
    command.options = made_with(context, options);
    command.out = options.out;
    command.actor = context.actor();
    return app::write_report(app, command, context.progress());
}

Result<app::WrittenReport> goals_written(Context& context, app::App& app, const ReportOptions& options) {
    app::GoalsReportCommand command{context.period(options.period), {}, made_with(context, options), options.out};
    if (!options.team.empty()) command.question.scope = "team:" + options.team;
    if (!options.agent.empty()) command.question.scope = "agent:" + options.agent;
    command.question.asking = context.asking();
    return app::write_goals_report(app, command, context.progress());
}

Result<app::WrittenReport> report_of_kind(Context& context, app::App& app, const ReportOptions& options) {
    const app::ReportOptions made = made_with(context, options);
    const Period period = context.period(options.period);
    if (options.kind == "audit")
        return app::write_audit_report(app, {period, context.asking(), made, options.out, context.actor()});
    if (options.kind == "goals") return goals_written(context, app, options);
    if (const auto found = std::ranges::find(app::cycle_document_names, options.kind);
        found != app::cycle_document_names.end())
        return app::write_cycle_document(
            app,
            {{static_cast<app::CycleDocumentKind>(found - app::cycle_document_names.begin()), period, options.scheme,
              options.agent, context.asking()},
             made,
             options.out},
            context.progress());
    const auto kind = std::ranges::find(app::figures_kind_names, options.kind);
    if (kind == app::figures_kind_names.end()) return cards_written(context, app, options);
    const auto figures = static_cast<app::FiguresKind>(kind - app::figures_kind_names.begin());
    return app::write_figures_report(
        app, {{figures, period, options.team, context.asking()}, made, options.out, context.actor()},
        context.progress());
}

int run(Context& context, const ReportOptions& options) {
    check_usage(options);
    app::App app = context.open(options.database);
    const app::WrittenReport written = granted(report_of_kind(context, app, options));
    Json json = Json::object();
    json.put("path", options.out).put("format", options.format).put("bytes", written.bytes);
    context.print(json, context.say("report_written", {{"path", options.out}, {"bytes", written.bytes}}));
    tell_not_recorded(context, written.not_recorded);
    return done;
}

} // namespace

Command declare_report(CLI::App& root) {
    const auto options = std::make_shared<ReportOptions>();
    CLI::App* line = root.add_subcommand("report", "help_report");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("KIND", options->kind, "help_report_kind")
        ->check(one_of({report_kinds.begin(), report_kinds.end()}))
        ->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_flag("--all-agents", options->all_agents, "help_report_all_agents");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--scheme", options->scheme, "help_scheme")->type_name("ID");
    line->add_option("--format", options->format, "help_report_format")
        ->check(one_of({"pdf", "html", "xlsx", "csv"}))
        ->type_name("pdf|html|xlsx|csv");
    line->add_flag("--arabic-digits", options->arabic_digits, "help_report_arabic_digits");
    line->add_flag("--bom", options->byte_order_mark, "help_report_bom");
    line->add_option("--out", options->out, "help_report_out")->type_name("PATH")->required();
    return {
        line, [options](Context& context) { return run(context, *options); },
        "report support.mizan scorecard --period 2025-Q2 --agent \"Noor Demo\" --lang ar --format pdf --out noor.pdf"};
}

} // namespace mizan::cli
