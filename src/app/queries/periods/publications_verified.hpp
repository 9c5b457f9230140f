#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Makes the cards of every published period anew from what was known then, and compares them and their references
/// with what was kept: the first that differs. Codes "publication", "publication_seal" {period, scheme},
/// "reference" {period, scheme, reference}. `checked` counts.
std::optional<Difference> differing_publication(App& app, std::int64_t& checked, const Progress& progress = {});

} // namespace mizan::app
