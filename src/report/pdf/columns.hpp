#pragma once
#include "report/document.hpp"

#include <vector>

namespace mizan::report {

/// What a column asks for: the width of its widest cell, and its share of what is left.
struct ColumnNeed {
    double natural = 0;
    int weight = 1;
    bool flexible = false; // text wraps and charts stretch; figures do not
};

/// The widths of columns that fill `width` exactly: figures get what they need, the rest is divided by weight; where
/// figures would leave the others less than `least` each, all figures give way evenly. Pure.
std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double width, double least);

} // namespace mizan::report
