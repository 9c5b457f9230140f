#pragma once
#include "app/commands/import_interactions.hpp"
#include "app/commands/report.hpp"
#include "app/queries/explain.hpp"
#include "app/queries/scorecard.hpp"

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
};

/// What the window asks of one open database. Called by jobs, on any thread; each call reads with a Reader of its own.
/// Errors and cancelling are thrown (a job turns them into refusals).
class Database {
public:
    virtual ~Database() = default;
    virtual Situation situation() = 0;
    virtual std::vector<std::string> profiles() = 0;
    virtual Result<app::ScorecardAnswer> scorecards(app::ScorecardQuestion question, const Progress& progress) = 0;
    virtual Result<app::Explanation> explain(app::ExplainQuestion question, const Progress& progress) = 0;
    virtual Result<app::ImportPreview> preview(app::ImportRequest request, int rows) = 0;
    virtual Result<app::ImportSummary> import(app::ImportCommand command, const Progress& progress) = 0;
    virtual Result<app::ReportContents> report_contents(app::ScorecardQuestion question, const Progress& progress) = 0;
    virtual Result<std::int64_t> write_report(app::ReportCommand command, const Progress& progress) = 0;
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
