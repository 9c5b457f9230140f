#pragma once
#include "app/commands/setup.hpp"

namespace mizan::app {

/// Measures and schemes of the organisation's own, from a JSON file: every definition is good, or the problems are told
/// (the column is the place in the document) and nothing is written. A version that is there already, equal, is passed
/// over; one that differs is a problem, because printed cards name it.
/// Problems besides those of the file and of core::validate: `definition_id_empty`, `definition_version_low`,
/// `definition_version_known` {name, version}, `definition_version_twice` {name, version}.
Result<SetupSummary> import_kpis(App& app, const std::filesystem::path& file, const std::string& actor);
Result<SetupSummary> import_schemes(App& app, const std::filesystem::path& file, const std::string& actor);

} // namespace mizan::app
