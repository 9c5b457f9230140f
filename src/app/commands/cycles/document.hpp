#pragma once
#include "app/commands/report.hpp"
#include "app/queries/cycles/cycle_document.hpp"

namespace mizan::app {

struct CycleDocumentCommand {
    CycleDocumentQuestion question;
    ReportOptions options;
    std::filesystem::path out;
};
/// Writes a document of an approved cycle, as write_report() writes others. Refuses what cycle_document()
/// does, and `letters_are_pages`: of letters neither a workbook nor CSV is made.
Result<WrittenReport> write_cycle_document(App& app, const CycleDocumentCommand& command,
                                           const Progress& progress = {});

} // namespace mizan::app
