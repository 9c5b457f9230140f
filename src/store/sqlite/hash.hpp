#pragma once
#include "store/sqlite/statement.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <sodium/crypto_generichash.h>

namespace mizan::store {

using Hash256 = std::array<std::uint8_t, 32>;
using Hash128 = std::array<std::uint8_t, 16>;

/// BLAKE2b over values written so that no two sequences of values look alike: each with its kind and its length.
class Hasher {
public:
    Hasher();
    Hasher& raw(Bytes bytes);
    Hasher& integer(std::int64_t value);
    Hasher& text(std::string_view value);
    Hasher& bytes(Bytes value);
    Hasher& null();
    /// All columns of the statement's current row.
    Hasher& row(const Statement& statement);
    /// Once.
    Hash256 finish();

private:
    Hasher& tagged(char kind, const void* data, std::size_t size);
    crypto_generichash_state state_;
};

/// BLAKE2b-128 with a key.
Hash128 keyed_digest(Bytes key, std::string_view bytes);
std::string hex(Bytes bytes);
/// So many bytes that nobody can guess.
std::vector<std::uint8_t> random_bytes(std::size_t size);

} // namespace mizan::store
