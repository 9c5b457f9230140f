#include "store/raw_database.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <thread>

using namespace mizan;
using namespace mizan::test;

namespace {

Result<app::ChainState> restored(const FreshStore& s, const std::filesystem::path& backup,
                                 const std::filesystem::path& path, bool force) {
    return store::restore_database(backup, path, force, "tester", s.clock, {});
}

} // namespace

TEST_CASE("a new database is not made over something, nor for a zone or currency that is none") {
    FreshStore s;
    const app::Organisation muscat{"Asia/Muscat", "OMR", s.now()};
    CHECK(refused(store::create_database(s.path, muscat, "tester", s.clock)) == "database_exists");
    CHECK(refused(store::create_database(s.directory / "y", {"Asia/Atlantis", "", {}}, "tester", s.clock)) ==
          "timezone_unknown");
    for (const char* none : {"rial", "omr", "XXQ", "XAU"})
        CHECK(refused(store::create_database(s.directory / "y", {"Asia/Muscat", none, {}}, "tester", s.clock)) ==
              "currency_unknown");
    CHECK_FALSE(std::filesystem::exists(s.directory / "y"));
    const auto files = std::distance(std::filesystem::directory_iterator{s.path.parent_path()}, {});
    CHECK(files == 1); // nothing is left beside it
}

TEST_CASE("a new database is one entry of the audit chain and says what it is") {
    FreshStore s;
    const auto reader = s.store->read();
    CHECK(reader->organisation().timezone == "Asia/Muscat");
    CHECK(reader->organisation().currency == "OMR");
    CHECK(reader->interaction_count() == 0);
    CHECK_FALSE(reader->span());
    const auto entries = reader->audit(0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].action == "create");
    CHECK(entries[0].actor == "tester");
    CHECK(entries[0].at == s.now());
    RawDatabase raw{s.path};
    CHECK(raw.value("PRAGMA application_id") == "1296652878"); // 'MIZN' as a big-endian number
    CHECK(raw.value("PRAGMA journal_mode") == "wal");
}

TEST_CASE("what is no database of ours is refused, and not touched") {
    FreshStore s;
    CHECK(refused(store::open_database(s.directory / "nothing", s.clock)) == "database_missing");
    std::ofstream{s.directory / "text"} << "a letter, longer than the sixteen bytes of a header";
    std::ofstream{s.directory / "empty"}.flush();
    RawDatabase{s.directory / "foreign"}.run("CREATE TABLE t (x)");
    for (const char* name : {"text", "empty", "foreign"})
        CHECK(refused(store::open_database(s.directory / name, s.clock)) == "not_a_database");
    CHECK(std::filesystem::file_size(s.directory / "empty") == 0);
}

TEST_CASE("a newer file is refused with both versions") {
    FreshStore s;
    s.store.reset();
    RawDatabase{s.path}.run("PRAGMA user_version = 99");
    const auto opened = store::open_database(s.path, s.clock);
    REQUIRE(refused(opened) == "database_newer");
    CHECK(opened.refusal().arguments[1] == NamedArgument{"found", std::int64_t{99}});
    CHECK(opened.refusal().arguments[2] == NamedArgument{"known", store::shipped_migrations().back().number});
}

TEST_CASE("an older file is migrated after a verified copy was put beside it") {
    FreshStore s;
    auto migrations = store::shipped_migrations();
    const auto now = migrations.back().number;
    migrations.push_back({now + 1,
                          "CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT; INSERT INTO added VALUES (1);"
                          "CREATE TRIGGER added_semicolons BEFORE DELETE ON added BEGIN SELECT 1; SELECT 2; END;"});
    granted(store::bring_up_to_date(s.path, migrations));
    CHECK(RawDatabase{s.path}.value("SELECT count(*) FROM added") == "1");
    CHECK(RawDatabase{s.path}.value("PRAGMA user_version") == std::to_string(now + 1));
    const auto copy = s.directory / ("x.mizan.version-" + std::to_string(now));
    REQUIRE(std::filesystem::exists(copy));
    CHECK_FALSE(granted(store::open_database(copy, s.clock))->verify(std::nullopt, {}).difference);
    granted(store::bring_up_to_date(s.path, migrations)); // once is enough
    CHECK(RawDatabase{s.path}.value("SELECT count(*) FROM added") == "1");
}

