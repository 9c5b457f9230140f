#pragma once
#include "app/commands/quality/reviews.hpp"
#include "cli/command.hpp"
#include "core/quality/form.hpp"

namespace mizan::cli {

/// The groups "review", "review form", "review calibrate" and "training".
CLI::App* review_group(CLI::App& root);
CLI::App* review_form_group(CLI::App& root);
CLI::App* calibrate_group(CLI::App& root);
CLI::App* training_group(CLI::App& root);

/// Which form, and which version of it.
struct FormChoice {
    std::string form;
    std::optional<int> version;
};
void declare_form_choice(CLI::App& line, FormChoice& choice);

/// "ITEM=VALUE" for each --answer; VALUE "na": not applicable. Throws WrongUsage `usage_answer` {found}.
std::vector<core::ReviewAnswer> answers_of(const std::vector<std::string>& assignments);
Json answers_json(const std::vector<core::ReviewAnswer>& answers);
/// "listen 3, follow_up –".
std::string answers_text(const Context& context, const std::vector<core::ReviewAnswer>& answers);
Json texts_json(const std::vector<std::string>& texts);

/// In the reader's language; the shipped form's words are the program's own.
std::string form_name(const Context& context, const core::ReviewForm& form);
std::string item_name(const Context& context, const core::FormItem& item);

/// A share of 1 with six decimals, or null; as people read it.
Json share_or_null(const std::optional<Ratio>& share);
Cell coefficient_cell(const Context& context, const std::optional<Ratio>& coefficient);

/// What was recorded or corrected.
void print_review(const Context& context, const app::Review& review, const char* sentence);
/// That a file was refused, its problems told.
[[noreturn]] void refuse_file(const Context& context, const std::string& file,
                              const std::vector<app::RowProblem>& problems);

} // namespace mizan::cli
