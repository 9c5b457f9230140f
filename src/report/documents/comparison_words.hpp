#pragma once
#include "app/queries/scorecard.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

/// What is said of a figure that is read against the same work of the group. metrics.md, Fair comparison.
namespace mizan::report {

/// A comparison in words; "–" where there is nothing to say.
struct ComparisonWords {
    std::string observed, expected; // as the figure was counted, and what the same work gives the group
    std::string adjusted, interval; // the figure if the work were the group's
    std::string verdict;            // against expectation, never against a target
    std::string reliability, shrunk;
    Tone tone = Tone::muted; // of the verdict
};
ComparisonWords comparison_words(const text::Voice& voice, const core::KpiDefinition& definition,
                                 const core::CardLine& line);
Tone verdict_tone(const std::optional<core::Verdict>& verdict);

/// The figure as the line's points read it: with the adjusted value and its interval where the line says so.
core::Figure read_figure(const core::CardLine& line);
/// "as counted 84.0%" of a line on the adjusted value; empty of others.
std::string raw_note(const text::Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line);

/// Whether a line of some card was compared.
bool any_compared(const app::ScorecardAnswer& answer);
/// How far people differ: "φ = 1.84 from 13 people …", or that there are too few to know.
std::string spread_note(const text::Voice& voice, const core::Reference& reference);

/// One person's lines, each against what the same work gives the group.
void add_comparison(Document& document, const text::Voice& voice, const app::ScorecardAnswer& answer,
                    const app::Scorecard& scorecard);
/// Everybody's verdicts, by name.
void add_comparisons(Document& document, const text::Voice& voice, const app::ScorecardAnswer& answer);

} // namespace mizan::report
