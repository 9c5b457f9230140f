#include "core/scorecards/random.hpp"

#include <cmath>

namespace mizan::core {
namespace {

constexpr int rounds = 10;
constexpr std::uint32_t multiplier_0 = 0xD2511F53, multiplier_1 = 0xCD9E8D57;
constexpr std::uint32_t weyl_0 = 0x9E3779B9, weyl_1 = 0xBB67AE85;

constexpr std::uint32_t high(std::uint64_t product) {
    return static_cast<std::uint32_t>(product >> 32);
}
constexpr std::uint32_t low(std::uint64_t product) {
    return static_cast<std::uint32_t>(product);
}

} // namespace

PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key) {
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t first = std::uint64_t{multiplier_0} * counter[0];
        const std::uint64_t second = std::uint64_t{multiplier_1} * counter[2];
        counter = {high(second) ^ counter[1] ^ key[0], low(second), high(first) ^ counter[3] ^ key[1], low(first)};
        key[0] += weyl_0;
        key[1] += weyl_1;
    }
    return counter;
}

PhiloxKey key_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return {low(hash), high(hash)};
}

void RandomStream::refill() {
    block_ = philox(counter_, key_);
    ++counter_[0];
    used_ = 0;
}

double RandomStream::unit() {
    const std::uint64_t top = word(), bottom = word();
    return (static_cast<double>((top << 32 | bottom) >> 11) + 0.5) * 0x1p-53;
}

double RandomStream::normal() {
    for (;;) {
        const double x = 2 * unit() - 1, y = 2 * unit() - 1;
        const double square = x * x + y * y;
        if (square < 1 && square > 0) return x * std::sqrt(-2 * std::log(square) / square);
    }
}

double RandomStream::gamma(double shape) {
    if (shape < 1) {
        const double larger = gamma(shape + 1);
        return larger * std::pow(unit(), 1 / shape);
    }
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal(), root = 1 + c * x;
        if (root <= 0) continue;
        const double v = root * root * root;
        if (std::log(unit()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
    }
}

double RandomStream::beta(double a, double b) {
    const double of_a = gamma(a), of_b = gamma(b);
    return of_a / (of_a + of_b);
}

} // namespace mizan::core
