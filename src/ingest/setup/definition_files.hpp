#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// kpis.json and schemes.json as the manual shows them: a list, or a single definition. A problem's column is the place
/// in the document; the first fault of a document is told. What a definition means is not looked at here. Refuses
/// `definitions_file_unreadable` {file}. Problems: `definitions_not_json` {position, found}, `definitions_unfinished`
/// {position}, `definitions_whole_number_unreadable` {found}, `definitions_key_twice` {key}, `definitions_wrong_type`
/// {expected}, `definitions_key_unknown` {found, known}, `definitions_key_missing` {key}, `definitions_date_unreadable`
/// {found}, `definitions_number_unreadable` {found, n}, `definitions_value_unknown` {found, expected}.
Result<app::SetupRows<app::KpiRow>> read_kpis_file(const std::filesystem::path& file);
Result<app::SetupRows<app::SchemeRow>> read_schemes_file(const std::filesystem::path& file);
/// The same of a text.
app::SetupRows<app::KpiRow> read_kpis(std::string_view json);
app::SetupRows<app::SchemeRow> read_schemes(std::string_view json);

} // namespace mizan::ingest
