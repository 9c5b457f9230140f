#include "store/sqlite/connection.hpp"

#include "store/sqlite/search.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace mizan::store {
namespace {

SQLite::Database open_file(const std::filesystem::path& path, Connection::Access access) {
    const int flags = access == Connection::Access::read         ? SQLite::OPEN_READONLY
                      : access == Connection::Access::read_write ? SQLite::OPEN_READWRITE
                                                                 : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    try {
        return SQLite::Database{path.string(), flags | SQLITE_OPEN_NOMUTEX};
    } catch (const SQLite::Exception& failure) {
        throw database_error(failure.getExtendedErrorCode(), failure.what());
    }
}

} // namespace

Connection::Connection(const std::filesystem::path& path, Access access, int patience_ms)
    : database_{open_file(path, access)} {
    database_.setBusyTimeout(patience_ms);
    execute("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL;"
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32000;");
    add_search_functions(handle());
}

Statement& Connection::prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end())
        found = statements_.emplace(std::string{sql}, std::make_unique<Statement>(handle(), sql)).first;
    return *found->second;
}

void Connection::execute(const std::string& sql) {
    if (try_execute(sql) != SQLITE_OK) throw database_error(handle());
}

int Connection::try_execute(const std::string& sql) {
    return sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
}

bool Connection::read_only() {
    return sqlite3_db_readonly(handle(), "main") == 1;
}

void Connection::reset_statements() {
    for (auto& [sql, statement] : statements_)
        statement->reset();
}

Transaction::Transaction(Connection& connection, bool for_writing) : connection_{connection} {
    connection_.execute(for_writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    connection_.reset_statements();
    if (sqlite3_get_autocommit(connection_.handle()) == 0) connection_.try_execute("ROLLBACK");
}

void Transaction::commit() {
    connection_.execute("COMMIT");
    open_ = false;
}

} // namespace mizan::store
