#pragma once
#include "app/queries/cycles/cycle_view.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// Which cycle.
struct CycleOptions {
    std::string database;
    std::int64_t cycle = 0;
};
/// The command of the group "cycle", with these options.
CLI::App* declare_cycle(CLI::App& root, const std::string& name, const std::string& help, CycleOptions& options);

/// What a cycle pays, as "cycle open" and "cycle what-if" are told.
struct RewardOptions {
    std::string database, period, scheme, currency, tiers, min_band;
    std::int64_t budget = 0, reserve = 0, min_n = 0;
    int min_active_days = 0;
    std::optional<std::int64_t> cap;
    std::string above;
};
CLI::App* declare_rewards(CLI::App& root, const std::string& name, const std::string& help, RewardOptions& options);
/// Reads the tiers' file. A currency that is not given is the organisation's. Refuses what the file's reader does, and
/// `setup_file_refused` {path, n} after its problems were told.
core::RewardRules rules_of(const Context& context, app::App& app, const RewardOptions& options);
/// The rows of a set-up file, or Refused after its problems were told.
template <class Row>
std::vector<Row> rows_of(const Context& context, const std::string& file, Result<app::SetupRows<Row>> read);
void refuse_problems(const Context& context, const std::string& file, const std::vector<app::RowProblem>& problems);

Cell money_cell(const Context& context, std::int64_t minor, const std::string& currency);
/// Why somebody takes no part: words for people, codes for files.
Cell bars_cell(const Context& context, const core::Standing& standing);
Json bars_json(const core::Standing& standing);
/// The person's row of a cycle, or of what one would give.
Json reward_row_json(const app::CycleRow& row, const std::string& currency);
/// What everybody is given, in order of score.
Table rewards_table(const Context& context, const app::CycleResult& result, const std::string& currency);
/// That a cycle is at a stage now, as JSON and as the sentence of the code.
void print_cycle_step(const Context& context, std::int64_t cycle, std::string_view stage, const std::string& sentence);

template <class Row>
std::vector<Row> rows_of(const Context& context, const std::string& file, Result<app::SetupRows<Row>> read) {
    app::SetupRows<Row> rows = granted(std::move(read));
    refuse_problems(context, file, rows.problems);
    return std::move(rows.rows);
}

} // namespace mizan::cli
