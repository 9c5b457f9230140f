#include "app/commands/list_export.hpp"
#include "cli/figures.hpp"
#include "cli/interactions.hpp"
#include "cli/problems.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

constexpr std::int64_t rows_at_once = 500;

struct InteractionListOptions {
    std::string database, period, agent, team, topic, kpi, outcome, text, out;
    std::vector<std::string> channels, priorities, states;
    bool unassigned = false, complaints = false, corrected = false, low_rated = false, byte_order_mark = false;
    std::int64_t limit = 100;
};

template <class Names>
std::vector<std::string> words_of(const Names& names) {
    return {std::begin(names), std::end(names)};
}

template <class Code, class Names>
Code code_in(const Names& names, const std::string& word) {
    const auto found = std::find(std::begin(names), std::end(names), word);
    return static_cast<Code>(found - std::begin(names));
}

template <class Code, class Names>
std::vector<Code> codes_in(const Names& names, const std::vector<std::string>& words) {
    std::vector<Code> codes;
    codes.reserve(words.size());
    for (const std::string& word : words)
        codes.push_back(code_in<Code>(names, word));
    return codes;
}

app::ListQuestion question_of(const Context& context, const InteractionListOptions& options) {
    app::ListQuestion question;
    question.period = context.period(options.period);
    question.agent = options.agent;
    question.team = options.team;
    question.topic = options.topic;
    question.text = options.text;
    question.unassigned = options.unassigned;
    question.complaints = options.complaints;
    question.corrected = options.corrected;
    question.low_rated = options.low_rated;
    question.channels = codes_in<core::Channel>(core::code_names<core::Channel>, options.channels);
    question.priorities = codes_in<core::Priority>(core::code_names<core::Priority>, options.priorities);
    question.states = codes_in<app::ListedState>(app::listed_state_names, options.states);
    if (options.kpi.empty() != options.outcome.empty())
        throw WrongUsage{{"usage_together", {{"first", "--kpi"}, {"second", "--outcome"}}}};
    question.kpi = options.kpi;
    if (!options.outcome.empty())
        question.outcome = code_in<app::ListedOutcome>(app::listed_outcome_names, options.outcome);
    return question;
}

std::vector<Cell> cells_of(const Context& context, const app::ListedInteraction& line) {
    const bool arabic = context.voice().language == text::Language::ar;
    return {line.source,
            line.external_id,
            Cell{text::instant(context.voice(), line.opened_at), context.json(line.opened_at), true},
            word_cell(context, "channel", core::name_of(line.channel)),
            line.topic,
            arabic && !line.agent_ar.empty() ? line.agent_ar : line.agent,
            line.customer,
            word_cell(context, "listed_state", app::listed_state_names[static_cast<std::size_t>(line.state)]),
            duration_cell(context, line.first_response),
            duration_cell(context, line.resolution),
            line.csat ? Cell{text::number(context.voice(), *line.csat), Json{std::int64_t{*line.csat}}}
                      : Cell{"", Json{}}};
}

app::ReportFormat format_of(const std::string& out) {
    if (out.ends_with(".csv")) return app::ReportFormat::csv;
    if (out.ends_with(".xlsx")) return app::ReportFormat::xlsx;
    throw WrongUsage{{"usage_list_out", {{"found", out}}}};
}

/// The whole list as a file.
int write(Context& context, app::App& app, const app::ListQuestion& question, const InteractionListOptions& options) {
    app::ListExport command{question, {}, options.out, context.actor()};
    command.options.format = format_of(options.out);
    command.options.language = text::code_of(context.voice().language);
    command.options.byte_order_mark = options.byte_order_mark;
    const app::WrittenReport written = granted(app::export_list(app, command, context.progress()));
    Json json = Json::object();
    json.put("path", options.out).put("bytes", written.bytes);
    context.print(json, context.say("report_written", {{"path", options.out}, {"bytes", written.bytes}}));
    tell_not_recorded(context, written.not_recorded);
    return done;
}

int run(Context& context, const InteractionListOptions& options) {
    app::App app = context.open(options.database);
    app::ListQuestion question = question_of(context, options);
    question.asking = context.asking();
    if (!options.out.empty()) return write(context, app, question, options);
    const app::InteractionList list = granted(app::list_interactions(app, question, context.progress()));

    Json rows = Json::array();
    Table table{{context.column("source"), context.column("external_id"), context.column("opened_at"),
                 context.column("channel"), context.column("topic"), context.column("agent"),
                 context.column("customer"), context.column("state"), context.column("first_response_s", true),
                 context.column("resolution_s", true), context.column("csat", true)}};
    const auto found = static_cast<std::int64_t>(list.ids.size());
    const std::int64_t shown = options.limit == 0 ? found : std::min(found, options.limit);
    for (std::int64_t from = 0; from < shown; from += rows_at_once) {
        const std::span page{list.ids.data() + from, static_cast<std::size_t>(std::min(rows_at_once, shown - from))};
        for (const auto& line : app::listed_interactions(app, page, question.asking)) {
            rows.add(listed_json(context, line));
            table.add(cells_of(context, line));
        }
    }
    Json json = Json::object();
    json.put("found", found).put("as_of", context.json(list.as_of)).put("rows", std::move(rows));
    context.print(json, table);
    if (context.format() == Format::table)
        context.note(context.say("interactions_found", {{"n", found}, {"count", shown}}));
    return done;
}

} // namespace

Command declare_interaction_list(CLI::App& root) {
    const auto options = std::make_shared<InteractionListOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("list", "help_interaction_list");
    const auto words = [&](const char* name, auto& into, const char* help, const auto& names, const char* type) {
        line->add_option(name, into, help)->check(one_of(words_of(names)))->type_name(type);
    };
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--topic", options->topic, "help_topic")->type_name("NAME");
    words("--channel", options->channels, "help_channel", core::code_names<core::Channel>, "CHANNEL");
    words("--priority", options->priorities, "help_priority", core::code_names<core::Priority>, "PRIORITY");
    words("--state", options->states, "help_listed_state", app::listed_state_names, "STATE");
    line->add_flag("--unassigned", options->unassigned, "help_unassigned");
    line->add_flag("--complaints", options->complaints, "help_complaints");
    line->add_flag("--low-rated", options->low_rated, "help_low_rated");
    line->add_flag("--corrected", options->corrected, "help_corrected");
    line->add_option("--kpi", options->kpi, "help_list_kpi")->type_name("ID");
    words("--outcome", options->outcome, "help_list_outcome", app::listed_outcome_names, "OUTCOME");
    line->add_option("--text", options->text, "help_list_text")->type_name("TEXT");
    line->add_option("--limit", options->limit, "help_list_limit")->check(CLI::NonNegativeNumber)->type_name("ROWS");
    line->add_option("--out", options->out, "help_list_out")->type_name("FILE.csv|FILE.xlsx");
    line->add_flag("--bom", options->byte_order_mark, "help_report_bom");
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction list support.mizan --period 2025-06 --agent \"Noor Demo\" --state overdue"};
}

} // namespace mizan::cli
