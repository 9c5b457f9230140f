#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>

namespace mizan::app {

/// Numbers for the demonstration that look drawn and are the same on every machine: SplitMix64 over a seed made of what
/// is being drawn for (Steele, Lea & Flood 2014). Whole numbers only.
class Dice {
public:
    explicit Dice(std::initializer_list<std::int64_t> drawn_for) {
        for (const std::int64_t part : drawn_for)
            state_ = mixed(state_ ^ static_cast<std::uint64_t>(part));
    }

    /// 0 … bound−1; bound > 0. Multiply and shift: a bias below bound ÷ 2^32.
    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>((next() >> 32) * static_cast<std::uint64_t>(bound) >> 32);
    }
    bool chance(std::int64_t per_mille) { return below(1000) < per_mille; }
    /// A waiting time of that mean, in 64 steps of the exponential law.
    std::int64_t around(std::int64_t mean) {
        const std::int64_t step = below(64);
        const std::int64_t low = exponential[static_cast<std::size_t>(step)];
        const std::int64_t high = exponential[static_cast<std::size_t>(step) + 1];
        return mean * (low + (high - low) * below(1000) / 1000) / 1000;
    }

private:
    static std::uint64_t mixed(std::uint64_t value) {
        value += 0x9e3779b97f4a7c15U;
        value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9U;
        value = (value ^ value >> 27) * 0x94d049bb133111ebU;
        return value ^ value >> 31;
    }
    std::uint64_t next() { return state_ = mixed(state_); }

    /// −1000 ln(1 − i÷64), the last one cut at 5.
    static constexpr std::array<std::int64_t, 65> exponential{
        0,    16,   32,   48,   65,   81,   98,   116,  134,  152,  170,  189,  208,  227,  247,  267,  288,
        309,  330,  352,  375,  398,  421,  445,  470,  495,  521,  548,  575,  604,  633,  662,  693,  725,
        758,  792,  827,  863,  901,  940,  981,  1023, 1068, 1114, 1163, 1214, 1269, 1326, 1386, 1451, 1520,
        1594, 1674, 1761, 1856, 1962, 2079, 2213, 2367, 2549, 2773, 3060, 3466, 4159, 5000};
    std::uint64_t state_ = 0x6d697a616eU;
};

} // namespace mizan::app
