#include "report/xlsx/workbook.hpp"

#include "report/xlsx/sheet_names.hpp"

namespace mizan::report {
namespace {

constexpr double days_to_1970 = 25569; // from the 0 of a spreadsheet's dates
constexpr std::int64_t day = 86400;
constexpr std::int64_t exact_in_double = std::int64_t{1} << 53;

std::string decimals_format(int decimals, std::string_view whole = "0") {
    std::string format{whole};
    if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
    return format;
}

double power_of_ten(int digits) {
    double power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

/// A number that a spreadsheet holds, and the format that shows it.
struct SheetNumber {
    double value = 0;
    std::string format;
};

/// Nothing where the value is text, is missing, or would lose digits or not be shown.
struct ToNumber {
    using Number = std::optional<SheetNumber>;
    Number operator()(std::monostate) const { return {}; }
    Number operator()(Absent) const { return {}; }
    Number operator()(std::int64_t count) const { return exact(count, 0, "#,##0"); }
    Number operator()(const Share& share) const {
        return SheetNumber{share.ratio.approximate(), decimals_format(share.decimals) + "%"};
    }
    Number operator()(const Decimal& value) const {
        return SheetNumber{value.ratio.approximate(), decimals_format(value.decimals)};
    }
    Number operator()(Points points) const { return exact(points.hundredths, 2, "0.00"); }
    Number operator()(Seconds duration) const {
        if (duration < 0s) return {};
        return SheetNumber{static_cast<double>(duration.count()) / static_cast<double>(day), "[h]:mm:ss"};
    }
    Number operator()(Date date) const { return dated(static_cast<double>(date.days()), "yyyy-mm-dd"); }
    Number operator()(const Moment& moment) const {
        const auto local = unix_seconds(moment.instant) + moment.offset.count();
        return dated(static_cast<double>(local) / static_cast<double>(day), "yyyy-mm-dd hh:mm:ss");
    }
    Number operator()(const Amount& amount) const {
        return exact(amount.money.minor, amount.decimals,
                     decimals_format(amount.decimals, "#,##0") + " \"" + amount.money.currency + "\"");
    }

private:
    static Number exact(std::int64_t value, int decimals, std::string format) {
        if (value > exact_in_double || value < -exact_in_double) return {};
        return SheetNumber{static_cast<double>(value) / power_of_ten(decimals), std::move(format)};
    }
    /// Spreadsheets count days rightly from 1 March 1900 on.
    static Number dated(double days_since_1970, std::string format) {
        const double serial = days_since_1970 + days_to_1970;
        if (serial < 61) return {};
        return SheetNumber{serial, std::move(format)};
    }
};

} // namespace

lxw_format* Formats::operator()(const Look& look) {
    auto& format = made_[look];
    if (format) return format;
    format = workbook_add_format(workbook_);
    if (!look.number.empty()) format_set_num_format(format, look.number.c_str());
    if (look.bold || look.header) format_set_bold(format);
    if (look.size > 0) format_set_font_size(format, look.size);
    if (look.header) format_set_bottom(format, LXW_BORDER_THIN);
    if (look.wrap || look.header) format_set_text_wrap(format);
    format_set_align(format, look.header ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    if (look.number.empty()) format_set_reading_order(format, direction_ == Direction::right_to_left ? 2 : 1);
    return format;
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    constexpr std::size_t cell_holds = 32767;
    const auto plain = without_isolates(text);
    worksheet_write_string(sheet, row, column, std::string{first_units(plain, cell_holds)}.c_str(), format);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, Formats& formats, bool bold) {
    if (std::holds_alternative<Absent>(cell.value)) return;
    bold |= cell.strong;
    if (const auto number = std::visit(ToNumber{}, cell.value))
        worksheet_write_number(sheet, row, column, number->value, formats({.number = number->format, .bold = bold}));
    else
        write_text(sheet, row, column, cell.shown, formats({.bold = bold, .wrap = true}));
}

} // namespace mizan::report
