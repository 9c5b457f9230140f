#include "cli/command.hpp"

namespace mizan::cli {

CLI::Validator one_of(std::vector<std::string> words) {
    CLI::Validator among = CLI::IsMember(std::move(words));
    among.description("");
    return among;
}

} // namespace mizan::cli
