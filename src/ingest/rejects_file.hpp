#pragma once
#include "app/ports/import_files.hpp"

#include <functional>
#include <memory>
#include <string>

namespace mizan::ingest {

/// Refused rows as a file that the same mapping reads: the columns of the source, before them row, column, found and
/// expected (with "rejected_" in front where the source has a column of such a name; a rejects file that is refused
/// again loses its old ones). The cells stand as the source had them, also where they are too few or too many, so that
/// a row that nobody corrected is refused again. UTF-8 (with a mark where the source had another encoding), the
/// source's delimiter, LF. Written beside `out` and put in its place by finish(). Throws Error
/// `file_unwritable` {file}.
std::unique_ptr<app::RejectsFile> make_rejects_file(const std::filesystem::path& out,
                                                    const app::SourceDescription& source,
                                                    std::function<std::string(const Refusal&)> wording);

/// "number_out_of_range lowest=1 highest=5": where nobody gives words.
std::string plain_wording(const Refusal& refusal);

} // namespace mizan::ingest
