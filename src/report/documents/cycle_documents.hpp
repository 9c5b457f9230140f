#pragma once
#include "app/queries/cycles/cycle_document.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// What an approved cycle gives: everybody's amounts with adjustments, the statement of fairness and the steps;
/// letters, each on a page of its own; what is to be paid; or the statement alone. The seal stands at the foot of every
/// page, and in data in a table of its own.
Document cycle_document(const app::CycleDocument& contents, const text::Voice& voice);

} // namespace mizan::report
