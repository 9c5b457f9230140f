#pragma once
#include "app/queries/rule_effect.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A card that a change of rules would move, in words.
struct MovedRow {
    std::string agent, month, before, after;
    bool operator==(const MovedRow&) const = default;
};

/// What a change would do: a sentence, and the cards whose total or band it moves.
struct EffectWords {
    std::string sentence;
    std::vector<MovedRow> rows;
};
EffectWords effect_words(const text::Voice& voice, const Result<app::RuleEffect>& effect); // or why there is none

/// `no_card`: what stands where there is no card on a side.
MovedRow moved_row(const text::Voice& voice, const app::MovedCard& card, const std::string& no_card);

} // namespace mizan::gui
