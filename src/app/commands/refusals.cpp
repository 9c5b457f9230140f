#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {

bool never_writable(const Refusal& refusal) {
    return refusal.code == "database_read_only" || refusal.code == "database_on_network";
}

void record_refusal(Store& store, const std::string& actor, const std::string& command, const Refusal& refusal) {
    if (never_writable(refusal) || refusal.code == "database_held") return;
    try {
        auto writer = store.write(actor);
        if (writer) (*writer)->commit("refusal", nlohmann::json{{"command", command}, {"code", refusal.code}}.dump());
    } catch (const Error&) {
        return;
    }
}

} // namespace mizan::app
