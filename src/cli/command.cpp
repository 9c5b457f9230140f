#include "cli/command.hpp"

#include <filesystem>

namespace mizan::cli {

CLI::Validator one_of(std::vector<std::string> words) {
    CLI::Validator among = CLI::IsMember(std::move(words));
    among.description("");
    return among;
}

void check_folder_of(const std::string& file) {
    const std::filesystem::path folder = std::filesystem::path{file}.parent_path();
    std::error_code unreachable;
    if (!folder.empty() && !std::filesystem::is_directory(folder, unreachable))
        throw Refused{{"folder_missing", {{"path", folder.string()}}}};
}

CLI::App* group_of(CLI::App& root, const std::string& name, const std::string& help) {
    for (CLI::App* known : root.get_subcommands({}))
        if (known->get_name() == name) return known;
    return root.add_subcommand(name, help)->require_subcommand(1);
}

} // namespace mizan::cli
