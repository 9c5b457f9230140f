#pragma once
#include "gui/jobs/job_scope.hpp"
#include "gui/pages/page.hpp"

#include <functional>

namespace mizan::gui {

/// Lets the person pick a format and a place, then writes the document in a job and opens it.
void export_report(Page& page, Host& host, JobScope& jobs, app::ReportKind kind, const app::ScorecardQuestion& question,
                   const std::string& name);
/// Writes a document in a job; what hinders it is told in a dialog.
void write_report(Page& page, Host& host, JobScope& jobs, const app::ReportCommand& command,
                  std::function<void()> then);

} // namespace mizan::gui
