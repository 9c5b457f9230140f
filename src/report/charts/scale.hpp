#pragma once
#include "report/charts/parts.hpp"
#include "report/drawing/geometry.hpp"

#include <algorithm>
#include <optional>

namespace mizan::report {

inline Span between(double a, double b) {
    return {std::min(a, b), std::max(a, b)};
}

/// Straight line from values to coordinates, with its ends kept.
class Scale {
public:
    Scale(Span values, double at_low, double at_high) : values_{values}, at_low_{at_low}, at_high_{at_high} {}
    double at(const Ratio& value) const { return at(value.approximate()); }
    double at(double value) const {
        const double part = std::clamp((value - values_.from) / (values_.to - values_.from), 0.0, 1.0);
        return at_low_ + part * (at_high_ - at_low_);
    }
    std::optional<double> at(const std::optional<Mark>& mark) const {
        return mark ? std::optional{at(mark->at)} : std::nullopt;
    }
    std::optional<Span> at(const std::optional<Interval>& interval) const {
        if (!interval) return {};
        return between(at(interval->low), at(interval->high));
    }
    double low_end() const { return at_low_; }
    double high_end() const { return at_high_; }

private:
    Span values_;
    double at_low_, at_high_;
};

inline Span span(const Axis& axis) {
    const double low = axis.low.approximate();
    const double high = axis.high.approximate();
    return {low, high > low ? high : low + 1};
}

inline Scale horizontal(Span values, const Rect& rect, bool mirrored) {
    return mirrored ? Scale{values, rect.right(), rect.x} : Scale{values, rect.x, rect.right()};
}

} // namespace mizan::report
