#include "store/sqlite/backup.hpp"

#include "store/sqlite/audit_chain.hpp"
#include "store/sqlite/file_system.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <unistd.h>

namespace mizan::store {
namespace {

constexpr int pages_a_step = 2000;

/// A file under a passing name; gone with the object unless it was given its own.
class PassingFile {
public:
    explicit PassingFile(const std::filesystem::path& name) : path{name} {
        path += ".part-" + std::to_string(getpid());
        remove();
    }
    ~PassingFile() { remove(); }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    std::filesystem::path path;

private:
    void remove() {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm", "-journal"}) {
            auto file = path;
            std::filesystem::remove(file += end, ignored);
        }
    }
};

void copy_pages(Connection& source, Connection& copy, const Progress& progress) {
    try {
        SQLite::Backup backup{copy.database(), source.database()};
        for (int code = SQLITE_OK; code != SQLITE_DONE;) {
            code = backup.executeStep(pages_a_step);
            if (code == SQLITE_BUSY || code == SQLITE_LOCKED) sqlite3_sleep(20);
            const std::int64_t total = backup.getTotalPageCount();
            progress.step("copying", total - backup.getRemainingPageCount(), total);
        }
    } catch (const SQLite::Exception& failure) {
        throw database_error(failure.getExtendedErrorCode(), failure.what());
    }
}

} // namespace

app::ChainState examined(Connection& connection, const Progress& progress) {
    app::ChainState damaged;
    auto& integrity = connection.prepared("PRAGMA integrity_check(1)").with();
    const std::string said = integrity.step() ? integrity.string(0) : "";
    integrity.reset();
    if (said != "ok") {
        damaged.difference = app::Difference{said, {}};
        return damaged;
    }
    auto& references = connection.prepared("PRAGMA foreign_key_check").with();
    const bool dangling = references.step();
    references.reset();
    if (dangling) {
        damaged.difference = app::Difference{"foreign_key_check", {}};
        return damaged;
    }
    return verify_chain(connection, std::nullopt, progress);
}

app::ChainState copy_verified(Connection& source, const std::filesystem::path& out, const Progress& progress) {
    const PassingFile passing{out};
    app::ChainState chain;
    {
        Connection copy{passing.path, Connection::Access::create};
        copy_pages(source, copy, progress);
    }
    {
        Connection copy{passing.path, Connection::Access::read_write};
        chain = examined(copy, progress);
        if (chain.difference) throw Error{"copy_damaged", {{"path", out.string()}, {"detail", chain.difference->what}}};
    }
    flush_to_disk(passing.path);
    if (!name_new_file(passing.path, out)) throw Error{"file_exists", {{"path", out.string()}}};
    return chain;
}

} // namespace mizan::store
