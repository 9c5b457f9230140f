#include "store/sqlite/verify_file.hpp"

#include "store/sqlite/audit_chain.hpp"
#include "store/sqlite/definitions.hpp"
#include "store/sqlite/derived_indexes.hpp"
#include "store/sqlite/interaction_rows.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/segment_codec.hpp"
#include "store/sqlite/tables.hpp"

namespace mizan::store {
namespace {

using Found = std::optional<app::Difference>;

std::string first_text(Connection& connection, const std::string& sql, const std::string& otherwise) {
    auto& row = connection.prepared(sql).with();
    std::string text = row.step() ? row.string(0) : otherwise;
    row.reset();
    return text;
}

Found check_pages(Connection& connection) {
    const auto said = first_text(connection, "PRAGMA main.integrity_check(1)", "");
    return said == "ok" ? Found{} : app::Difference{"integrity", {{"detail", said}}};
}

Found check_schema(Connection& connection) {
    Connection fresh{":memory:", Connection::Access::create};
    migrate(fresh, shipped_migrations());
    constexpr auto schema =
        "SELECT name, coalesce(sql, '') FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' "
        "ESCAPE '\\' ORDER BY name";
    Statement mine{connection.handle(), schema}, expected{fresh.handle(), schema};
    for (;;) {
        const bool more = mine.step(), wanted = expected.step();
        if (!more && !wanted) return {};
        if (!more || !wanted || mine.text(0) != expected.text(0) || mine.text(1) != expected.text(1))
            return app::Difference{"schema", {{"name", wanted ? expected.string(0) : mine.string(0)}}};
    }
}

Found check_references(Connection& connection) {
    const auto table = first_text(connection, "PRAGMA main.foreign_key_check", "");
    return table.empty() ? Found{} : app::Difference{"foreign_key", {{"table", table}}};
}

/// Whether one schema's table holds a row that the other schema's does not.
bool has_rows_beyond(Connection& connection, const std::string& one, const std::string& other, std::string_view table) {
    const std::string name{table};
    return connection.number("SELECT EXISTS (SELECT * FROM " + one + "." + name + " EXCEPT SELECT * FROM " + other +
                             "." + name + ")") != 0;
}

Found check_indexes(Connection& connection, const Progress& progress) {
    DerivedIndexes::create_temporary(connection);
    LocalMonths months{organisation_zone(connection)};
    DerivedIndexes expected{connection, "temp", months};
    std::int64_t done = 0;
    const std::int64_t total = connection.number("SELECT max(id) FROM interaction");
    InteractionRows{connection, everything}.each([&](const app::StoredInteraction& stored) {
        expected.put(stored.row, stored.id, stored.supplied);
        if (++done % 1000 == 0) progress.step("verify_indexes", done, total);
    });
    for (const auto table : index_tables) {
        // A channel stays seen when its last row was corrected to another.
        const bool lacks = has_rows_beyond(connection, "temp", "main", table);
        const bool extra = table != "channel_seen" && has_rows_beyond(connection, "main", "temp", table);
        if (lacks || extra) return app::Difference{"index", {{"table", std::string{table}}}};
    }
    return {};
}

Found check_segments(Connection& connection) {
    Statement rows{connection.handle(), "SELECT person_id, month, packed FROM segment ORDER BY person_id, month"};
    while (rows.step()) {
        const PersonId person = rows.id<PersonId>(0);
        const Month month{static_cast<std::int32_t>(rows.integer(1))};
        try {
            unpack(person, month, rows.bytes(2));
        } catch (const Error&) {
            return app::Difference{"segment", {{"person", person.value}, {"month", month.iso()}}};
        }
    }
    return {};
}

} // namespace

app::ChainState verify_file(Connection& connection, const std::optional<std::string>& expected_head,
                            const Progress& progress) {
    app::ChainState state;
    try {
        Transaction transaction{connection, false};
        auto found = check_pages(connection);
        if (!found) found = check_schema(connection);
        if (!found) {
            state = verify_chain(connection, expected_head, progress);
            found = state.difference;
        }
        if (!found) found = check_references(connection);
        if (!found) found = check_indexes(connection, progress);
        if (!found) found = check_segments(connection);
        state.difference = std::move(found);
    } catch (const Error& error) {
        const auto& reason = error.reason();
        const auto* detail = reason.arguments.empty() ? nullptr : std::get_if<std::string>(&reason.arguments[0].value);
        state.difference =
            app::Difference{"integrity", {{"detail", detail ? reason.code + ": " + *detail : reason.code}}};
    }
    return state;
}

} // namespace mizan::store
