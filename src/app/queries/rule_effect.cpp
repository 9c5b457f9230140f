#include "app/queries/rule_effect.hpp"

#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// The rules on both sides of a change, and what they make stale.
struct ThrownAway {
    core::Rulebook before, after;
    std::vector<SegmentKey> stale;
};

Result<ThrownAway> changed_and_thrown_away(App& app, const std::string& actor,
                                           const std::function<Result<void>(Writer&)>& change) {
    auto writer = app.store->write(actor);
    if (!writer) return writer.refusal();
    const Instant now = std::max(app.clock->now(), (*writer)->last_change());
    ThrownAway found;
    found.before = (*writer)->rulebook(now);
    if (auto done = change(**writer); !done) return done.refusal();
    found.after = (*writer)->rulebook(now);
    found.stale = (*writer)->stale_segments(every_segment());
    return found;
}

} // namespace

Result<RuleEffect> rule_effect(App& app, const std::string& actor, const std::function<Result<void>(Writer&)>& change,
                               const Progress& progress) {
    const auto changed = changed_and_thrown_away(app, actor, change);
    if (!changed) return changed.refusal();
    const auto reader = app.store->read();
    RuleEffect effect;
    effect.segments = static_cast<std::int64_t>(changed->stale.size());
    effect.cards = moved_cards(app, *reader, RulesChange{changed->before, changed->after}, changed->stale, progress);
    return effect;
}

bool moves(const MovedCard& card) {
    if (!card.before || !card.after) return card.before.has_value() != card.after.has_value();
    return card.before->total != card.after->total || card.before->band != card.after->band ||
           card.before->scored != card.after->scored;
}

} // namespace mizan::app
