#include "cli/table.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

/// Whether a letter takes no room: marks of Arabic, and the marks that isolate directions.
bool takes_no_room(char32_t letter) {
    return (0x64b <= letter && letter <= 0x65f) || letter == 0x670 || (0x2066 <= letter && letter <= 0x2069) ||
           letter == 0x200e || letter == 0x200f;
}

/// How many places of a terminal a UTF-8 text takes.
std::size_t width_of(const std::string& text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        char32_t letter = length == 1 ? first : first & (0xffU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            letter = letter << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3fU);
        if (!takes_no_room(letter)) ++width;
        i += length;
    }
    return width;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string room(width - std::min(width, width_of(text)), ' ');
    return right ? room + text : text + room;
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                    const std::vector<Column>& columns) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : "  ") + padded(cells[i], widths[i], columns[i].right);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string csv_cell(std::string text, bool is_text) {
    if (is_text && !text.empty() && std::string_view{"=+-@"}.find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

} // namespace

std::string Table::text() const {
    std::vector<std::size_t> widths;
    std::vector<std::string> titles;
    for (const Column& column : columns_) {
        titles.push_back(column.title);
        widths.push_back(width_of(column.title));
    }
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i].shown));
    std::string out = line_of(titles, widths, columns_);
    for (const auto& row : rows_) {
        std::vector<std::string> cells;
        cells.reserve(row.size());
        for (const Cell& cell : row)
            cells.push_back(cell.shown);
        out += line_of(cells, widths, columns_);
    }
    return out;
}

std::string Table::csv() const {
    std::string out;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        out += (i == 0 ? "" : ",") + columns_[i].code;
    out += '\n';
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i == 0 ? "" : ",") + csv_cell(row[i].raw, row[i].text);
        out += '\n';
    }
    return out;
}

} // namespace mizan::cli
