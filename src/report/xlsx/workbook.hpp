#pragma once
#include "report/document.hpp"

#include <map>
#include <string>
#include <xlsxwriter.h>

namespace mizan::report {

/// The cell formats of one workbook, each made once.
class Formats {
public:
    Formats(lxw_workbook* workbook, Direction direction) : workbook_{workbook}, direction_{direction} {}

    struct Look {
        std::string number = {}; // "0.0%"; empty for text
        bool bold = false;
        bool header = false;
        double size = 0; // points; 0 for the workbook's own
        bool wrap = false;
        auto operator<=>(const Look&) const = default;
    };
    lxw_format* operator()(const Look& look);

private:
    lxw_workbook* workbook_;
    Direction direction_;
    std::map<Look, lxw_format*> made_;
};

/// Writes one cell by its exact value; text where there is none.
void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, Formats& formats, bool bold);
/// Writes text, never a formula, without isolates, at most what a cell holds.
void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format);

} // namespace mizan::report
