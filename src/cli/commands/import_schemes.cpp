#include "app/commands/definitions.hpp"
#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_schemes(CLI::App& root) {
    return declare_setup(root, {"import-schemes", "help_import_schemes", "help_import_schemes_file",
                                "import-schemes support.mizan schemes.json", app::import_schemes});
}

} // namespace mizan::cli
