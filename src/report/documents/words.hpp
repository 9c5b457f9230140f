#pragma once
#include "app/queries/scorecard.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

#include <string>

/// What the builders of documents share: a figure as a cell, a line as a chart, the running head and foot.
namespace mizan::report {

Tone band_tone(const std::string& band);
Tone against_target_tone(const std::optional<core::AgainstTarget>& against);

/// The person's name in the document's language where there is one.
std::string shown_name(const text::Voice& voice, const std::string& name, const std::string& name_ar);

/// A figure's value as a cell in its unit; absent where there is none.
Cell value_cell(const text::Voice& voice, const core::KpiDefinition& definition, const core::Figure& figure);
/// A limit of its interval, for data.
Cell limit_cell(const text::Voice& voice, const core::KpiDefinition& definition, const std::optional<Ratio>& limit);
Cell points_cell(const text::Voice& voice, const std::optional<Points>& points);

/// Its interval in a chart; none where a limit is missing.
std::optional<Interval> interval_of(const text::Voice& voice, const core::KpiDefinition& definition,
                                    const core::Figure& figure);

/// "78.2% to 91.0%" with its status where that is not ok: the second line of a value.
std::string value_note(const text::Voice& voice, const core::KpiDefinition& definition, const core::Figure& figure);

Chart bullet_chart(const text::Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line);
Chart trend_chart(const text::Voice& voice, const core::KpiDefinition& definition, const app::Trend& trend,
                  const core::SchemeLine& line);
/// The total with its interval over the bands of the scheme.
Chart band_bar(const text::Voice& voice, const core::Scheme& scheme, const core::Card& card);

/// The sentence of the smallest change that would move the band; empty where the card has none.
std::string next_step(const text::Voice& voice, const core::Card& card);

/// An empty document in the voice's language.
Document blank_document(const text::Voice& voice, const std::string& title, Instant created);
/// So too, with head, foot and page label of an answer.
Document document_of(const text::Voice& voice, const app::ScorecardAnswer& answer, const std::string& title);

/// The label of a page, for any document.
std::function<std::string(int page, int pages)> page_label(const text::Voice& voice);

const core::KpiDefinition& definition_of(const app::ScorecardAnswer& answer, const std::string& kpi);

} // namespace mizan::report
