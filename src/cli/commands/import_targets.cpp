#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_targets(CLI::App& root) {
    return declare_setup(root, {"import-targets", "help_import_targets", "help_import_targets_file",
                                "import-targets support.mizan targets.csv", app::import_targets});
}

} // namespace mizan::cli
