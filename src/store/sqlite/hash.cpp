#include "store/sqlite/hash.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>
#include <vector>

namespace mizan::store {
namespace {

const std::uint8_t* as_bytes(const void* data) {
    return static_cast<const std::uint8_t*>(data);
}

} // namespace

Hasher::Hasher() {
    crypto_generichash_init(&state_, nullptr, 0, Hash256{}.size());
}

Hasher& Hasher::raw(Bytes bytes) {
    crypto_generichash_update(&state_, bytes.data(), bytes.size());
    return *this;
}

Hasher& Hasher::tagged(char kind, const void* data, std::size_t size) {
    std::uint8_t head[9] = {static_cast<std::uint8_t>(kind)};
    for (int i = 0; i < 8; ++i)
        head[1 + i] = static_cast<std::uint8_t>(size >> (8 * i));
    crypto_generichash_update(&state_, head, sizeof head);
    if (size != 0) crypto_generichash_update(&state_, as_bytes(data), size);
    return *this;
}

Hasher& Hasher::integer(std::int64_t value) {
    std::uint8_t little[9] = {'i'};
    for (int i = 0; i < 8; ++i)
        little[1 + i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
    return raw(little);
}
Hasher& Hasher::text(std::string_view value) {
    return tagged('t', value.data(), value.size());
}
Hasher& Hasher::bytes(Bytes value) {
    return tagged('b', value.data(), value.size());
}
Hasher& Hasher::null() {
    const std::uint8_t kind = 'n';
    return raw({&kind, 1});
}

Hasher& Hasher::row(const Statement& statement) {
    for (int i = 0; i < statement.columns(); ++i) {
        switch (sqlite3_column_type(statement.handle(), i)) {
        case SQLITE_NULL: null(); break;
        case SQLITE_INTEGER: integer(statement.integer(i)); break;
        case SQLITE_BLOB: bytes(statement.bytes(i)); break;
        default: text(statement.text(i)); break;
        }
    }
    return *this;
}

Hash256 Hasher::finish() {
    Hash256 hash;
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
}

Hash128 keyed_digest(Bytes key, std::string_view bytes) {
    Hash128 hash;
    crypto_generichash(hash.data(), hash.size(), as_bytes(bytes.data()), bytes.size(), key.data(), key.size());
    return hash;
}

std::string hex(Bytes bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::vector<std::uint8_t> random_bytes(std::size_t size) {
    if (sodium_init() < 0) throw Error{"random_unavailable"};
    std::vector<std::uint8_t> bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace mizan::store
