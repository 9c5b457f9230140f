#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace mizan::core {

/// Philox4x32-10: four 32-bit words that depend on nothing but a 128-bit counter and a 64-bit key (Salmon, Moraes, Dror
/// & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). The same on every machine.
using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;
PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key);

/// A key from a text that says whose numbers they are: FNV-1a of 64 bits over its bytes.
PhiloxKey key_of(std::string_view text);

/// One stream of numbers: counter = {block, stream, index, 0}, so that every (stream, index) stands for itself, in
/// whatever order they are asked for.
class RandomStream {
public:
    RandomStream(PhiloxKey key, std::uint32_t stream, std::uint32_t index) : key_{key}, counter_{0, stream, index, 0} {}

    std::uint32_t word() {
        if (used_ == block_.size()) refill();
        return block_[used_++];
    }
    /// Uniform in 0 … bound − 1, bound ≥ 1, without bias: the high half of word × bound, redrawn where the low half is
    /// under 2³² mod bound (Lemire 2019, ACM Trans. Model. Comput. Simul. 29:3).
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = std::uint64_t{word()} * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t biased = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < biased)
                product = std::uint64_t{word()} * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }
    /// Uniform in (0, 1): (53 bits + ½) ÷ 2⁵³, from two words, the first one high.
    double unit();
    /// Standard normal, by Marsaglia's polar method; the second of each pair is thrown away.
    double normal();
    /// Gamma with this shape and scale 1: Marsaglia & Tsang 2000 (ACM Trans. Math. Softw. 26:363); under shape 1 that
    /// of shape + 1 times unit()^(1 ÷ shape).
    double gamma(double shape);
    /// Beta(a, b) = G(a) ÷ (G(a) + G(b)), a drawn first.
    double beta(double a, double b);

private:
    void refill();

    PhiloxKey key_;
    PhiloxBlock counter_;
    PhiloxBlock block_{};
    std::size_t used_ = 4;
};

} // namespace mizan::core
