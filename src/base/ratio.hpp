#pragma once
#include "base/wide.hpp"

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>

namespace mizan {

/// An exact quotient of two integers, in lowest terms, denominator > 0.
/// Figures are carried as ratios and rounded once, where a page says so; comparisons are exact.
/// Throws std::overflow_error where a result does not fit 64 bits, std::domain_error for a zero denominator.
class Ratio {
public:
    constexpr Ratio() = default;
    /// Whole numbers only: a bare double never becomes a ratio.
    template <std::integral Whole>
    explicit Ratio(Whole whole) : numerator_{static_cast<std::int64_t>(whole)} {}
    template <std::integral Numerator, std::integral Denominator>
    Ratio(Numerator numerator, Denominator denominator)
        : Ratio{reduced(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator))} {}
    /// The nearest multiple of 10^-digits to a computed (irrational) value: the "rounded once" of an interval limit.
    /// Ties go to even. `value` must be finite.
    static Ratio nearest(double value, int digits);

    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }

    /// value × 10^digits as an integer, half to even: Ratio{1, 8}.scaled(2) == 12.
    std::int64_t scaled(int digits) const;
    /// Rounded half to even to so many decimals, still exact: Ratio{1, 3}.rounded(2) == Ratio{33, 100}.
    Ratio rounded(int digits) const;
    /// For drawing and for logs; never for a decision.
    double approximate() const { return static_cast<double>(numerator_) / static_cast<double>(denominator_); }
    /// "0.333333": rounded half to even, exactly `digits` decimals.
    std::string fixed(int digits) const;

    Ratio operator+(const Ratio& other) const;
    Ratio operator-(const Ratio& other) const;
    Ratio operator*(const Ratio& other) const;
    Ratio operator/(const Ratio& other) const;
    Ratio operator-() const { return Ratio{-numerator_, denominator_}; }
    bool operator==(const Ratio&) const = default;
    std::strong_ordering operator<=>(const Ratio& other) const;

private:
    static Ratio reduced(Wide numerator, Wide denominator);
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// n ÷ d rounded half to even, d > 0.
std::int64_t divide_half_even(Wide numerator, Wide denominator);

} // namespace mizan
