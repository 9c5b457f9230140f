#include "app/commands/definitions.hpp"
#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_kpis(CLI::App& root) {
    return declare_setup(root, {"import-kpis", "help_import_kpis", "help_import_kpis_file",
                                "import-kpis support.mizan kpis.json", app::import_kpis});
}

} // namespace mizan::cli
