#pragma once
#include "app/queries/report_contents.hpp"
#include "report/document.hpp"

#include <memory>

namespace mizan::report {

/// The document that the writer renders, for those who show it before it is a file.
Document report_document(app::ReportKind kind, const app::ReportContents& contents, const app::ReportOptions& options);

std::unique_ptr<app::ReportWriter> make_report_writer();

} // namespace mizan::report
