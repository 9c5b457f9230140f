#pragma once
#include "app/commands/edit.hpp"
#include "app/records/cycle_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>

namespace mizan::app {

/// Refuses `cycle_stage_wrong` {cycle, cycle_stage, cycle_needs}: what is asked for can be done at that stage only.
inline Result<void> cycle_at(const Cycle& cycle, core::CycleStage needed) {
    if (cycle.stage() == needed) return {};
    return Refusal{"cycle_stage_wrong",
                   {{"cycle", cycle.subject},
                    {"cycle_stage", std::string{core::name_of(cycle.stage())}},
                    {"cycle_needs", std::string{core::name_of(needed)}}}};
}

/// Entries of the audit chain name the cycle by its number alone.
inline std::string cycle_detail(std::int64_t number) {
    return nlohmann::json{{"cycle", number}}.dump();
}

/// `change(writer, rulebook, cycle, now)` within one transaction, on a cycle at that stage; it is kept as changed.
/// Whether the person may is the change's to ask.
template <class Change>
Result<void> cycle_changed_as(App& app, const std::string& actor, const std::string& command, std::int64_t number,
                              core::CycleStage needed, Change change) {
    return edited_as(app, actor, command, [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
        const Instant now = present(app, writer);
        auto cycle = cycle_of(writer, number, now);
        if (!cycle) return cycle.refusal();
        if (const auto fine = cycle_at(*cycle, needed); !fine) return fine.refusal();
        const Result<void> changed = change(writer, rulebook, *cycle, now);
        if (!changed) return changed.refusal();
        writer.put_record(cycle_kind, number, body_of(*cycle));
        return cycle_detail(number);
    });
}

/// The same, by somebody who runs cycles.
template <class Change>
Result<void> cycle_changed(App& app, const std::string& actor, const std::string& command, std::int64_t number,
                           core::CycleStage needed, Change change) {
    return cycle_changed_as(
        app, actor, command, number, needed,
        [&](Writer& writer, const core::Rulebook& rulebook, Cycle& cycle, Instant now) -> Result<void> {
            const auto who = permitted(writer, actor, Action::run_cycle, now);
            if (!who) return who.refusal();
            return change(writer, rulebook, cycle, now);
        });
}

/// Refuses `cycle_reason_missing`.
inline Result<void> reason_given(const std::string& reason) {
    if (reason.find_first_not_of(" \t\n") == std::string::npos) return Refusal{"cycle_reason_missing", {}};
    return {};
}

} // namespace mizan::app
