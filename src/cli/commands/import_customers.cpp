#include "cli/setup_command.hpp"

namespace mizan::cli {

Command declare_import_customers(CLI::App& root) {
    return declare_setup(root, {"import-customers", "help_import_customers", "help_import_customers_file",
                                "import-customers support.mizan customers.csv", app::import_customers});
}

} // namespace mizan::cli
