#pragma once
#include "app/ports/import_files.hpp"

namespace mizan::ingest {

/// app::ImportFiles::fields.
Result<app::FieldsRead> read_fields(const std::vector<app::FieldText>& fields, const std::string& timezone,
                                    const std::string& currency);

} // namespace mizan::ingest
