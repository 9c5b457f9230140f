#pragma once
#include "app/queries/periods/period_state.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"

namespace mizan::cli {

/// Which period, by which scheme.
struct PeriodOptions {
    std::string database, period, scheme;
};
/// The command of the group "period", with these options.
CLI::App* declare_period(CLI::App& root, const std::string& name, const std::string& help, PeriodOptions& options);

/// The band, or that no card was scored; nothing where there is no card.
Cell band_cell(const Context& context, const std::optional<app::PublishedCard>& card);

} // namespace mizan::cli
