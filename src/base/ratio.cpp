#include "base/ratio.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace mizan {
namespace {

Wide gcd(Wide a, Wide b) {
    if (a < 0) a = -a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

std::int64_t narrow(Wide value) {
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error("ratio does not fit 64 bits");
    return static_cast<std::int64_t>(value);
}

std::int64_t power_of_ten(int digits) {
    std::int64_t power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

} // namespace

std::int64_t divide_half_even(Wide numerator, Wide denominator) {
    Wide quotient = numerator / denominator;
    Wide rest = numerator % denominator;
    if (rest < 0) {
        rest += denominator;
        --quotient;
    }
    const Wide twice = 2 * rest;
    if (twice > denominator || (twice == denominator && quotient % 2 != 0)) ++quotient;
    return narrow(quotient);
}

Ratio Ratio::reduced(Wide numerator, Wide denominator) {
    if (denominator == 0) throw std::domain_error("ratio with denominator 0");
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide common = numerator == 0 ? denominator : gcd(numerator, denominator);
    Ratio ratio;
    ratio.numerator_ = narrow(numerator / common);
    ratio.denominator_ = narrow(denominator / common);
    return ratio;
}

Ratio Ratio::nearest(double value, int digits) {
    if (!std::isfinite(value)) throw std::domain_error("ratio of a value that is not finite");
    const std::int64_t scale = power_of_ten(digits);
    // nearbyint under the default rounding mode is half to even
    const double scaled = std::nearbyint(value * static_cast<double>(scale));
    if (std::abs(scaled) >= 9.2e18) throw std::overflow_error("ratio does not fit 64 bits");
    return Ratio{static_cast<std::int64_t>(scaled), scale};
}

std::int64_t Ratio::scaled(int digits) const {
    return divide_half_even(Wide{numerator_} * power_of_ten(digits), denominator_);
}

Ratio Ratio::rounded(int digits) const {
    return Ratio{scaled(digits), power_of_ten(digits)};
}

std::string Ratio::fixed(int digits) const {
    const std::int64_t value = scaled(digits);
    const std::int64_t power = power_of_ten(digits);
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string text = (value < 0 ? "-" : "") + std::to_string(magnitude / static_cast<std::uint64_t>(power));
    if (digits == 0) return text;
    const std::string fraction = std::to_string(magnitude % static_cast<std::uint64_t>(power));
    text += '.';
    text.append(static_cast<std::size_t>(digits) - fraction.size(), '0');
    return text + fraction;
}

Ratio Ratio::operator+(const Ratio& other) const {
    return reduced(Wide{numerator_} * other.denominator_ + Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}
Ratio Ratio::operator-(const Ratio& other) const {
    return *this + -other;
}
Ratio Ratio::operator*(const Ratio& other) const {
    return reduced(Wide{numerator_} * other.numerator_, Wide{denominator_} * other.denominator_);
}
Ratio Ratio::operator/(const Ratio& other) const {
    return reduced(Wide{numerator_} * other.denominator_, Wide{denominator_} * other.numerator_);
}

std::strong_ordering Ratio::operator<=>(const Ratio& other) const {
    const Wide left = Wide{numerator_} * other.denominator_;
    const Wide right = Wide{other.numerator_} * denominator_;
    if (left == right) return std::strong_ordering::equal;
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

} // namespace mizan
