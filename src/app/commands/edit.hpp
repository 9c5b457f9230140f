#pragma once
#include "app/actor.hpp"
#include "app/commands/refusals.hpp"
#include "core/kpi/segment_builder.hpp"

namespace mizan::app {

/// A change that a person makes by hand: what `edit(writer, rulebook)` writes under one lock, or nothing of it. It
/// gives the entry's detail as canonical JSON (ids and digests only), or a refusal, which is put on record. Whether
/// the person may is the edit's to ask (signed_by).
template <class Edit>
Result<void> edited_as(App& app, const std::string& actor, const std::string& command, Edit edit) {
    const auto written = [&]() -> Result<void> {
        auto writer = app.store->write(actor);
        if (!writer) return writer.refusal();
        const core::Rulebook rulebook = (*writer)->rulebook(present(app, **writer));
        const Result<std::string> detail = edit(**writer, rulebook);
        if (!detail) return detail.refusal();
        (*writer)->commit(command, *detail);
        return {};
    };
    Result<void> result = written();
    if (!result) record_refusal(*app.store, actor, command, result.refusal());
    return result;
}

/// The same, where the person must be permitted to do it; refuses `actor_unknown`, `not_permitted` besides.
template <class Edit>
Result<void> edited(App& app, const std::string& actor, const std::string& command, Action permission, Edit edit) {
    return edited_as(app, actor, command, [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
        const auto who = permitted(writer, actor, permission, present(app, writer));
        if (!who) return who.refusal();
        return edit(writer, rulebook);
    });
}

} // namespace mizan::app
