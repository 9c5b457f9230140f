#include "cli/period_options.hpp"

#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {

CLI::App* declare_period(CLI::App& root, const std::string& name, const std::string& help, PeriodOptions& options) {
    CLI::App* line = group_of(root, "period", "help_period_group")->add_subcommand(name, help);
    line->add_option("DB", options.database, "help_database")->required();
    line->add_option("--period", options.period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--scheme", options.scheme, "help_scheme")->type_name("ID");
    return line;
}

Json points_or_null(const std::optional<Points>& points) {
    return points ? Json::points(*points) : Json{};
}

Cell points_or_dash(const Context& context, const std::optional<Points>& points) {
    return {points ? text::points(context.voice(), *points) : "–", points_or_null(points)};
}

Cell band_cell(const Context& context, const std::optional<app::PublishedCard>& card) {
    if (!card) return {"–", Json{}};
    return word_cell(context, "band", card->scored ? card->band : "not_scored");
}

Cell person_cell(const Context& context, const std::string& name, const std::string& name_ar) {
    const bool arabic = context.voice().language == text::Language::ar && !name_ar.empty();
    return {context.format() == Format::table && arabic ? name_ar : name, Json{name}, true};
}

} // namespace mizan::cli
