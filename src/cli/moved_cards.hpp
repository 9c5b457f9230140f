#pragma once
#include "app/commands/people.hpp"
#include "cli/context.hpp"

namespace mizan::cli {

/// What a correction of people changed, or would: the cards as the result, the names on standard error.
void print_moved(const Context& context, const app::PeopleSummary& summary);

} // namespace mizan::cli
