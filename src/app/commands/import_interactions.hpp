#pragma once
#include "app/app.hpp"

namespace mizan::app {

struct ImportCommand {
    ImportRequest request;                        // what is the organisation's is filled in here
    std::optional<std::filesystem::path> rejects; // where refused rows go
    bool dry_run = false;                         // counts without writing
    std::string actor;
};

/// rows = added + duplicates + corrected + rejected + skipped + folded.
struct ImportSummary {
    std::int64_t rows = 0, added = 0, duplicates = 0, corrected = 0, rejected = 0, skipped = 0, folded = 0;
    std::map<std::string, std::map<std::string, std::int64_t>> defaulted; // column → value → count
    std::vector<std::string> agents_created;
    std::map<std::string, std::int64_t> warnings;
    std::vector<RowProblem> first_problems; // at most 20, for people to read
    SourceDescription source;
    bool dry_run = false;
    bool without_hours = false; // nobody has said when the desk is open: clocks run day and night
};

/// File → facts, in one transaction: all of it or, on refusal, Error or Cancelled, nothing. Marks the agent-months that
/// it touches. The profile "auto" is chosen by the file's columns (profile_choice.hpp). Idempotent by source + external
/// id: a known id with the same content is a duplicate, with other content a correction.
Result<ImportSummary> import_interactions(App& app, const ImportCommand& command, const Progress& progress = {});

/// The first rows of a file as they will be read, and the first refused ones; nothing is written.
struct ImportPreview {
    SourceDescription source;
    std::vector<DraftRow> rows;
    std::vector<RowProblem> problems;
    ReadCounts counts;
};
Result<ImportPreview> preview_import(App& app, ImportRequest asked, int rows);

} // namespace mizan::app
