#include "ingest/setup/definition_values.hpp"

#include "ingest/cells/numbers.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace mizan::ingest {

std::size_t code_at(const JsonAt& at, std::span<const std::string_view> codes) {
    const std::string text = at.text();
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found != codes.end()) return static_cast<std::size_t>(found - codes.begin());
    std::string expected;
    for (const auto code : codes)
        expected += (expected.empty() ? "" : ", ") + std::string{code};
    at.refuse("value_unknown", {{"found", text}, {"expected", expected}});
    return 0;
}

std::int64_t scaled_at(const JsonAt& at, int decimals) {
    const auto number = at.raw().is_number() ? read_decimal(at.raw().dump(), '.') : std::nullopt;
    const auto value = number ? scaled_exactly(*number, decimals) : std::nullopt;
    if (!value) at.refuse("number_unreadable", {{"found", at.raw().dump()}, {"n", std::int64_t{decimals}}});
    return value.value_or(0);
}

std::int64_t whole_at(const JsonAt& at) {
    const auto value = at.raw().is_number() ? read_integer(at.raw().dump(), '.') : std::nullopt;
    if (!value) at.refuse("whole_number_unreadable", {{"found", at.raw().dump()}});
    return value.value_or(0);
}

int small_whole_at(const JsonAt& at) {
    constexpr std::int64_t most = 1'000'000;
    return static_cast<int>(std::clamp(whole_at(at), -most, most));
}

std::optional<Date> date_at_or_none(const JsonAt& at) {
    if (!at.present()) return std::nullopt;
    const std::string text = at.text();
    const auto date = Date::parse(text);
    if (!date) at.refuse("date_unreadable", {{"found", text}});
    return date;
}

app::RowProblem problem_at_place(Refusal fault) {
    app::RowProblem problem;
    for (const NamedArgument& argument : fault.arguments) {
        const auto* text = std::get_if<std::string>(&argument.value);
        if (text && argument.name == "path") problem.column = *text == "top_level" ? "" : *text;
        if (text && argument.name == "found") problem.found = *text;
    }
    problem.reason = std::move(fault);
    return problem;
}

Result<std::string> definitions_text(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) return Refusal{"definitions_file_unreadable", {{"file", file.string()}}};
    return text.str();
}

} // namespace mizan::ingest
