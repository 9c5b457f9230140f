#pragma once
#include "app/queries/report_contents.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

/// What the work of a period was like, as blocks of a document: each chart with a table of its numbers for XLSX and
/// CSV. Nothing is added where there is nothing to be drawn.
namespace mizan::report {

/// CSAT of each person against the number of ratings, with the limits of a funnel plot. Unadjusted, and says so.
void add_csat_funnel(Document& document, const text::Voice& voice, const app::ReportContents& contents);
/// By which channels each person's work came.
void add_channel_mix(Document& document, const text::Voice& voice, const app::ReportContents& contents);
/// Openings by weekday, Sunday first, and hour.
void add_openings(Document& document, const text::Voice& voice, const app::ReportContents& contents);
/// How long a person's first responses took; the target is that of the card's line, where it has one.
void add_responses(Document& document, const text::Voice& voice, const app::ReportContents& contents,
                   const app::Scorecard& scorecard);

} // namespace mizan::report
