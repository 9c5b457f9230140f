#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_people(CLI::App& root) {
    return declare_setup(root, {"import-people", "help_import_people", "help_import_people_file",
                                "import-people support.mizan people.csv", app::import_people});
}

} // namespace mizan::cli
