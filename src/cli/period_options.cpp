#include "cli/period_options.hpp"

namespace mizan::cli {

CLI::App* declare_period(CLI::App& root, const std::string& name, const std::string& help, PeriodOptions& options) {
    CLI::App* line = group_of(root, "period", "help_period_group")->add_subcommand(name, help);
    line->add_option("DB", options.database, "help_database")->required();
    line->add_option("--period", options.period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--scheme", options.scheme, "help_scheme")->type_name("ID");
    return line;
}

Cell band_cell(const Context& context, const std::optional<app::PublishedCard>& card) {
    if (!card) return {"–", Json{}};
    return word_cell(context, "band", card->scored ? card->band : "not_scored");
}

} // namespace mizan::cli
