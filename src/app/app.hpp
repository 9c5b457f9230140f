#pragma once
#include "app/ports/import_files.hpp"
#include "app/ports/report_writer.hpp"
#include "app/ports/store.hpp"

namespace mizan::app {

/// One open database and what is needed to work with it. Put together in wiring/.
struct App {
    std::unique_ptr<Store> store;
    std::unique_ptr<ImportFiles> files;
    std::unique_ptr<ReportWriter> reports;
    const Clock* clock;
};

/// Who asks, and as of which instants. Missing: now.
struct Asking {
    std::string actor;
    std::optional<Instant> as_of, known_at;
};

} // namespace mizan::app
