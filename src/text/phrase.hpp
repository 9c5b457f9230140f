#pragma once
#include "text/voice.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mizan::text {

/// Named pieces that are already worded in the voice's language.
using Pieces = std::vector<std::pair<std::string_view, std::string>>;

/// The sentence of a code with its {named} places filled by the pieces as they stand: nothing is formatted or isolated.
/// A sentence with plural forms takes the one for `count`. For text/ itself; everybody else calls say().
/// Throws std::out_of_range for a code without a sentence, or a place without a piece.
std::string phrase(const Voice& voice, std::string_view code, const Pieces& pieces,
                   std::optional<std::int64_t> count = {});

} // namespace mizan::text
