#pragma once
#include <string>
#include <string_view>

namespace mizan::app {

/// Digests that seal, and passphrases that are kept so that they cannot be read. Any thread.
class Hashing {
public:
    virtual ~Hashing() = default;
    /// BLAKE2b-256 of the bytes, unkeyed, 64 hexadecimal digits: whoever has the bytes can compute it again.
    virtual std::string seal(std::string_view bytes) const = 0;
    /// Argon2id with a salt of its own, as text that says its parameters. Takes a noticeable part of a second.
    virtual std::string kept_passphrase(std::string_view passphrase) const = 0;
    virtual bool fits(const std::string& kept, std::string_view passphrase) const = 0;
};

} // namespace mizan::app
