#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_roster(CLI::App& root) {
    return declare_setup(root, {"import-roster", "help_import_roster", "help_import_roster_file",
                                "import-roster support.mizan roster.csv", app::import_roster});
}

} // namespace mizan::cli
