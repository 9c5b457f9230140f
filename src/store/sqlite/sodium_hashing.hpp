#pragma once
#include "app/ports/hashing.hpp"

#include <memory>

namespace mizan::store {

/// By libsodium; passphrases at its interactive limits.
std::unique_ptr<app::Hashing> make_hashing();

} // namespace mizan::store
