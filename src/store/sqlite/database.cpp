#include "store/sqlite/database.hpp"

#include "core/scorecards/scheme.hpp"
#include "store/sqlite/backup.hpp"
#include "store/sqlite/file_system.hpp"
#include "store/sqlite/hash.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "store/sqlite/writer.hpp"

#include <algorithm>
#include <unistd.h>

namespace mizan::store {
namespace {

constexpr std::size_t key_size = 32;

std::filesystem::path passing_name(const std::filesystem::path& path) {
    auto name = path;
    name += ".part-" + std::to_string(getpid());
    return name;
}

void remove_database(const std::filesystem::path& path) {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", "-journal", ".lock"}) {
        auto file = path;
        std::filesystem::remove(file += end, ignored);
    }
}

/// Everything a new file holds, in one entry of the audit chain.
void fill_new(const std::filesystem::path& path, const app::Organisation& organisation, const std::string& actor,
              const Clock& clock) {
    {
        Connection connection{path, Connection::Access::create};
        migrate(connection, shipped_migrations());
        connection
            .prepared("INSERT INTO organisation (id, timezone, currency, created_at, key, audit_seq) VALUES (1, ?, ?, "
                      "?, ?, 1)")
            .with(organisation.timezone, organisation.currency, organisation.created_at, Bytes{random_bytes(key_size)})
            .run();
    }
    CalendarCache calendars;
    SqliteWriter writer{std::make_unique<Connection>(path, Connection::Access::read_write), calendars, path, actor,
                        clock};
    writer.put_scheme(core::default_scheme());
    writer.commit("create", "{}");
}

/// From here on the file keeps a write-ahead log. Last, so that what was written stands in the file itself.
void switch_to_log(const std::filesystem::path& path) {
    Connection connection{path, Connection::Access::read_write};
    auto& mode = connection.prepared("PRAGMA journal_mode = WAL").with();
    const bool switched = mode.step() && mode.text(0) == "wal";
    mode.reset();
    if (!switched) throw Error{"disk_write_failed", {{"detail", path.string()}}};
}

/// Nobody else uses the file any more when this returns, and its write-ahead log is empty. False: somebody writes.
bool settle(const std::filesystem::path& path) {
    Connection connection{path, Connection::Access::read_write};
    if (connection.try_execute("BEGIN IMMEDIATE") != 0) return false;
    connection.execute("ROLLBACK");
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return true;
}

} // namespace

Result<std::unique_ptr<app::Store>> create_database(const std::filesystem::path& path,
                                                    const app::Organisation& organisation, const std::string& actor,
                                                    const Clock& clock) {
    const Refusal exists{"database_exists", {{"path", path.string()}}};
    if (std::filesystem::exists(path)) return exists;
    if (!core::Zone::named(organisation.timezone))
        return Refusal{"timezone_unknown", {{"found", organisation.timezone}}};
    if (!organisation.currency.empty() && !is_currency(organisation.currency))
        return Refusal{"currency_unknown", {{"found", organisation.currency}}};
    if (on_network(path)) return Refusal{"database_on_network", {{"path", path.string()}}};
    const auto passing = passing_name(path);
    remove_database(passing);
    try {
        fill_new(passing, organisation, actor, clock);
        switch_to_log(passing);
        flush_to_disk(passing);
    } catch (...) {
        remove_database(passing);
        throw;
    }
    const bool named = name_new_file(passing, path);
    remove_database(passing);
    if (!named) return exists;
    return std::unique_ptr<app::Store>{std::make_unique<SqliteStore>(path, clock)};
}

Result<std::unique_ptr<app::Store>> open_database(const std::filesystem::path& path, const Clock& clock) {
    if (const auto ready = bring_up_to_date(path, shipped_migrations()); !ready) return ready.refusal();
    return std::unique_ptr<app::Store>{std::make_unique<SqliteStore>(path, clock)};
}

Result<void> restore_database(const std::filesystem::path& backup, const std::filesystem::path& path, bool force,
                              const Progress& progress) {
    if (const auto version = version_of(backup, shipped_migrations().back().number); !version) return version.refusal();
    if (std::filesystem::exists(path) && !force) return Refusal{"database_exists", {{"path", path.string()}}};
    if (on_network(path)) return Refusal{"database_on_network", {{"path", path.string()}}};
    const auto passing = passing_name(path);
    remove_database(passing);
    {
        Connection source{backup, Connection::Access::read_write};
        try {
            if (const auto wrong = damage(source, progress))
                return Refusal{"backup_damaged", {{"path", backup.string()}, {"detail", *wrong}}};
        } catch (const Error& error) {
            if (error.reason().code != "database_corrupt") throw;
            return Refusal{"backup_damaged", {{"path", backup.string()}, {"detail", error.reason().code}}};
        }
        copy_verified(source, passing, progress);
    }
    const bool ours = version_of(path, std::numeric_limits<std::int64_t>::max()) ? true : false;
    if (ours && !settle(path)) {
        remove_database(passing);
        return WriterNote::held(path);
    }
    std::filesystem::rename(passing, path);
    std::error_code ignored;
    for (const char* end : {"-wal", "-shm"}) {
        auto old = path;
        std::filesystem::remove(old += end, ignored);
    }
    flush_to_disk(path);
    return {};
}

} // namespace mizan::store
