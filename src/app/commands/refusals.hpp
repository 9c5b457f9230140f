#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Puts on record that a command which would have changed the state was refused: who, when, which command, the
/// refusal's code; nothing of its arguments, which may be personal. Nothing is written where the store cannot be
/// written or another program is writing it, and then nobody is told: the refusal itself is the answer.
void record_refusal(Store& store, const std::string& actor, const std::string& command, const Refusal& refusal);

/// The result of such a command, on record where it is a refusal.
template <class Value>
Result<Value> on_record(App& app, const std::string& actor, const std::string& command, Result<Value> result) {
    if (!result) record_refusal(*app.store, actor, command, result.refusal());
    return result;
}

/// Whether a refusal says that the store cannot be written at all, not only now.
bool never_writable(const Refusal& refusal);

} // namespace mizan::app
