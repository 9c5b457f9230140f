#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_calendar(CLI::App& root) {
    return declare_setup(root, {"import-calendar", "help_import_calendar", "help_import_calendar_file",
                                "import-calendar support.mizan calendar.json", app::import_calendar});
}

} // namespace mizan::cli
