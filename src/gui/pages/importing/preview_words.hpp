#pragma once
#include "app/commands/import_interactions.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A table in words: the first rows as they will be read, or as they stand in the file.
struct WordedRows {
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

/// A refused row: where, what was found, what is wrong.
struct ProblemLine {
    std::string row, column, found, reason;
};

/// A column for each field that the file supplies, before them the number of the file's row.
WordedRows worded(const text::Voice& voice, const app::ImportPreview& preview);
WordedRows worded(const text::Voice& voice, const app::FileGlimpse& glimpse, std::size_t most);
std::vector<ProblemLine> worded(const text::Voice& voice, const std::vector<app::RowProblem>& problems);

/// What a field of an interaction says; empty: nothing.
std::string worded(const text::Voice& voice, const core::InteractionDraft& draft, core::Field field);

} // namespace mizan::gui
