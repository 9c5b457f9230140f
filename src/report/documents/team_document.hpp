#pragma once
#include "app/queries/report_contents.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// A team's (or everybody's) cards on one table, by name and without ranks: total with its interval over the bands,
/// band, stability, and each line's value with its word against target.
Document team_document(const app::ReportContents& contents, const text::Voice& voice);

} // namespace mizan::report
