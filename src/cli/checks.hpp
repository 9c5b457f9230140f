#pragma once
#include "app/commands/checks/checks.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// Which check of whose work, when: what "check show" and "check answer" name.
struct CheckOfOptions {
    std::string database, period, agent, check;
};
void declare_check_of(CLI::App& line, CheckOfOptions& options);

std::vector<std::string> words_of_checks();
/// The check of a name that the command line has let through.
core::Check check_of(const std::string& name);

/// What a check says of a person, without the rows.
Json finding_json(const app::AskedOf& asked);
Json answers_json(const Context& context, const std::vector<app::CheckAnswer>& answers);
/// The question in words.
std::string question_of(const Context& context, const app::AskedOf& asked, const core::CheckRule& rule);
std::string name_in_words(const Context& context, const std::string& name, const std::string& name_ar);

} // namespace mizan::cli
