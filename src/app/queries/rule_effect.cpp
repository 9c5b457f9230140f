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
    const Instant now = present(app, **writer);
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

} // namespace mizan::app
