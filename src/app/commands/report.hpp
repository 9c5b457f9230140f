#pragma once
#include "app/app.hpp"
#include "app/queries/figures_report.hpp"
#include "app/queries/report_contents.hpp"

namespace mizan::app {

struct ReportCommand {
    ReportKind kind = ReportKind::scorecard;
    ScorecardQuestion question; // trends are asked for here
    ReportOptions options;
    std::filesystem::path out;
    std::string actor;
};

/// How many bytes, and why the export is not on record, where it is not.
struct WrittenReport {
    std::int64_t bytes = 0;
    std::optional<Refusal> not_recorded;
};

/// Writes one document; the file appears whole or not at all, and a file that was there stays until then. Every export
/// is an entry of the audit chain; only of a database that cannot be written at all documents are made without one.
/// Refuses besides: `out_not_a_file` {path}.
Result<WrittenReport> write_report(App& app, const ReportCommand& command, const Progress& progress = {});

struct FiguresReportCommand {
    FiguresReportQuestion question;
    ReportOptions options;
    std::filesystem::path out;
    std::string actor;
};
/// The same of a report of figures, and of the audit chain.
Result<WrittenReport> write_figures_report(App& app, const FiguresReportCommand& command,
                                           const Progress& progress = {});
struct AuditReportCommand {
    Period period;
    Asking asking;
    ReportOptions options;
    std::filesystem::path out;
    std::string actor;
};
Result<WrittenReport> write_audit_report(App& app, const AuditReportCommand& command);

/// Puts a finished document in its place, with an entry of the audit chain that says the detail (canonical JSON).
Result<WrittenReport> put_on_record(App& app, const std::string& actor, const std::filesystem::path& place,
                                    const std::string& bytes, const std::string& detail);

/// A document goes to a printer: an entry of the audit chain, as of an export. Only of a database that cannot be
/// written at all documents are printed without one; why, is told.
struct RecordedPrint {
    std::optional<Refusal> not_recorded;
};
Result<RecordedPrint> record_print(App& app, ReportKind kind, const ScorecardAnswer& answer, const std::string& actor);

} // namespace mizan::app
