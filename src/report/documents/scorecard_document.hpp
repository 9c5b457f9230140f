#pragma once
#include "app/queries/report_contents.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// One agent's card after another, each beginning on a page of its own: band and total, every line with its value,
/// interval, bullet chart, points and twelve-month trend, what would move the band, what was not counted and why.
Document scorecard_document(const app::ReportContents& contents, const text::Voice& voice);

} // namespace mizan::report
