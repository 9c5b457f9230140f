#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// calendar.json as the manual shows it. Refuses `calendar_file_unreadable` {file}, `calendar_not_json` {position,
/// found}, `calendar_key_twice` {key}, `calendar_wrong_type` {path, expected}, `calendar_key_unknown` {path, found,
/// known}, `calendar_key_missing` {path, key}, `calendar_date_unreadable` {path, found}, `calendar_time_unreadable`
/// {path, found}, `calendar_weekday_unknown` {path, found}, `calendar_value_unknown` {path, found, expected}, and what
/// core::check and core::Zone::named refuse.
Result<app::CalendarFile> read_calendar_file(const std::filesystem::path& file);
/// The same of a text.
Result<app::CalendarFile> read_calendar(std::string_view json);

} // namespace mizan::ingest
