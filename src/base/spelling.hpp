#pragma once
#include <cstddef>
#include <string_view>

namespace mizan {

/// How many letters must be put in, left out or changed to make one word of another. Letters are those of UTF-8.
std::size_t edits_between(std::string_view one, std::string_view other);

} // namespace mizan
