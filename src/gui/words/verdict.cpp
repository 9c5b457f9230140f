#include "gui/words/verdict.hpp"

#include "report/documents/comparison_words.hpp"
#include "report/documents/words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <array>

namespace mizan::gui {
namespace {

using core::AgainstTarget;
using report::Tone;

} // namespace

Verdict verdict_of(const text::Voice& voice, const core::CardLine& line) {
    if (line.figure.status != core::Status::ok)
        return {"○", text::say_word(voice, "status", core::name_of(line.figure.status)), Tone::muted};
    if (!line.against_target) return {"", "", Tone::muted};
    const auto word = text::say_word(voice, "against_target",
                                     core::against_target_names[static_cast<std::size_t>(*line.against_target)]);
    switch (*line.against_target) {
    case AgainstTarget::above: return {"▲", word, Tone::good};
    case AgainstTarget::below: return {"▼", word, Tone::bad};
    case AgainstTarget::not_distinguishable: return {"≈", word, Tone::plain};
    }
    return {};
}

Verdict expectation_of(const text::Voice& voice, const core::CardLine& line) {
    if (!line.comparison || !line.comparison->verdict) return {"", "", Tone::muted};
    static constexpr std::array signs{"▲▲", "▲", "≈", "▼", "▼▼", "○", "–"}; // in the order of the verdicts
    const auto verdict = *line.comparison->verdict;
    return {signs[static_cast<std::size_t>(verdict)], text::say_word(voice, "verdict", core::name_of(verdict)),
            report::verdict_tone(verdict)};
}

int band_level(const core::Scheme& scheme, const std::string& band) {
    const auto found = std::find_if(scheme.bands.begin(), scheme.bands.end(),
                                    [&](const core::Band& candidate) { return candidate.code == band; });
    if (found == scheme.bands.end()) return 0;
    const auto from_top = static_cast<int>(found - scheme.bands.begin());
    const auto steps = std::max(1, static_cast<int>(scheme.bands.size()) - 1);
    return 5 - (from_top * 4 + steps / 2) / steps;
}

} // namespace mizan::gui
