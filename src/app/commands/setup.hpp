#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Rows read and written of a set-up file. With `problems` nothing was written.
struct SetupSummary {
    std::int64_t rows = 0;
    std::vector<RowProblem> problems;
};

/// The summary as it is; a refusal, or problems for which nothing was written, are put on record (refusals.hpp).
Result<SetupSummary> setup_on_record(App& app, const std::string& actor, const std::string& command,
                                     Result<SetupSummary> summary);

Result<SetupSummary> import_people(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_targets(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_customers(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_absences(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_roster(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_calendar(App& app, const std::filesystem::path& file, const std::string& actor);

} // namespace mizan::app
