#pragma once
#include "gui/jobs/job_scope.hpp"
#include "gui/pages/page.hpp"

namespace mizan::gui {

/// Lets the person pick a format and a place, then writes the document in a job and opens it.
void export_report(Page& page, Host& host, JobScope& jobs, app::ReportKind kind, const app::ScorecardQuestion& question,
                   const std::string& name);
/// Writes a PDF into the system's folder for temporary files and hands it to the system's viewer, which prints.
void print_report(Page& page, Host& host, JobScope& jobs, app::ReportKind kind, const app::ScorecardQuestion& question);

} // namespace mizan::gui
