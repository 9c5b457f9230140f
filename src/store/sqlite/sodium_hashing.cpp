#include "store/sqlite/sodium_hashing.hpp"

#include "base/error.hpp"
#include "store/sqlite/hash.hpp"

#include <array>

#include <sodium/core.h>
#include <sodium/crypto_pwhash.h>

namespace mizan::store {
namespace {

class SodiumHashing final : public app::Hashing {
public:
    SodiumHashing() {
        if (sodium_init() < 0) throw Error{"random_unavailable"};
    }

    std::string seal(std::string_view bytes) const override {
        return hex(Hasher{}.raw({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}).finish());
    }

    std::string kept_passphrase(std::string_view passphrase) const override {
        std::array<char, crypto_pwhash_STRBYTES> kept{};
        if (crypto_pwhash_str_alg(kept.data(), passphrase.data(), passphrase.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                  crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
            throw Error{"out_of_memory", {{"detail", "Argon2id"}}};
        return kept.data();
    }

    bool fits(const std::string& kept, std::string_view passphrase) const override {
        return crypto_pwhash_str_verify(kept.c_str(), passphrase.data(), passphrase.size()) == 0;
    }
};

} // namespace

std::unique_ptr<app::Hashing> make_hashing() {
    return std::make_unique<SodiumHashing>();
}

} // namespace mizan::store
