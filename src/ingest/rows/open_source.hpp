#pragma once
#include "app/ports/import_files.hpp"

#include <memory>

namespace mizan::ingest {

/// Opens a file by a profile or a mapping: reads the mapping, the header, and, where two formats of a time could fit
/// the same cell, the whole file once: where one does, another cell of the field must prove which of them is meant.
/// Warning counted: `bytes_replaced`: bytes that are no text in the file's encoding.
/// Refuses what open_table, read_mapping, profile, DraftReader::bind and core::Zone::named refuse, and
/// `mapping_file_unreadable` {file}, `mapping_choice` (none or several of profile, mapping_file, mapping_text),
/// `dates_ambiguous` {column, found, row, first_format, second_format}, and `mapping_currency_missing` {path}: a cost
/// whose currency neither the mapping nor the organisation tells.
Result<std::unique_ptr<app::DraftSource>> open_source(const app::ImportRequest& request);

} // namespace mizan::ingest
