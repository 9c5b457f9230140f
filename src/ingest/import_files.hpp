#pragma once
#include "app/ports/import_files.hpp"

#include <functional>
#include <memory>
#include <string>

namespace mizan::ingest {

/// Files for the application. `wording` makes a sentence of a refusal, for the column "expected" of a rejects file;
/// where it is empty, the code and its arguments stand there.
std::unique_ptr<app::ImportFiles> make_import_files(std::function<std::string(const Refusal&)> wording = {});

} // namespace mizan::ingest
