#pragma once
#include "app/app.hpp"
#include "app/queries/report_contents.hpp"

namespace mizan::app {

struct ReportCommand {
    ReportKind kind = ReportKind::scorecard;
    ScorecardQuestion question; // trends are asked for here
    ReportOptions options;
    std::filesystem::path out;
    std::string actor;
};

/// Writes one document; the file appears whole or not at all. Exports are audited. Returns the bytes written.
Result<std::int64_t> write_report(App& app, const ReportCommand& command, const Progress& progress = {});

} // namespace mizan::app
