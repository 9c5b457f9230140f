#pragma once
#include "gui/session/database.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// Agents who may be meant by a name that nobody has, as the form calls them, the likeliest first: each word that was
/// typed is like one of theirs, by their names in either language or in a source. At most three.
std::vector<std::string> near_names(const text::Voice& voice, const KnownNames& names, const std::string& typed);

} // namespace mizan::gui
