#include "report/csv/csv.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string text_field(std::string_view shown) {
    auto text = without_isolates(shown);
    if (text.empty()) return text;
    if (std::string_view{"=+-@\t\r\n"}.find(text.front()) != std::string_view::npos) return quoted("'" + text);
    return text.find_first_of("\",\r\n") != std::string::npos || text.front() == ' ' || text.back() == ' '
               ? quoted(text)
               : text;
}

/// value ÷ 10^decimals, exactly.
std::string decimal(std::int64_t value, int decimals) {
    const bool negative = value < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    auto digits = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(std::max(decimals, 0));
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    return (negative ? "-" : "") + digits;
}

struct Field {
    const Cell& cell;
    std::string operator()(std::monostate) const { return text_field(cell.shown); }
    std::string operator()(Absent) const { return ""; }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(const Share& share) const { return share.ratio.fixed(6); }
    std::string operator()(const Decimal& value) const { return value.ratio.fixed(6); }
    std::string operator()(Points points) const { return decimal(points.hundredths, 2); }
    std::string operator()(Seconds duration) const { return std::to_string(duration.count()); }
    std::string operator()(Date date) const { return date.iso(); }
    std::string operator()(const Moment& moment) const { return iso8601(moment.instant, moment.offset); }
    std::string operator()(const Amount& amount) const { return decimal(amount.money.minor, amount.decimals); }
};

void end_line(std::string& out) {
    out += "\r\n";
}

/// One line: `field(i)` for each data column i.
template <class FieldOf>
void add_line(std::string& out, const Table& table, FieldOf field) {
    bool first = true;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].in_data()) continue;
        if (!first) out += ',';
        out += field(i);
        first = false;
    }
    end_line(out);
}

void add_table(std::string& out, const Table& table) {
    add_line(out, table, [&](std::size_t i) { return text_field(table.columns[i].header); });
    const auto add_row = [&](const Row& row) {
        add_line(out, table, [&](std::size_t i) { return std::visit(Field{row[i]}, row[i].value); });
    };
    for (const auto& row : table.rows)
        add_row(row);
    if (table.total) add_row(*table.total);
}

} // namespace

std::string render_csv(const Document& document, ByteOrderMark mark) {
    std::vector<const Table*> tables;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);

    std::string out = mark == ByteOrderMark::with ? "\xEF\xBB\xBF" : "";
    for (const auto* table : tables) {
        if (table != tables.front()) end_line(out);
        if (tables.size() > 1) {
            out += text_field(table->caption);
            end_line(out);
        }
        add_table(out, *table);
    }
    return out;
}

} // namespace mizan::report
