#include "app/segments.hpp"
#include "store/raw_database.hpp"
#include "store/sqlite/tables.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

struct FullStore : FreshStore {
    FullStore() {
        const auto w = writer();
        fill_every_table(*w);
        w->commit("set_up", R"({"what":"everything"})");
    }
    /// A copy that may be spoilt, and what verify says of it.
    std::filesystem::path copy() {
        const auto to = directory / "copy.mizan";
        std::filesystem::remove(to);
        RawDatabase{path}.run("PRAGMA wal_checkpoint(TRUNCATE)");
        std::filesystem::copy_file(path, to);
        return to;
    }
    std::optional<app::Difference> difference_of(const std::filesystem::path& file) {
        auto opened = store::open_database(file, clock);
        return granted(std::move(opened))->verify(std::nullopt, {}).difference;
    }
};

/// Another value of the column's type.
std::string spoilt(const std::string& column, const std::string& type) {
    if (type == "INTEGER") return "coalesce(" + column + " + 7, 1)";
    if (type == "TEXT") return "coalesce(" + column + " || 'x', 'x')";
    return "CAST(coalesce(" + column + ", x'') || x'41' AS BLOB)";
}

} // namespace

TEST_CASE("verify agrees with a database that nobody touched") {
    FullStore s;
    const auto state = s.store->verify(std::nullopt, {});
    CHECK_FALSE(state.difference);
    CHECK(state.entries == 2);
    CHECK(state.head.size() == 64);
    CHECK_FALSE(s.store->verify(state.head, {}).difference);
    const auto other = s.store->verify(std::string(64, '0'), {}).difference;
    REQUIRE(other);
    CHECK(other->what == "head_missing");
}

TEST_CASE("verify names every changed value of every fact and definition") {
    FullStore s;
    std::vector<std::string> tables{store::fact_tables, std::end(store::fact_tables)};
    for (const auto& table : tables) {
        const auto original = s.copy();
        const auto columns = RawDatabase{original}.rows("SELECT name, type FROM pragma_table_info('" + table + "')");
        REQUIRE(RawDatabase{original}.value("SELECT count(*) FROM " + table) != "0");
        for (const auto& column : columns) {
            CAPTURE(table, column[0]);
            const auto file = s.copy();
            RawDatabase raw{file};
            raw.run("PRAGMA ignore_check_constraints = ON");
            const bool identity = column[0] == "id";
            if (identity && table == "organisation") continue; // the schema allows but one
            const std::string value = identity ? "id + 1000" : spoilt(column[0], column[1]);
            REQUIRE(raw.tamper(table, "UPDATE " + table + " SET " + column[0] + " = " + value +
                                          " WHERE id = (SELECT max(id) FROM " + table + ")") == SQLITE_OK);
            const auto difference = s.difference_of(file);
            REQUIRE(difference);
            CAPTURE(told(*difference));
            CHECK(std::get<std::string>(difference->where.at(0).value) == table);
            CHECK(difference->what == (identity ? "rows_missing" : "digest"));
        }
    }
}

TEST_CASE("verify names every row that was taken away or added") {
    FullStore s;
    for (const auto table : store::fact_tables) {
        const std::string name{table};
        CAPTURE(name);
        const std::string last = " WHERE id = (SELECT max(id) FROM " + name + ")";
        const auto without = s.copy();
        REQUIRE(RawDatabase{without}.tamper(name, "DELETE FROM " + name + last) == SQLITE_OK);
        auto difference = s.difference_of(without);
        REQUIRE(difference);
        CHECK(told(*difference).starts_with("rows_missing table=" + name));
        if (name == "organisation") continue; // there can be only one
        const auto with = s.copy();
        RawDatabase raw{with};
        REQUIRE(raw.run("CREATE TEMP TABLE one AS SELECT * FROM " + name + last + "; UPDATE one SET id = id + 1;") ==
                SQLITE_OK);
        for (const auto& column : raw.rows("SELECT name, type FROM pragma_table_info('" + name + "')"))
            if (column[0] == "name" || column[0] == "code" || column[0] == "key_digest" || column[0] == "external_id" ||
                column[0] == "first_day" || column[0] == "from_at")
                raw.run("UPDATE one SET " + column[0] + " = " + spoilt(column[0], column[1]));
        REQUIRE(raw.run("INSERT INTO " + name + " SELECT * FROM one") == SQLITE_OK);
        difference = s.difference_of(with);
        REQUIRE(difference);
        CHECK(told(*difference).starts_with("rows_added table=" + name));
    }
}

