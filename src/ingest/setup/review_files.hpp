#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// Forms for quality reviews and reviews, as the manual shows them: a list, or a single one. Refusals and problems are
/// those of definition_files.hpp; an answer is a whole number, or null where the item did not apply.
Result<app::SetupRows<app::ReviewFormRow>> read_review_forms_file(const std::filesystem::path& file);
Result<app::SetupRows<app::ReviewRow>> read_reviews_file(const std::filesystem::path& file);
/// The same of a text.
app::SetupRows<app::ReviewFormRow> read_review_forms(std::string_view json);
app::SetupRows<app::ReviewRow> read_reviews(std::string_view json);

} // namespace mizan::ingest
