#include "ingest/setup/setup_table.hpp"

#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

Result<SetupTable> SetupTable::open(const std::filesystem::path& file, std::vector<std::string> known,
                                    const std::vector<std::string>& required) {
    auto table = open_table(file, {});
    if (!table) return table.refusal();
    Record record;
    if (!table->records->next(record) || record.fault) return Refusal{"file_empty", {{"file", file.string()}}};
    SetupTable result{std::move(*table), Header{record.cells}};
    for (const auto& column : required)
        if (!result.header_.find(column))
            return Refusal{"column_missing",
                           {{"column", column}, {"field", column}, {"columns", result.header_.listed()}}};
    result.record_ = std::move(record);
    for (const auto& name : result.header_.names()) {
        const bool wanted = std::any_of(known.begin(), known.end(),
                                        [&](const auto& column) { return folded_name(column) == folded_name(name); });
        if (!wanted) result.refuse(name, {"column_unknown", {{"known", listed(known)}}});
        result.good_ = true;
    }
    return result;
}

bool SetupTable::next() {
    while (table_.records->next(record_)) {
        good_ = true;
        if (record_.fault) {
            refuse("", *record_.fault);
            continue;
        }
        const auto found = static_cast<std::int64_t>(record_.cells.size());
        const auto expected = static_cast<std::int64_t>(header_.size());
        if (found == expected) return true;
        refuse("", {"cell_count", {{"found", found}, {"expected", expected}}});
    }
    return false;
}

std::string SetupTable::text(std::string_view column) const {
    const auto place = header_.find(column);
    return place && *place < record_.cells.size() ? std::string{plain_cell(record_.cells[*place])} : std::string{};
}

std::string SetupTable::required_text(std::string_view column) {
    std::string value = text(column);
    if (value.empty()) refuse(column, {"required_missing", {{"field", std::string{column}}}});
    return value;
}

std::optional<Date> SetupTable::date(std::string_view column) {
    const std::string value = text(column);
    if (value.empty()) return std::nullopt;
    std::string scratch;
    auto date = Date::parse(plain_digits(value, scratch));
    if (!date) refuse(column, {"date_unreadable", {}});
    return date;
}

std::optional<std::int64_t> SetupTable::whole(std::string_view column) {
    const std::string value = text(column);
    if (value.empty()) return std::nullopt;
    std::string scratch;
    const auto number = read_integer(plain_digits(value, scratch), '.');
    if (!number)
        refuse(column, {"number_unreadable", {}});
    else if (*number < 0)
        refuse(column, {"number_out_of_range", {{"lowest", std::int64_t{0}}, {"highest", INT64_MAX}}});
    return number;
}

std::optional<Ratio> SetupTable::decimal(std::string_view column) {
    const std::string value = text(column);
    if (value.empty()) return std::nullopt;
    std::string scratch;
    const auto number = read_decimal(plain_digits(value, scratch), '.');
    if (!number) {
        refuse(column, {"number_unreadable", {}});
        return std::nullopt;
    }
    if (number->digits < 0)
        refuse(column, {"number_out_of_range", {{"lowest", std::int64_t{0}}, {"highest", INT64_MAX}}});
    return Ratio{number->digits, power_of_ten(number->scale)};
}

std::string SetupTable::one_of(std::string_view column, const std::vector<std::string>& words) {
    std::string value = text(column);
    if (value.empty()) return value;
    const auto found = std::find(words.begin(), words.end(), folded_name(value));
    if (found != words.end()) return *found;
    refuse(column, {"value_unknown", {{"known", listed(words)}}});
    return {};
}

void SetupTable::refuse(std::string_view column, Refusal reason) {
    if (!good_) return;
    good_ = false;
    app::RowProblem problem;
    problem.row = record_.row;
    problem.line = record_.line;
    problem.column = column;
    problem.found = column.empty()     ? std::to_string(record_.cells.size())
                    : record_.row == 1 ? std::string{column}
                                       : text(column);
    problem.reason = std::move(reason);
    problem.cells.assign(record_.cells.begin(), record_.cells.end());
    problems_.push_back(std::move(problem));
}

} // namespace mizan::ingest
