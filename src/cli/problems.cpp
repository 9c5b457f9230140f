#include "cli/problems.hpp"

namespace mizan::cli {
namespace {

/// Of a JSON document (`row` 0) the column is the place.
const char* sentence_of(const app::RowProblem& problem) {
    if (problem.row != 0) return problem.column.empty() ? "row_problem" : "row_problem_in_column";
    if (problem.column.empty()) return "document_problem";
    return problem.found.empty() ? "place_problem" : "place_problem_found";
}

} // namespace

void tell_problems(const Context& context, const std::vector<app::RowProblem>& problems) {
    for (const app::RowProblem& problem : problems) {
        const std::string reason = text::say(context.voice(), problem.reason);
        const Arguments where{
            {"row", problem.row}, {"column", problem.column}, {"found", problem.found}, {"reason", reason}};
        context.note(context.say(sentence_of(problem), where));
    }
}

void tell_not_recorded(const Context& context, const std::optional<Refusal>& why) {
    if (why) context.note(context.say("not_recorded", {{"reason", text::say(context.voice(), *why)}}));
}

Cell word_of(const Context& context, std::string_view kind, const std::string& code) {
    return {context.format() == Format::table ? context.word(kind, code) : code, Json{code}, true};
}

} // namespace mizan::cli
