#pragma once
#include <string>
#include <string_view>

namespace mizan::report {

/// Adds entries ("/Lang (ar)") to the catalogue of a PDF by an incremental update (ISO 32000-1, 7.5.6): what is there
/// stays as it is. For files with a classic cross-reference table, as cairo writes them; others are returned as given.
std::string with_catalog_entries(std::string pdf, std::string_view entries);

} // namespace mizan::report
