#pragma once
#include "store/sqlite/statement.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>
#include <unordered_map>

namespace mizan::store {

/// "MIZN": what `PRAGMA application_id` says of our files.
inline constexpr std::int64_t application_id = 0x4d495a4e;

/// One connection to a database file, set up as every one of ours is: foreign keys, append-only triggers that also see
/// REPLACE, synchronous=FULL. One thread at a time.
class Connection {
public:
    enum class Access : std::uint8_t { read, read_write, create };
    /// Waits so long, from its first statement on, for a file that another connection holds. Throws Error where the
    /// file cannot be opened.
    Connection(const std::filesystem::path& path, Access access, int patience_ms = 0);

    /// The statement of this text, prepared once and kept. Not to be used again before its steps are done.
    Statement& prepared(std::string_view sql);
    /// Any number of statements, by SQLite's own parser. Throws Error.
    void execute(const std::string& sql);
    /// As execute, but tells SQLite's result code instead of throwing.
    int try_execute(const std::string& sql);
    /// The first column of the first row; 0 for NULL or no row.
    template <class... Values>
    std::int64_t number(std::string_view sql, const Values&... values) {
        Statement& statement = prepared(sql).with(values...);
        const std::int64_t value = statement.step() ? statement.integer(0) : 0;
        statement.reset();
        return value;
    }
    std::int64_t last_id() const { return database_.getLastInsertRowid(); }
    sqlite3* handle() { return database_.getHandle(); }
    SQLite::Database& database() { return database_; }
    bool read_only();
    /// Ends every statement in use, so that a transaction can be closed.
    void reset_statements();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    SQLite::Database database_;
    std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> statements_;
};

/// BEGIN … COMMIT, or ROLLBACK where commit() was not called.
class Transaction {
public:
    /// Throws Error `database_busy` where the write lock is held by another.
    Transaction(Connection& connection, bool for_writing);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

} // namespace mizan::store
