#pragma once
#include "app/ports/import_files.hpp"
#include "cli/context.hpp"

#include <vector>

namespace mizan::cli {

/// A line on standard error for each: row, column, what was found, what was expected.
void tell_problems(const Context& context, const std::vector<app::RowProblem>& problems);

/// That what was done is not in the audit chain, and why; nothing where it is.
void tell_not_recorded(const Context& context, const std::optional<Refusal>& why);

/// A cell with a code's word for people and the code for files.
Cell word_of(const Context& context, std::string_view kind, const std::string& code);

} // namespace mizan::cli
