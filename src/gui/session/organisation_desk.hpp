#pragma once
#include "app/commands/backup.hpp"
#include "app/queries/verify.hpp"

#include <memory>
#include <string>

namespace mizan::gui {

/// What is told of the organisation and its file.
struct OrganisationFacts {
    app::Organisation organisation;
    std::string location;
    std::int64_t interactions = 0, people = 0, teams = 0, calendars = 0, targets = 0; // targets: the organisation's own
    std::int64_t entries = 0;                                                         // of the audit chain
    std::string head; // its last hash, hex; empty: no entry
    Instant last_change;
};

/// What the window asks of an open database about the whole of it. Called by jobs, on any thread.
class OrganisationDesk {
public:
    virtual ~OrganisationDesk() = default;
    virtual OrganisationFacts facts() = 0;
    virtual Result<app::BackupSummary> back_up(const std::string& out, const Progress& progress) = 0;
    /// Puts a backup at a location, in the place of what is there; the open database stays open. Refuses where they are
    /// the same file.
    virtual Result<app::ChainState> restore(const std::string& backup, const std::string& location,
                                            const Progress& progress) = 0;
    virtual app::Verification verify(const Progress& progress) = 0;
};

/// Over an open database, which must outlive it.
std::unique_ptr<OrganisationDesk> make_organisation_desk(app::App& app, const std::string& actor);

} // namespace mizan::gui
