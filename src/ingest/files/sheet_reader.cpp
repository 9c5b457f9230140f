#include "ingest/files/sheet_reader.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mizan::ingest {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t most_columns = 16384; // of a sheet, by its format

/// "AB12" → 27; nothing where there are no letters in front.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0, letters = 0;
    for (; letters < reference.size() && letters < 4; ++letters) {
        const char c = reference[letters];
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    if (letters == 0 || column == 0 || column > most_columns) return std::nullopt;
    return column - 1;
}

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

std::string shortest_number(std::string_view stored) {
    const auto value = number<double>(stored);
    if (!value || !std::isfinite(*value) || std::abs(*value) >= 1e15) return std::string{stored};
    std::array<char, 400> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), *value, std::chars_format::fixed);
    return {text.data(), written.ptr};
}

SheetReader::SheetReader(ZipPackage package, ZipPackage::Part part, SharedTexts texts, std::string file)
    : package_{std::move(package)}, part_{std::move(part)}, texts_{std::move(texts)}, file_{std::move(file)},
      piece_(piece_bytes, '\0') {}

bool SheetReader::next(Record& record) {
    while (rows_.empty())
        if (!read_piece()) return false;
    current_ = std::move(rows_.front());
    rows_.pop_front();
    if (width_ == 0) width_ = current_.cells.size();
    if (current_.cells.size() < width_) current_.cells.resize(width_);
    record.cells.assign(current_.cells.begin(), current_.cells.end());
    record.row = record.line = current_.number;
    record.fault.reset();
    if (current_.too_long) record.fault = Refusal{"cell_too_long", {{"limit", static_cast<std::int64_t>(cell_limit)}}};
    return true;
}

bool SheetReader::read_piece() {
    if (at_end_) return false;
    const std::size_t got = part_.read(piece_.data(), piece_.size());
    position_ += static_cast<std::int64_t>(got);
    at_end_ = got == 0;
    if (!feed(piece_.data(), got, at_end_)) broken();
    return true;
}

void SheetReader::broken() const {
    throw Error{"workbook_broken", {{"file", file_}}};
}

void SheetReader::begin(std::string_view element, const Attributes& attributes) {
    if (element == "row") {
        in_row_ = true;
        last_row_ = number<std::int64_t>(attributes["r"]).value_or(last_row_ + 1);
        building_ = {last_row_, {}, false};
        column_ = static_cast<std::size_t>(-1);
    } else if (element == "c" && in_row_) {
        begin_cell(attributes);
    } else if (element == "rPh") {
        in_aid_ = true;
    } else if ((element == "v" || element == "t") && in_row_) {
        in_value_ = !in_aid_;
    }
}

void SheetReader::begin_cell(const Attributes& attributes) {
    column_ = column_of(attributes["r"]).value_or(column_ + 1);
    kind_ = attributes["t"];
    value_.clear();
}

void SheetReader::text(std::string_view piece) {
    if (!in_value_) return;
    if (value_.size() + piece.size() > cell_limit)
        building_.too_long = true;
    else
        value_ += piece;
}

void SheetReader::end(std::string_view element) {
    if (element == "v" || element == "t") {
        in_value_ = false;
    } else if (element == "rPh") {
        in_aid_ = false;
    } else if (element == "c" && in_row_) {
        end_cell();
    } else if (element == "row" && in_row_) {
        in_row_ = false;
        auto& cells = building_.cells;
        while (!cells.empty() && cells.back().empty())
            cells.pop_back();
        if (!cells.empty()) rows_.push_back(std::move(building_));
    }
}

void SheetReader::end_cell() {
    if (value_.empty() || column_ >= most_columns) return;
    auto& cells = building_.cells;
    if (cells.size() <= column_) cells.resize(column_ + 1);
    std::string& cell = cells[column_];
    if (kind_ == "s")
        cell = texts_[number<std::size_t>(value_).value_or(static_cast<std::size_t>(-1))];
    else if (kind_ == "b")
        cell = value_ == "1" ? "TRUE" : "FALSE";
    else if (kind_.empty() || kind_ == "n")
        cell = shortest_number(value_);
    else
        cell = value_;
}

} // namespace mizan::ingest
