#include "cli/checks.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CheckListOptions {
    std::string database, period, agent, team, check;
    bool all = false;
};

Cell share_cell(const Context& context, const core::ShareOf& of) {
    if (of.n == 0) return {"", Json{}};
    const Ratio share{of.k, of.n};
    return {text::share(context.voice(), share), Json::fixed(share, 6)};
}

int run(Context& context, const CheckListOptions& options) {
    app::App app = context.open(options.database);
    app::CheckQuestion question{
        context.period(options.period), options.agent, options.team, {}, options.all, context.asking()};
    if (!options.check.empty()) question.check = check_of(options.check);
    const app::CheckList list = granted(app::checks(app, question));
    Json json = Json::array();
    Table table{{context.column("check"), context.column("agent"), context.column("state"), context.column("k", true),
                 context.column("n", true), context.column("share", true), context.column("others", true),
                 context.column("chance", true), context.column("answers", true)}};
    for (const app::AskedOf& asked : list.findings) {
        const core::Finding& finding = asked.finding;
        const auto answers = static_cast<std::int64_t>(asked.answers.size());
        json.add(finding_json(asked).put("answers", answers));
        const auto number = [&](std::int64_t n) { return Cell{text::number(context.voice(), n), Json{n}}; };
        table.add(
            {word_cell(context, "check", core::name_of(finding.check)),
             Cell{name_in_words(context, asked.agent, asked.agent_ar), Json{asked.agent}, true},
             word_cell(context, "finding_state", core::finding_state_names[static_cast<std::size_t>(finding.state)]),
             number(finding.own.k), number(finding.own.n), share_cell(context, finding.own),
             share_cell(context, finding.others),
             finding.chance ? Cell{text::decimal(context.voice(), *finding.chance, 4), Json::fixed(*finding.chance, 6)}
                            : Cell{"", Json{}},
             number(answers)});
    }
    context.print(json, table);
    if (context.format() == Format::table) context.note(context.say("checks_ask"));
    return done;
}

} // namespace

Command declare_check_list(CLI::App& root) {
    const auto options = std::make_shared<CheckListOptions>();
    CLI::App* line = group_of(root, "check", "help_check")->add_subcommand("list", "help_check_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--check", options->check, "help_check_which")
        ->check(one_of(words_of_checks()))
        ->type_name("CHECK");
    line->add_flag("--all", options->all, "help_check_all");
    return {line, [options](Context& context) { return run(context, *options); },
            "check list support.mizan --period 2025-06"};
}

} // namespace mizan::cli
