#pragma once
#include "app/commands/setup.hpp"

namespace mizan::app {

/// Reads forms for quality reviews from a JSON file; all of them or none. A version that a review used, and the shipped
/// one, are locked: problem `form_locked` {form, version}. The file's and core::faults_of's problems besides.
Result<SetupSummary> import_review_forms(App& app, const std::filesystem::path& file, const std::string& actor);

} // namespace mizan::app