TEST_CASE("a migration that fails leaves the older file as it was") {
    FreshStore s;
    auto migrations = store::shipped_migrations();
    const auto now = migrations.back().number;
    migrations.push_back(
        {now + 1, "CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);"});
    CHECK_THROWS_AS(store::bring_up_to_date(s.path, migrations), Error);
    CHECK(RawDatabase{s.path}.value("PRAGMA user_version") == std::to_string(now));
    CHECK_FALSE(s.store->verify(std::nullopt, {}).difference);
}

TEST_CASE("a backup is complete while somebody writes, and can be put back") {
    FreshStore s;
    {
        const auto w = s.writer();
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    const std::string content = content_of(*s.store, s.now()), facts = facts_of(*s.store, s.now());
    const auto backup = s.directory / "backup.mizan";
    const auto w = s.writer();
    w->source("a change that is not committed");
    granted(s.store->backup(backup, {}));
    CHECK(refused(s.store->backup(backup, {})) == "database_exists");
    w->commit("later", "{}");
    CHECK(content_of(*granted(store::open_database(backup, s.clock)), s.now()) == content);

    CHECK(refused(restored(s, backup, s.path, false)) == "database_exists");
    granted(restored(s, backup, s.path, true));
    CHECK(facts_of(*granted(store::open_database(s.path, s.clock)), s.now()) == facts);
    granted(restored(s, backup, s.directory / "new.mizan", false));
    CHECK(facts_of(*granted(store::open_database(s.directory / "new.mizan", s.clock)), s.now()) == facts);
}

TEST_CASE("a backup that is damaged or none is refused, and what is there stays") {
    FreshStore s;
    {
        const auto w = s.writer();
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    const std::string facts = facts_of(*s.store, s.now());
    const auto backup = s.directory / "backup.mizan";
    granted(s.store->backup(backup, {}));
    RawDatabase{backup}.tamper("interaction", "UPDATE interaction SET csat = 1 WHERE id = 1");
    CHECK(refused(restored(s, backup, s.path, true)) == "backup_damaged");
    CHECK(refused(restored(s, s.directory / "nothing", s.path, true)) == "database_missing");
    std::ofstream{s.directory / "text"} << "no database, though long enough to be one";
    CHECK(refused(restored(s, s.directory / "text", s.path, true)) == "not_a_database");
    CHECK(facts_of(*s.store, s.now()) == facts);
    // The refused trials, each an entry and nothing else; where the backup is no file at all too.
    const auto entries = s.store->read()->audit(2, 10);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].action == "refusal");
    CHECK(entries[0].detail == R"({"code":"backup_damaged","command":"restore"})");
    CHECK_FALSE(s.store->verify(std::nullopt, {}).difference);
}

TEST_CASE("a restored database tells the head of its backup, and keeps it with the head that was replaced") {
    FreshStore s;
    const auto backup = s.directory / "backup.mizan";
    const auto copied = granted(s.store->backup(backup, {}));
    CHECK(copied.entries == 1);
    CHECK(copied.head == granted(store::open_database(backup, s.clock))->verify(std::nullopt, {}).head);
    s.writer()->commit("later", "{}");
    const std::string replaced = s.store->verify(std::nullopt, {}).head;
    const auto chain = granted(restored(s, backup, s.path, true));
    CHECK(chain.head == copied.head);
    const auto opened = granted(store::open_database(s.path, s.clock));
    const auto now = opened->verify(copied.head, {}); // the backup's head is still in the chain
    CHECK_FALSE(now.difference);
    CHECK(now.entries == 2);
    const auto entry = opened->read()->audit(1, 10).at(0);
    CHECK(entry.action == "restore");
    CHECK(entry.actor == "tester");
    CHECK(entry.detail == R"({"entries":1,"head":")" + copied.head + R"(","replaced":")" + replaced + R"("})");
}

TEST_CASE("a backup is not put over a file that somebody is writing") {
    FreshStore s;
    const auto backup = s.directory / "backup.mizan";
    granted(s.store->backup(backup, {}));
    const auto w = s.writer();
    CHECK(refused(restored(s, backup, s.path, true)) == "database_held");
}

TEST_CASE("a reader that comes while the file is shut for a moment waits for it") {
    FreshStore s;
    auto other = std::make_unique<RawDatabase>(s.path);
    REQUIRE(other->run("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; SELECT count(*) FROM audit") == SQLITE_OK);
    std::thread opens_again{[&other] {
        std::this_thread::sleep_for(300ms);
        other.reset();
    }};
    std::int64_t entries = 0;
    CHECK_NOTHROW(entries = static_cast<std::int64_t>(s.store->read()->audit(0, 10).size()));
    opens_again.join();
    CHECK(entries == 1);
}
