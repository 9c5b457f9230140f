#pragma once
#include "app/commands/report.hpp"
#include "app/queries/interaction_list.hpp"

namespace mizan::app {

/// A list of interactions as a file: CSV or XLSX.
struct ListExport {
    ListQuestion question;
    ReportOptions options; // format: csv or xlsx
    std::filesystem::path out;
    std::string actor;
    std::vector<ListColumn> columns = {}; // as a person arranged them; none: all
};

/// More lines than this are refused: no spreadsheet is of use then, and narrower filters are.
inline constexpr std::int64_t exported_lines_most = 50'000;

/// As write_report: whole or not at all, and on record. Refuses besides list_interactions' refusals `out_not_a_file`
/// {path}, `list_too_long` {n, most}.
Result<WrittenReport> export_list(App& app, const ListExport& command, const Progress& progress = {});

} // namespace mizan::app
