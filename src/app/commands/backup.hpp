#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// The audit chain of the copy, and why the copying is not on record in the database, where it is not.
struct BackupSummary {
    ChainState chain;
    std::optional<Refusal> not_recorded;
};

/// A complete, verified copy of what is committed, made while others may write; then an entry about it in the database
/// that was copied, where that can be written. Refuses where `out` exists.
Result<BackupSummary> back_up(App& app, const std::filesystem::path& out, const std::string& actor,
                              const Progress& progress = {});

} // namespace mizan::app
