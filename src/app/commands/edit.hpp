#pragma once
#include "app/commands/refusals.hpp"
#include "core/kpi/segment_builder.hpp"

namespace mizan::app {

/// A change that a person makes by hand: what `edit(writer, rulebook)` writes under one lock, or nothing of it. It
/// gives the entry's detail as canonical JSON (ids and digests only), or a refusal, which is put on record.
template <class Edit>
Result<void> edited(App& app, const std::string& actor, const std::string& action, Edit edit) {
    const auto written = [&]() -> Result<void> {
        auto writer = app.store->write(actor);
        if (!writer) return writer.refusal();
        const core::Rulebook rulebook = (*writer)->rulebook(present(app, **writer));
        const Result<std::string> detail = edit(**writer, rulebook);
        if (!detail) return detail.refusal();
        (*writer)->commit(action, *detail);
        return {};
    };
    Result<void> result = written();
    if (!result) record_refusal(*app.store, actor, action, result.refusal());
    return result;
}

} // namespace mizan::app
