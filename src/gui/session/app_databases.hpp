#pragma once
#include "gui/session/database.hpp"

#include <filesystem>

namespace mizan::gui {

/// Databases as wiring opens them. `actor` stands in the audit chain; the demonstration is kept at `demonstration`.
/// `clock` must outlive everything opened.
class AppDatabases final : public Databases {
public:
    AppDatabases(const Clock& clock, std::string actor, std::filesystem::path demonstration)
        : clock_{clock}, actor_{std::move(actor)}, demonstration_{std::move(demonstration)} {}
    Result<OpenDatabase> open(const std::string& location) override;
    Result<OpenDatabase> create(const std::string& location, const std::string& timezone,
                                const std::string& currency) override;
    Result<OpenDatabase> demonstration(const Progress& progress) override;

private:
    const Clock& clock_;
    std::string actor_;
    std::filesystem::path demonstration_;
};

} // namespace mizan::gui
