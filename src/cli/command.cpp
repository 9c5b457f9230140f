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

} // namespace mizan::cli
