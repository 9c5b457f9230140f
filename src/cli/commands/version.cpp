#include "cli/command.hpp"

namespace mizan::cli {

Command declare_version(CLI::App& root) {
    CLI::App* line = root.add_subcommand("version", "help_version");
    const auto run = [](Context& context) {
        Json json = Json::object();
        json.put("version", MIZAN_VERSION).put("zones", core::Zone::data_version());
        context.print(json, "mizan " MIZAN_VERSION);
        return done;
    };
    return {line, run, "version"};
}

} // namespace mizan::cli
