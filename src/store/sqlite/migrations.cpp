#include "store/sqlite/migrations.hpp"

#include "store/sqlite/backup.hpp"
#include "store/sqlite/writer_note.hpp"

#include "migrations_embedded.hpp"

#include <charconv>
#include <fstream>

namespace mizan::store {
namespace {

constexpr int patience_ms = 5'000;

std::int64_t number_of(std::string_view file_name) {
    std::int64_t number = 0;
    std::from_chars(file_name.data(), file_name.data() + 4, number);
    return number;
}

std::int64_t newest(const std::vector<Migration>& migrations) {
    return migrations.empty() ? 0 : migrations.back().number;
}

std::filesystem::path copy_before(const std::filesystem::path& path, std::int64_t version) {
    auto copy = path;
    copy += ".version-" + std::to_string(version);
    return copy;
}

/// SQLite reads a file of another kind only to say that it is none; an empty one it would take as new.
bool has_sqlite_header(const std::filesystem::path& path) {
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    char head[magic.size()] = {};
    std::ifstream{path, std::ios::binary}.read(head, sizeof head);
    return std::string_view{head, sizeof head} == magic;
}

} // namespace

std::vector<Migration> shipped_migrations() {
    std::vector<Migration> all;
    for (const auto& file : migrations::embedded_files())
        all.push_back({number_of(file.name), file.content});
    return all;
}

void migrate(Connection& connection, const std::vector<Migration>& migrations) {
    Transaction transaction{connection, true};
    const std::int64_t version = connection.number("PRAGMA user_version");
    for (const auto& migration : migrations)
        if (migration.number > version) connection.execute(std::string{migration.sql});
    connection.execute("PRAGMA application_id = " + std::to_string(application_id) +
                       "; PRAGMA user_version = " + std::to_string(newest(migrations)));
    transaction.commit();
}

Result<std::int64_t> version_of(const std::filesystem::path& path, std::int64_t known) {
    const Arguments where{{"path", path.string()}};
    if (!std::filesystem::exists(path)) return Refusal{"database_missing", where};
    if (!std::filesystem::is_regular_file(path) || !has_sqlite_header(path)) return Refusal{"not_a_database", where};
    try {
        Connection connection{path, Connection::Access::read_write, patience_ms};
        if (connection.number("PRAGMA application_id") != application_id) return Refusal{"not_a_database", where};
        const std::int64_t version = connection.number("PRAGMA user_version");
        if (version < 1) return Refusal{"not_a_database", where};
        if (version > known)
            return Refusal{"database_newer", {{"path", path.string()}, {"found", version}, {"known", known}}};
        return version;
    } catch (const Error& error) {
        if (error.reason().code == "database_corrupt") return Refusal{"not_a_database", where};
        throw;
    }
}

Result<void> bring_up_to_date(const std::filesystem::path& path, const std::vector<Migration>& migrations) {
    const auto version = version_of(path, newest(migrations));
    if (!version) return version.refusal();
    if (*version == newest(migrations)) return {};
    Connection connection{path, Connection::Access::read_write};
    if (connection.read_only()) return Refusal{"database_read_only", {{"path", path.string()}}};
    const auto copy = copy_before(path, *version);
    if (!std::filesystem::exists(copy)) copy_verified(connection, copy, {});
    try {
        migrate(connection, migrations);
    } catch (const Error& error) {
        if (error.reason().code == "database_busy") return WriterNote::held(path);
        throw;
    }
    return {};
}

} // namespace mizan::store
