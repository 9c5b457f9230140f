#include "app/commands/backup.hpp"

#include "app/actor.hpp"
#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {

Result<BackupSummary> back_up(App& app, const std::filesystem::path& out, const std::string& actor,
                              const Progress& progress) {
    {
        const auto reader = app.store->read();
        const auto who = permitted(*reader, actor, Action::keep_copies, present(app, *reader));
        if (!who) return on_record(app, actor, "backup", Result<BackupSummary>{who.refusal()});
    }
    auto chain = on_record(app, actor, "backup", app.store->backup(out, progress));
    if (!chain) return chain.refusal();
    BackupSummary summary{*std::move(chain), {}};
    auto writer = app.store->write(actor);
    if (writer)
        (*writer)->commit("backup",
                          nlohmann::json{{"head", summary.chain.head}, {"entries", summary.chain.entries}}.dump());
    else
        summary.not_recorded = writer.refusal();
    return summary;
}

} // namespace mizan::app
