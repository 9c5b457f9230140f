#include "cli/cycle_options.hpp"

#include "base/typed.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "cli/problems.hpp"
#include "text/format.hpp"

namespace mizan::cli {

CLI::App* declare_cycle(CLI::App& root, const std::string& name, const std::string& help, CycleOptions& options) {
    CLI::App* line = group_of(root, "cycle", "help_cycle_group")->add_subcommand(name, help);
    line->add_option("DB", options.database, "help_database")->required();
    line->add_option("--cycle", options.cycle, "help_cycle_which")->type_name("N")->required();
    return line;
}

CLI::App* declare_rewards(CLI::App& root, const std::string& name, const std::string& help, RewardOptions& options) {
    CLI::App* line = group_of(root, "cycle", "help_cycle_group")->add_subcommand(name, help);
    line->add_option("DB", options.database, "help_database")->required();
    line->add_option("--period", options.period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--scheme", options.scheme, "help_scheme")->type_name("ID");
    line->add_option("--budget", options.budget, "help_cycle_budget")->type_name("MINOR")->required();
    line->add_option("--currency", options.currency, "help_cycle_currency")->type_name("CODE");
    line->add_option("--reserve", options.reserve, "help_cycle_reserve")->type_name("MINOR");
    line->add_option("--tiers", options.tiers, "help_cycle_tiers")->type_name("FILE");
    line->add_option("--proportional-above", options.above, "help_cycle_above")->type_name("POINTS");
    line->add_option("--cap", options.cap, "help_cycle_cap")->type_name("MINOR");
    line->add_option("--min-active-days", options.min_active_days, "help_cycle_min_days")->type_name("DAYS");
    line->add_option("--min-n", options.min_n, "help_cycle_min_n")->type_name("ROWS");
    line->add_option("--min-band", options.min_band, "help_cycle_min_band")->type_name("BAND");
    return line;
}

void refuse_problems(const Context& context, const std::string& file, const std::vector<app::RowProblem>& problems) {
    if (problems.empty()) return;
    tell_problems(context, problems);
    throw Refused{{"setup_file_refused", {{"path", file}, {"n", static_cast<std::int64_t>(problems.size())}}}};
}

core::RewardRules rules_of(const Context& context, app::App& app, const RewardOptions& options) {
    core::RewardRules rules;
    const std::string own = app.store->read()->organisation().currency;
    rules.budget = {options.budget, options.currency.empty() ? own : options.currency};
    rules.reserve = options.reserve;
    rules.cap = options.cap;
    if (!options.tiers.empty()) rules.tiers = rows_of(context, options.tiers, app.files->tiers(options.tiers));
    if (!options.above.empty()) {
        const auto points = typed_number(options.above);
        if (!points || Ratio{1'000} < *points || *points < Ratio{-1'000})
            throw Refused{{"points_unreadable", {{"found", options.above}}}};
        rules.above = Points{points->scaled(2)};
    }
    rules.min_active_days = options.min_active_days;
    rules.min_n = options.min_n;
    rules.min_band = options.min_band;
    return rules;
}

Cell money_cell(const Context& context, std::int64_t minor, const std::string& currency) {
    return {text::money(context.voice(), Money{minor, currency}), Json{minor}};
}

Cell bars_cell(const Context& context, const core::Standing& standing) {
    std::vector<std::string> words;
    std::string codes;
    for (const core::Bar bar : standing.bars) {
        const std::string code{core::name_of(bar)};
        words.push_back(context.word("reward_bar", code));
        codes += (codes.empty() ? "" : " ") + code;
    }
    return {text::listed(context.voice(), words), text_or_null(codes), true};
}

Json bars_json(const core::Standing& standing) {
    Json bars = Json::array();
    for (const core::Bar bar : standing.bars)
        bars.add(std::string{core::name_of(bar)});
    return bars;
}

Json reward_row_json(const app::CycleRow& row, const std::string& currency) {
    const core::Candidate& who = row.candidate;
    return Json::object()
        .put("agent", row.name)
        .put("team", text_or_null(row.team))
        .put("total", who.scored ? Json::points(who.total) : Json{})
        .put("band", text_or_null(who.band))
        .put("stability", who.stability ? Json::fixed(*who.stability, 6) : Json{})
        .put("paying_band", text_or_null(row.award.standing.band))
        .put("borderline", row.award.standing.borderline)
        .put("due_days", who.due_days)
        .put("active_days", who.active_days)
        .put("protected_days", who.protected_days)
        .put("eligible", row.award.standing.eligible())
        .put("bars", bars_json(row.award.standing))
        .put("capped", row.award.capped)
        .put("computed", Json::money(row.award.amount, currency))
        .put("adjusted", Json::money(row.adjusted, currency))
        .put("amount", Json::money(row.amount(), currency));
}

Table rewards_table(const Context& context, const app::CycleResult& result, const std::string& currency) {
    Table table{{context.column("agent"), context.column("total", true), context.column("paying_band"),
                 context.column("active_share", true), context.column("computed", true),
                 context.column("adjusted_by", true), context.column("amount", true), context.column("bars")}};
    for (const app::CycleRow& row : result.rows) {
        const auto& standing = row.award.standing;
        const std::string band = standing.band.empty() ? "not_scored" : standing.band;
        const std::string shown = context.word("band", band);
        table.add(
            {person_cell(context, row.name, row.name_ar),
             points_or_dash(context, row.candidate.scored ? std::optional{row.candidate.total} : std::nullopt),
             Cell{standing.borderline ? context.say("borderline_band", {{"band", band}}) : shown, Json{band}, true},
             Cell{text::share(context.voice(), row.award.active_share), Json::fixed(row.award.active_share, 6)},
             money_cell(context, row.award.amount, currency), money_cell(context, row.adjusted, currency),
             money_cell(context, row.amount(), currency), bars_cell(context, standing)});
    }
    return table;
}

void print_cycle_step(const Context& context, std::int64_t cycle, std::string_view stage, const std::string& sentence) {
    context.print(Json::object().put("cycle", cycle).put("stage", stage), sentence);
}

} // namespace mizan::cli
