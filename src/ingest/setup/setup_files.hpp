#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>
#include <string>

namespace mizan::ingest {

/// The set-up files of the manual. Dates are "2025-06-01". Wherever a row has a last day (employed_to, to, left), the
/// file writes the last day itself and the answer has the day after it: ranges are half-open inside.
Result<app::SetupRows<app::PersonRow>> read_people(const std::filesystem::path& file);
Result<app::SetupRows<app::TargetRow>> read_targets(const std::filesystem::path& file);
Result<app::SetupRows<app::CustomerRow>> read_customers(const std::filesystem::path& file);
Result<app::SetupRows<app::AbsenceRow>> read_absences(const std::filesystem::path& file);
/// Columns person, kind (rostered|logged), from, to; times without an offset are of the zone.
Result<app::SetupRows<app::WorkIntervalRow>> read_roster(const std::filesystem::path& file,
                                                         const std::string& timezone);

} // namespace mizan::ingest
