#pragma once
#include "app/ports/hashing.hpp"
#include "app/ports/import_files.hpp"
#include "app/ports/report_writer.hpp"
#include "app/ports/store.hpp"

#include <algorithm>

namespace mizan::app {

/// One open database and what is needed to work with it. Put together in wiring/.
struct App {
    std::unique_ptr<Store> store;
    std::unique_ptr<ImportFiles> files;
    std::unique_ptr<ReportWriter> reports;
    const Clock* clock;
    std::unique_ptr<Hashing> hashing = nullptr;
};

/// Who asks, and as of which instants. Missing: now.
struct Asking {
    std::string actor;
    std::optional<Instant> as_of, known_at;
};

/// Now; or the last change, where the clock stands before it: what was written is known.
inline Instant present(const App& app, Reader& reader) {
    return std::max(app.clock->now(), reader.last_change());
}

} // namespace mizan::app
