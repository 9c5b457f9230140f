#pragma once
#include "gui/pages/interactions/interaction_words.hpp"
#include "gui/tables/table.hpp"
#include "text/voice.hpp"

#include <vector>

namespace mizan::gui {

/// The columns of the list of interactions, in the order of InteractionColumn, and what stands in them.
std::vector<TableColumn> interaction_columns(const text::Voice& voice);
TableCell interaction_cell(const InteractionRow& row, unsigned column, const report::Palette& colours);
/// Of a row whose line has not arrived.
TableCell waiting_cell(unsigned column, const report::Palette& colours);

} // namespace mizan::gui
