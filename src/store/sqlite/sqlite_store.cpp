#include "store/sqlite/sqlite_store.hpp"

#include "store/sqlite/backup.hpp"
#include "store/sqlite/file_system.hpp"
#include "store/sqlite/reader.hpp"
#include "store/sqlite/verify_file.hpp"
#include "store/sqlite/writer.hpp"

namespace mizan::store {
namespace {

constexpr int reader_patience_ms = 10'000, writer_patience_ms = 1'000;

std::unique_ptr<Connection> connect(const std::filesystem::path& path, int patience_ms) {
    return std::make_unique<Connection>(path, Connection::Access::read_write, patience_ms);
}

} // namespace

std::unique_ptr<app::Reader> SqliteStore::read() {
    return std::make_unique<SqliteReader>(connect(path_, reader_patience_ms), calendars_);
}

Result<std::unique_ptr<app::Writer>> SqliteStore::write(const std::string& actor) {
    if (on_network(path_)) return Refusal{"database_on_network", {{"path", path_.string()}}};
    try {
        auto connection = connect(path_, writer_patience_ms);
        if (connection->read_only()) return Refusal{"database_read_only", {{"path", path_.string()}}};
        std::unique_ptr<app::Writer> writer =
            std::make_unique<SqliteWriter>(std::move(connection), calendars_, path_, actor, clock_);
        return writer;
    } catch (const Error& error) {
        if (error.reason().code == "database_busy") return WriterNote::held(path_);
        if (error.reason().code == "database_read_only")
            return Refusal{"database_read_only", {{"path", path_.string()}}};
        throw;
    }
}

app::ChainState SqliteStore::verify(const std::optional<std::string>& expected_head, const Progress& progress) {
    return verify_file(*connect(path_, reader_patience_ms), expected_head, progress);
}

Result<app::ChainState> SqliteStore::backup(const std::filesystem::path& out, const Progress& progress) {
    if (std::filesystem::exists(out)) return Refusal{"database_exists", {{"path", out.string()}}};
    return copy_verified(*connect(path_, reader_patience_ms), out, progress);
}

} // namespace mizan::store
