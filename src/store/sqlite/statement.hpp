#pragma once
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/instant.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace mizan::store {

/// What SQLite says is wrong, as an Error: `disk_full`, `disk_read_failed`, `disk_write_failed`, `database_corrupt`,
/// `database_read_only`, `database_busy`, `out_of_memory`, else `database_failed`; each with {detail}.
Error database_error(sqlite3* database);
Error database_error(int code, const std::string& detail);

using Bytes = std::span<const std::uint8_t>;

/// 0 ("none") goes to the database as NULL.
template <class Kind>
std::optional<std::int64_t> or_null(Id<Kind> id) {
    return id ? std::optional{id.value} : std::nullopt;
}

/// A prepared statement. `with` binds all parameters (texts and bytes are not copied: they must outlive the steps) and
/// makes it ready to step; a statement that has stepped to its end is ready again. Of one connection, one thread.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// True: there is a row. Throws Error.
    bool step();
    void run() {
        while (step()) {
        }
    }
    /// Ends the use of a statement that was not stepped to its end.
    void reset();

    int columns() const;
    bool null(int column) const;
    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // until the next step
    Bytes bytes(int column) const;           // until the next step
    std::optional<std::int64_t> maybe(int column) const {
        return null(column) ? std::nullopt : std::optional{integer(column)};
    }
    std::string string(int column) const { return std::string{text(column)}; }
    Instant instant(int column) const { return instant_from_unix(integer(column)); }
    std::optional<Date> date(int column) const {
        return null(column) ? std::nullopt : std::optional{Date::from_days(static_cast<std::int32_t>(integer(column)))};
    }
    template <class SomeId>
    SomeId id(int column) const {
        return SomeId{integer(column)};
    }
    sqlite3_stmt* handle() const { return statement_; }

private:
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::nullopt_t);
    void bind(int index, std::string_view value);
    void bind(int index, const std::string& value) { bind(index, std::string_view{value}); }
    void bind(int index, const char* value) { bind(index, std::string_view{value}); }
    void bind(int index, Bytes value);
    template <std::size_t size>
    void bind(int index, const std::array<std::uint8_t, size>& value) {
        bind(index, Bytes{value});
    }
    void bind(int index, Instant value) { bind(index, unix_seconds(value)); }
    void bind(int index, Seconds value) { bind(index, static_cast<std::int64_t>(value.count())); }
    void bind(int index, Date value) { bind(index, static_cast<std::int64_t>(value.days())); }
    void bind(int index, Month value) { bind(index, static_cast<std::int64_t>(value.number)); }
    template <class Kind>
    void bind(int index, Id<Kind> value) {
        bind(index, value.value);
    }
    template <class Code>
    requires std::is_enum_v<Code>
    void bind(int index, Code value) { bind(index, static_cast<std::int64_t>(value)); }
    template <class Value>
    [[gnu::noinline]] void bind(int index, const std::optional<Value>& value) { // inlined, GCC 12 warns of nothing
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }

    sqlite3_stmt* statement_ = nullptr;
};

} // namespace mizan::store
