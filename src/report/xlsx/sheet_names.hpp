#pragma once
#include <set>
#include <string>
#include <string_view>

namespace mizan::report {

/// The longest beginning of UTF-8 text with at most so many UTF-16 units.
std::string_view first_units(std::string_view text, std::size_t units);

/// Names that a workbook accepts: 1 to 31 UTF-16 units, none of []:*?/\, no apostrophe at an end, not "History", and
/// none twice, whatever its case (of ASCII letters).
class SheetNames {
public:
    std::string unique(std::string_view wanted);

private:
    std::set<std::string> taken_; // in lower case
};

} // namespace mizan::report
