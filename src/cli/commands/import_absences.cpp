#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_absences(CLI::App& root) {
    return declare_setup(root, {"import-absences", "help_import_absences", "help_import_absences_file",
                                "import-absences support.mizan absences.csv", app::import_absences});
}

} // namespace mizan::cli
