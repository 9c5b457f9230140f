#pragma once
#include "app/ports/import_files.hpp"
#include "ingest/mapping/json_at.hpp"

#include <filesystem>
#include <span>

namespace mizan::ingest {

/// Values in a JSON file of definitions. Each puts a fault, where it cannot be read, and answers something harmless.

/// The place of a code among those possible; the first, and a fault, where it is none of them.
std::size_t code_at(const JsonAt& at, std::span<const std::string_view> codes);
/// value × 10^decimals, of a number with no more decimals than that.
std::int64_t scaled_at(const JsonAt& at, int decimals);
std::int64_t whole_at(const JsonAt& at);
int small_whole_at(const JsonAt& at);
std::optional<Date> date_at_or_none(const JsonAt& at);

/// A fault as a problem: its place is the column.
app::RowProblem problem_at_place(Refusal fault);

template <class Body>
app::SetupRows<app::DefinitionRow<Body>> definitions_of(std::string_view json, Body (*body_at)(const JsonAt&)) {
    app::SetupRows<app::DefinitionRow<Body>> read;
    const auto document = parse_json(json, "definitions");
    if (!document) {
        read.problems.push_back(problem_at_place(document.refusal()));
        return read;
    }
    JsonAt::Faults faults{"definitions", {}};
    const JsonAt root{*document, "", faults};
    const auto definitions = document->is_array() ? root.elements() : std::vector<JsonAt>{root};
    for (const JsonAt& at : definitions) {
        Body body = body_at(at);
        read.rows.push_back({std::move(body), date_at_or_none(at["from"]), at.path()});
    }
    if (!faults.first) return read;
    read.rows.clear();
    read.problems.push_back(problem_at_place(*std::move(faults.first)));
    return read;
}

/// Refuses `definitions_file_unreadable` {file}.
Result<std::string> definitions_text(const std::filesystem::path& file);

} // namespace mizan::ingest
