#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/definitions.hpp"

namespace mizan::store {

/// app::Store over one file. Every reader and writer has a connection of its own.
class SqliteStore final : public app::Store {
public:
    SqliteStore(std::filesystem::path path, const Clock& clock) : path_{std::move(path)}, clock_{clock} {}

    std::unique_ptr<app::Reader> read() override;
    Result<std::unique_ptr<app::Writer>> write(const std::string& actor) override;
    app::ChainState verify(const std::optional<std::string>& expected_head, const Progress& progress) override;
    Result<app::ChainState> backup(const std::filesystem::path& out, const Progress& progress) override;
    std::string location() const override { return path_.string(); }

private:
    std::filesystem::path path_;
    const Clock& clock_;
    CalendarCache calendars_;
};

} // namespace mizan::store
