#include "gui/pages/settings/effect_words.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

/// "87.25 · Meets"
std::string card_words(const text::Voice& voice, const std::optional<core::Card>& card, const std::string& no_card) {
    if (!card) return no_card;
    const std::string band = text::say_word(voice, "band", card->scored ? card->band : "not_scored");
    return card->total ? text::points(voice, *card->total) + " · " + band : band;
}

} // namespace

MovedRow moved_row(const text::Voice& voice, const app::MovedCard& card, const std::string& no_card) {
    return {text::isolated(voice, card.agent), text::month(voice, card.month), card_words(voice, card.before, no_card),
            card_words(voice, card.after, no_card)};
}

EffectWords effect_words(const text::Voice& voice, const Result<app::RuleEffect>& effect) {
    if (!effect) return {text::say(voice, effect.refusal()), {}};
    EffectWords words;
    const std::string no_card = text::say(voice, "gui.effect.no_card");
    for (const auto& card : effect->cards)
        if (app::moves(card)) words.rows.push_back(moved_row(voice, card, no_card));
    if (effect->segments == 0) {
        words.sentence = text::say(voice, "gui.effect.nothing");
        return words;
    }
    const auto moved = static_cast<std::int64_t>(words.rows.size());
    words.sentence =
        text::say(voice, "gui.effect.segments", {{"n", effect->segments}}) + " " +
        (moved == 0 ? text::say(voice, "gui.effect.no_cards") : text::say(voice, "gui.effect.cards", {{"n", moved}}));
    return words;
}

} // namespace mizan::gui
