#include "store/sqlite/database.hpp"

#include "app/commands/refusals.hpp"
#include "core/scorecards/scheme.hpp"
#include "store/sqlite/backup.hpp"
#include "store/sqlite/file_system.hpp"
#include "store/sqlite/hash.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "store/sqlite/writer.hpp"

#include <nlohmann/json.hpp>

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
    writer.put_scheme(core::default_scheme(), {});
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

namespace {

/// The head of the chain that a file has now; empty where there is none to be read.
std::string head_of(const std::filesystem::path& path) {
    try {
        Connection connection{path, Connection::Access::read_write};
        auto& last = connection.prepared("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1").with();
        std::string head = last.step() ? hex(last.bytes(0)) : "";
        last.reset();
        return head;
    } catch (const Error&) {
        return {};
    }
}

/// Brings a restored file up to date and puts the restoring on record in it, while it has a passing name.
void record_restored(const std::filesystem::path& passing, const app::ChainState& backup, const std::string& replaced,
                     const std::string& actor, const Clock& clock) {
    if (const auto version = version_of(passing, shipped_migrations().back().number);
        version && *version < shipped_migrations().back().number) {
        Connection connection{passing, Connection::Access::read_write};
        migrate(connection, shipped_migrations());
    }
    nlohmann::json detail{{"head", backup.head}, {"entries", backup.entries}};
    if (!replaced.empty()) detail["replaced"] = replaced;
    {
        CalendarCache calendars;
        SqliteWriter writer{std::make_unique<Connection>(passing, Connection::Access::read_write), calendars, passing,
                            actor, clock};
        writer.commit("restore", detail.dump());
    }
    flush_to_disk(passing);
}

Result<app::ChainState> put_back(const std::filesystem::path& backup, const std::filesystem::path& path, bool force,
                                 const std::string& actor, const Clock& clock, const Progress& progress) {
    if (const auto version = version_of(backup, shipped_migrations().back().number); !version) return version.refusal();
    if (std::filesystem::exists(path) && !force) return Refusal{"database_exists", {{"path", path.string()}}};
    if (on_network(path)) return Refusal{"database_on_network", {{"path", path.string()}}};
    const auto passing = passing_name(path);
    remove_database(passing);
    const auto damaged = [&](const std::string& detail) {
        return Refusal{"backup_damaged", {{"path", backup.string()}, {"detail", detail}}};
    };
    app::ChainState chain;
    {
        Connection source{backup, Connection::Access::read_write};
        try {
            if (const auto found = examined(source, progress); found.difference) return damaged(found.difference->what);
        } catch (const Error& error) {
            if (error.reason().code != "database_corrupt") throw;
            return damaged(error.reason().code);
        }
        chain = copy_verified(source, passing, progress);
    }
    const bool ours = version_of(path, std::numeric_limits<std::int64_t>::max()) ? true : false;
    if (ours && !settle(path)) {
        remove_database(passing);
        return WriterNote::held(path);
    }
    try {
        record_restored(passing, chain, ours ? head_of(path) : "", actor, clock);
    } catch (...) {
        remove_database(passing);
        throw;
    }
    std::filesystem::rename(passing, path);
    std::error_code ignored;
    for (const char* end : {"-wal", "-shm"}) {
        auto old = path;
        std::filesystem::remove(old += end, ignored);
    }
    flush_to_disk(path);
    return chain;
}

} // namespace

Result<app::ChainState> restore_database(const std::filesystem::path& backup, const std::filesystem::path& path,
                                         bool force, const std::string& actor, const Clock& clock,
                                         const Progress& progress) {
    auto restored = put_back(backup, path, force, actor, clock, progress);
    const std::int64_t newest = shipped_migrations().back().number;
    if (!restored && std::filesystem::exists(path))
        if (const auto version = version_of(path, newest); version && *version == newest) {
            SqliteStore store{path, clock};
            app::record_refusal(store, actor, "restore", restored.refusal());
        }
    return restored;
}

} // namespace mizan::store