TEST_CASE("verify names a changed value of the chain itself, and a cut tail when the head is known") {
    FullStore s;
    const std::string head = s.store->verify(std::nullopt, {}).head;
    for (const std::string table : {"audit", "audit_digest"})
        for (const auto& column :
             RawDatabase{s.path}.rows("SELECT name, type FROM pragma_table_info('" + table + "')")) {
            const auto file = s.copy();
            CAPTURE(table, column[0]);
            REQUIRE(RawDatabase{file}.tamper(
                        table, "UPDATE " + table + " SET " + column[0] + " = " + spoilt(column[0], column[1]) +
                                   " WHERE rowid = (SELECT max(rowid) FROM " + table + ")") == SQLITE_OK);
            const auto difference = s.difference_of(file);
            REQUIRE(difference);
            CHECK((difference->what == "audit_hash" || difference->what == "audit_sequence"));
        }
    const auto cut = s.copy();
    {
        RawDatabase raw{cut};
        raw.run("PRAGMA foreign_keys = OFF");
        for (const auto table : store::fact_tables)
            raw.tamper(std::string{table}, "DELETE FROM " + std::string{table} +
                                               " WHERE id > coalesce((SELECT max(last_id) "
                                               "FROM audit_digest WHERE seq = 1 AND table_name = '" +
                                               std::string{table} + "'), 0)");
        raw.tamper("audit_digest", "DELETE FROM audit_digest WHERE seq = 2");
        raw.tamper("audit", "DELETE FROM audit WHERE seq = 2");
        for (const auto table : store::index_tables)
            raw.run("DELETE FROM " + std::string{table});
        raw.run("DELETE FROM stale_segment; DELETE FROM customer_private; DELETE FROM comment_private");
    }
    const auto opened = granted(store::open_database(cut, s.clock));
    CHECK_FALSE(opened->verify(std::nullopt, {}).difference); // nothing shows …
    const auto difference = opened->verify(head, {}).difference;
    REQUIRE(difference);
    CHECK(difference->what == "head_missing"); // … unless the head is known
}

TEST_CASE("verify names derived data and a schema that are not what they should be") {
    FullStore s;
    for (const auto& [sql, expected] :
         {std::pair{"DELETE FROM credit_index WHERE alias_id = (SELECT max(alias_id) FROM credit_index)",
                    "index table=credit_index"},
          {"UPDATE contact_index SET anchor_at = 1", "index table=contact_index"},
          {"INSERT INTO open_index VALUES (1, 1, 1)", "index table=open_index"},
          {"DELETE FROM promise_index", "index table=promise_index"},
          {"DELETE FROM channel_seen", "index table=channel_seen"},
          {"INSERT INTO segment VALUES (1, 24305, 1, 1, 1, x'0102')", "segment person=1 month=2025-06"},
          {"DROP TRIGGER interaction_no_update", "schema name=interaction_no_update"},
          {"INSERT INTO comment_private VALUES (77, 'x')", "foreign_key table=comment_private"}}) {
        const auto file = s.copy();
        REQUIRE(RawDatabase{file}.run(sql) == SQLITE_OK);
        const auto difference = s.difference_of(file);
        REQUIRE(difference);
        CHECK(told(*difference) == expected);
    }
}

TEST_CASE("facts refuse to be edited, deleted or replaced") {
    FullStore s;
    RawDatabase raw{s.path};
    raw.run("PRAGMA recursive_triggers = ON");
    for (const auto table : store::fact_tables) {
        const std::string name{table};
        CAPTURE(name);
        CHECK(raw.run("UPDATE " + name + " SET id = id") == SQLITE_CONSTRAINT);
        CHECK(raw.run("DELETE FROM " + name) == SQLITE_CONSTRAINT);
        CHECK(raw.run("INSERT OR REPLACE INTO " + name + " SELECT * FROM " + name) == SQLITE_CONSTRAINT);
    }
}
