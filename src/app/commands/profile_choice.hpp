#pragma once
#include "app/ports/import_files.hpp"

namespace mizan::app {

/// The word that asks for a profile to be chosen by the file's columns, in ImportRequest::profile.
inline constexpr std::string_view automatic_profile = "auto";

/// Puts the shipped profile that fits the file in place of `auto`; another request comes back as it is. Refuses what
/// ImportFiles::glimpse refuses, `profile_none_fits` {file, ranking, columns} where no profile can read the file, and
/// `profile_unclear` {file, ranking} where two products' profiles read equally many of its columns. A ranking is
/// "zendesk 15/17, freshdesk 3/20 (Ticket ID)": columns found / columns that it would read (columns it cannot do
/// without).
Result<ImportRequest> with_profile(ImportFiles& files, ImportRequest request);

} // namespace mizan::app
