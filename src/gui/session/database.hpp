#pragma once
#include "app/commands/correct.hpp"
#include "app/commands/import_interactions.hpp"
#include "app/commands/list_export.hpp"
#include "app/commands/report.hpp"
#include "app/permissions.hpp"
#include "app/queries/explain.hpp"
#include "app/queries/interaction_detail.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/search.hpp"
#include "app/queries/today.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// What the frame tells of an open database.
struct Situation {
    std::string location;
    app::Organisation organisation;
    std::optional<std::pair<Month, Month>> months; // first and last with interactions; none: empty
    std::int64_t interactions = 0;
    std::int64_t stale = 0; // agent-months to be computed again before the next read
    Instant as_of;
    /// Who may sign in; empty: nobody was appointed, and whoever opens the file works as they like.
    std::vector<std::string> signers;
    bool signed_in = true;
    std::string actor;                  // who works with it
    std::optional<app::ActorRole> role; // of one who signed in
    bool may(app::Action action) const { return !role || app::permitted(*role, action); }
};

/// The names that stand in lists to choose from.
struct KnownNames {
    struct Name {
        std::string name, name_ar;
        std::vector<std::string> aliases; // of agents: what sources call them
        bool operator==(const Name&) const = default;
    };
    std::vector<Name> agents, teams; // by name
    std::vector<std::string> topics;
    std::vector<core::Channel> channels; // that have interactions
};

class CalendarDesk;
class OrganisationDesk;
class PeopleDesk;
class SchemeDesk;

/// What the window asks of one open database. Called by jobs, on any thread; each call reads with a Reader of its own.
/// Errors and cancelling are thrown (a job turns them into refusals).
class Database {
public:
    virtual ~Database() = default;
    virtual Situation situation() = 0;
    /// The same database for somebody who was appointed. Refuses what app::signed_by() does.
    virtual Result<std::shared_ptr<Database>> signed_in_as(const std::string& name, const std::string& passphrase) = 0;
    virtual std::vector<std::string> profiles() = 0;
    virtual Result<std::string> profile_text(const std::string& profile) = 0; // as a mapping file
    virtual Result<app::FileGlimpse> glimpse(const std::string& file, const std::string& sheet, std::size_t rows) = 0;
    virtual Result<app::ScorecardAnswer> scorecards(app::ScorecardQuestion question, const Progress& progress) = 0;
    virtual Result<app::TodayAnswer> today(app::TodayQuestion question, const Progress& progress) = 0;
    virtual Result<app::Explanation> explain(app::ExplainQuestion question, const Progress& progress) = 0;
    virtual Result<app::ImportPreview> preview(app::ImportRequest request, int rows) = 0;
    virtual Result<app::ImportSummary> import(app::ImportCommand command, const Progress& progress) = 0;
    virtual Result<app::ReportContents> report_contents(app::ScorecardQuestion question, const Progress& progress) = 0;
    virtual Result<std::int64_t> write_report(app::ReportCommand command, const Progress& progress) = 0;
    /// Of the figures that go to a printer. Fast: it may be asked for on the window's thread, when the printer begins.
    virtual Result<void> record_print(app::ReportKind kind, const app::ScorecardAnswer& answer) = 0;

    virtual KnownNames names() = 0;
    virtual Result<app::InteractionList> interactions(app::ListQuestion question, const Progress& progress) = 0;
    virtual Result<std::int64_t> export_list(app::ListExport command, const Progress& progress) = 0;
    virtual std::vector<app::ListedInteraction> interaction_lines(const std::vector<InteractionId>& ids) = 0;
    virtual Result<app::InteractionDetail> interaction(const app::InteractionName& which) = 0;
    virtual app::Found search(const std::string& text, int limit) = 0;
    virtual std::vector<app::CustomerCard> customers_like(const std::string& text, int limit) = 0;
    virtual Result<app::RecordAnswer> record(app::RecordCommand command) = 0;
    virtual Result<app::RecordAnswer> correct(app::CorrectCommand command) = 0;
    virtual Result<app::RecordAnswer> exclude(app::ExcludeCommand command) = 0;
    virtual Result<app::RecordAnswer> undo(const app::InteractionName& which) = 0;

    /// Neither of these reads the database: they may be asked on the window's thread, at each key.
    virtual Result<app::FieldsRead> read_fields(const std::vector<app::FieldText>& fields,
                                                const app::Organisation& organisation) = 0;
    virtual Instant now() = 0;

    /// What single sections of the settings ask, each in a header of its own.
    virtual OrganisationDesk& organisation_desk() = 0;
    virtual CalendarDesk& calendar_desk() = 0;
    virtual PeopleDesk& people_desk() = 0;
    virtual SchemeDesk& scheme_desk() = 0;
};

using OpenDatabase = std::shared_ptr<Database>;

/// Opens databases. Called by jobs, on any thread.
class Databases {
public:
    virtual ~Databases() = default;
    virtual Result<OpenDatabase> open(const std::string& location) = 0;
    virtual Result<OpenDatabase> create(const std::string& location, const std::string& timezone,
                                        const std::string& currency) = 0;
    /// The demonstration of this person; made first where there is none yet, whole or not at all.
    virtual Result<OpenDatabase> demonstration(const Progress& progress) = 0;
};

} // namespace mizan::gui
