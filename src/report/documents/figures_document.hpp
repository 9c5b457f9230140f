#pragma once
#include "app/queries/audit.hpp"
#include "app/queries/figures_report.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// Figures group by group: a table for each part, each value with its n and interval.
Document figures_document(const app::FiguresReport& report, const text::Voice& voice);

/// Who did what, when, and the head of the chain.
Document audit_document(const app::AuditReport& report, const text::Voice& voice);

} // namespace mizan::report
