#include "store/sqlite/statement.hpp"

#include <sqlite3.h>

namespace mizan::store {
namespace {

std::string code_for(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL: return "disk_full";
    case SQLITE_IOERR: return code == SQLITE_IOERR_READ ? "disk_read_failed" : "disk_write_failed";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "database_corrupt";
    case SQLITE_READONLY: return "database_read_only";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "database_busy";
    case SQLITE_NOMEM: return "out_of_memory";
    default: return "database_failed";
    }
}

} // namespace

Error database_error(int code, const std::string& detail) {
    return Error{code_for(code), {{"detail", detail}}};
}
Error database_error(sqlite3* database) {
    return database_error(sqlite3_extended_errcode(database), sqlite3_errmsg(database));
}

Statement::Statement(sqlite3* database, std::string_view sql) {
    if (sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_,
                           nullptr) != SQLITE_OK)
        throw database_error(database);
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        const auto error = database_error(sqlite3_db_handle(statement_));
        sqlite3_reset(statement_);
        throw error;
    }
    sqlite3_reset(statement_);
    return false;
}

void Statement::reset() {
    sqlite3_reset(statement_);
}

int Statement::columns() const {
    return sqlite3_column_count(statement_);
}
bool Statement::null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}
std::string_view Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}
Bytes Statement::bytes(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void Statement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(statement_, index, value);
}
void Statement::bind(int index, std::nullopt_t) {
    sqlite3_bind_null(statement_, index);
}
void Statement::bind(int index, std::string_view value) {
    sqlite3_bind_text64(statement_, index, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8);
}
void Statement::bind(int index, Bytes value) {
    if (value.empty())
        sqlite3_bind_zeroblob(statement_, index, 0);
    else
        sqlite3_bind_blob64(statement_, index, value.data(), value.size(), SQLITE_STATIC);
}

} // namespace mizan::store
