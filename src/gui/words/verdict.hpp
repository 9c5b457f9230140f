#pragma once
#include "core/scorecards/card.hpp"
#include "report/charts/chart.hpp"
#include "text/kpi_words.hpp"
#include "text/voice.hpp"

#include <string>

namespace mizan::gui {

/// What is said of a line's value against its target: a word, a sign that stands for it in narrow places, and a tone.
/// The sign differs for each word, so that colour never speaks alone.
struct Verdict {
    std::string sign;
    std::string word;
    report::Tone tone = report::Tone::muted;
};
Verdict verdict_of(const text::Voice& voice, const core::CardLine& line);
/// So too of the line's value against what the same work gives the group.
Verdict expectation_of(const text::Voice& voice, const core::CardLine& line);

/// What a KPI is called: built-in ones as text/ words them, an organisation's own as it named them.
using text::kpi_name;

/// How high a band stands: 1 the lowest … 5 the highest, whatever number of bands the scheme has; 0 not scored.
int band_level(const core::Scheme& scheme, const std::string& band);

} // namespace mizan::gui
