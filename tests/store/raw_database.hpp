#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace mizan::test {

/// The file as somebody sees it who does not go through the program.
class RawDatabase {
public:
    explicit RawDatabase(const std::filesystem::path& path) {
        if (sqlite3_open(path.c_str(), &database_) != SQLITE_OK) throw std::runtime_error{"cannot open"};
    }
    ~RawDatabase() { sqlite3_close(database_); }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    int run(const std::string& sql) { return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr); }
    /// Rows of text; NULL is the empty text.
    std::vector<std::vector<std::string>> rows(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error{sqlite3_errmsg(database_)};
        std::vector<std::vector<std::string>> all;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            auto& row = all.emplace_back();
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                row.emplace_back(text ? text : "");
            }
        }
        sqlite3_finalize(statement);
        return all;
    }
    std::string value(const std::string& sql) { return rows(sql).at(0).at(0); }
    /// Does it with the append-only triggers of the table away, and puts them back as they were.
    int tamper(const std::string& table, const std::string& sql) {
        std::string drop, restore;
        for (const auto& trigger :
             rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '" + table + "'")) {
            drop += "DROP TRIGGER " + trigger[0] + ";";
            restore += trigger[1] + ";";
        }
        run(drop);
        const int code = run(sql);
        run(restore);
        return code;
    }

private:
    sqlite3* database_ = nullptr;
};

} // namespace mizan::test
