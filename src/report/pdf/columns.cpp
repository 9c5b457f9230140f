#include "report/pdf/columns.hpp"

#include <algorithm>

namespace mizan::report {

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double width, double least) {
    double rigid = 0, flexible_count = 0;
    int weights = 0;
    for (const auto& need : needs) {
        if (need.flexible) {
            weights += need.weight;
            ++flexible_count;
        } else {
            rigid += need.natural;
        }
    }
    const double for_rigid = std::max(width - flexible_count * least, width / 3);
    const double shrink = rigid > for_rigid ? for_rigid / rigid : 1;
    const double left = width - rigid * shrink;
    // Without a flexible column the figures share what is left evenly.
    const double extra = weights == 0 && !needs.empty() ? left / static_cast<double>(needs.size()) : 0;
    std::vector<double> widths;
    widths.reserve(needs.size());
    for (const auto& need : needs)
        widths.push_back(need.flexible ? left * need.weight / weights : need.natural * shrink + extra);
    return widths;
}

} // namespace mizan::report
