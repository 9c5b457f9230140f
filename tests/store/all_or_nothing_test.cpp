#include "app/segments.hpp"
#include "store/failing_disk.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

#include <functional>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace mizan;
using namespace mizan::test;

namespace {

core::Interaction numbered_row(int number, AliasId agent) {
    core::Interaction row;
    row.external_id = "N" + std::to_string(number);
    row.agent = agent;
    row.opened_at = at("2025-06-01T00:00Z") + Seconds{number * 600};
    row.resolved_at = row.opened_at + 1h;
    return row;
}

void import_rows(app::Writer& writer, int count) {
    const SourceId source = writer.source("desk");
    const BatchId batch = a_batch(writer, source);
    const AliasId agent = writer.alias(source, "Ali").alias;
    for (int i = 0; i < count; ++i)
        add(writer, source, batch, numbered_row(i, agent), "a comment");
    writer.finish_batch(batch, "{}");
}

/// A store with something in it, and a copy of its file for each trial.
struct Trials : FreshStore {
    Trials() {
        const auto w = writer();
        fill_every_table(*w);
        w->commit("set_up", "{}");
        content = content_of(*store, now());
        granted(store->backup(original, {}));
    }
    /// Does the work on a disk that fails on its n-th write, for n = 1, 2, 3, … until it no longer fails, and expects
    /// the state before each time, or the state after. Returns how many trials there were.
    int fail_at_every_write(FailingDisk::Failure failure, const std::function<void(app::Store&)>& work, int step = 1) {
        const auto file = directory / "trial.mizan";
        for (int n = 1, trials = 1;; n += step, ++trials) {
            for (const char* end : {"", "-wal", "-shm"})
                std::filesystem::remove(file.string() + end);
            std::filesystem::copy_file(original, file);
            bool thrown = false, failed = false;
            {
                const FailingDisk disk{n, failure};
                try {
                    work(*granted(store::open_database(file, clock)));
                } catch (const Error&) {
                    thrown = true;
                }
                failed = disk.failed();
            }
            const auto reopened = granted(store::open_database(file, clock));
            CAPTURE(n, thrown, failed);
            REQUIRE_FALSE(reopened->verify(std::nullopt, {}).difference);
            const bool as_before = content_of(*reopened, now()) == content;
            // Where the disk failed only after the commit (while the log was put into the file), the work is done.
            if (thrown) REQUIRE(as_before);
            if (!failed) {
                REQUIRE_FALSE(as_before);
                return trials;
            }
        }
    }

    std::filesystem::path original = directory / "original.mizan";
    std::string content;
};

} // namespace

TEST_CASE("a disk that fails on the n-th write leaves an import undone") {
    Trials s;
    const auto work = [](app::Store& store) {
        const auto w = granted(store.write("tester"));
        import_rows(*w, 40);
        w->commit("import", "{}");
    };
    CHECK(s.fail_at_every_write(FailingDisk::Failure::full, work) > 10);
    CHECK(s.fail_at_every_write(FailingDisk::Failure::pulled_out, work) > 10);
}

TEST_CASE("a disk that fails on the n-th write leaves an import undone that is larger than memory allows for pages") {
    Trials s;
    const auto work = [](app::Store& store) {
        const auto w = granted(store.write("tester"));
        import_rows(*w, 60'000); // more than the page cache holds, so pages are written before the commit
        w->commit("import", "{}");
    };
    CHECK(s.fail_at_every_write(FailingDisk::Failure::full, work, 2000) > 3);
}

TEST_CASE("a disk that fails on the n-th write leaves a correction and its stale marks undone") {
    Trials s;
    CHECK(s.fail_at_every_write(FailingDisk::Failure::full, [](app::Store& store) {
        const auto w = granted(store.write("tester"));
        w->correct({InteractionId{1},
                    app::CorrectionKind::exclusion,
                    {},
                    "lead",
                    "spam",
                    {{core::Field::excluded, "", "spam"}}},
                   {}, std::nullopt, std::nullopt);
        w->commit("exclude", "{}");
    }) > 5);
}

TEST_CASE("a disk that fails on the n-th write leaves definitions and people undone") {
    Trials s;
    CHECK(s.fail_at_every_write(FailingDisk::Failure::pulled_out, [](app::Store& store) {
        const auto w = granted(store.write("tester"));
        const PersonId person = w->add_person("Maryam", "مريم");
        w->add_alias(person, w->source("helpdesk"), "salma.h");
        w->add_target({{}, core::Channel::email, {}, "", core::TargetKind::resolution, Seconds{60}, {}, {}, false});
        w->commit("set_up", "{}");
    }) > 5);
}

TEST_CASE("a database is made whole or not at all") {
    FreshStore s;
    const auto path = s.directory / "new.mizan";
    const auto files = [&] { return std::distance(std::filesystem::directory_iterator{s.path.parent_path()}, {}); };
    const auto before = files();
    for (int n = 1;; ++n) {
        CAPTURE(n);
        bool failed = false;
        {
            const FailingDisk disk{n, FailingDisk::Failure::full};
            try {
                granted(store::create_database(path, {"Asia/Muscat", "", s.now()}, "tester", s.clock));
            } catch (const Error&) {
                failed = true;
            }
        }
        if (!failed) break;
        REQUIRE_FALSE(std::filesystem::exists(path));
        REQUIRE(files() == before);
    }
    CHECK_FALSE(granted(store::open_database(path, s.clock))->verify(std::nullopt, {}).difference);
}

TEST_CASE("a writer that goes without commit leaves nothing") {
    FreshStore s;
    const std::string content = content_of(*s.store, s.now());
    {
        const auto w = s.writer();
        fill_every_table(*w);
    }
    CHECK(content_of(*s.store, s.now()) == content);
    CHECK_FALSE(std::filesystem::exists(s.path.string() + ".lock"));
    CHECK_FALSE(s.store->verify(std::nullopt, {}).difference);
}

TEST_CASE("a process killed in the middle of an import leaves the state before it, and its note keeps nobody out") {
    Trials s;
    for (const int rows : {1, 500, 60'000}) { // the last so many that pages were written before the commit
        int ready[2];
        REQUIRE(pipe(ready) == 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto opened = granted(store::open_database(s.path, s.clock));
            const auto w = granted(opened->write("tester"));
            import_rows(*w, rows);
            if (write(ready[1], "r", 1) != 1) _exit(1);
            for (;;)
                pause();
        }
        char byte = 0;
        REQUIRE(read(ready[0], &byte, 1) == 1);
        const auto held = s.store->write("second");
        REQUIRE(refused(held) == "database_held");
        REQUIRE(held.refusal().arguments.size() == 5);
        CHECK(held.refusal().arguments[3] == NamedArgument{"pid", std::int64_t{child}});
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ready[0]);
        close(ready[1]);
        CHECK(std::filesystem::exists(s.path.string() + ".lock"));
        CHECK(content_of(*s.store, s.now()) == s.content);
        CHECK_FALSE(s.store->verify(std::nullopt, {}).difference);
        CHECK(s.store->write("second"));
    }
}

TEST_CASE("a second writer is told who holds the file; a note of the dead names nobody") {
    FreshStore s;
    const auto w = s.writer();
    const auto held = s.store->write("second");
    REQUIRE(refused(held) == "database_held");
    CHECK(held.refusal().arguments[3] == NamedArgument{"pid", std::int64_t{getpid()}});
    CHECK(held.refusal().arguments[4] == NamedArgument{"since", s.now()});

    const pid_t child = fork();
    if (child == 0) _exit(0);
    waitpid(child, nullptr, 0); // now this number is nobody's
    char machine[256] = {};
    gethostname(machine, sizeof machine - 1);
    std::FILE* note = std::fopen((s.path.string() + ".lock").c_str(), "w");
    std::fprintf(note, R"({"user":"somebody","machine":"%s","pid":%d,"since":1})", machine, static_cast<int>(child));
    std::fclose(note);
    const auto again = s.store->write("second");
    REQUIRE(refused(again) == "database_held");
    CHECK(again.refusal().arguments.size() == 1); // only the path
}

TEST_CASE("a reader keeps its view while others write, and readers do not wait") {
    FreshStore s;
    const auto early = s.store->read();
    REQUIRE(early->interaction_count() == 0);
    const auto w = s.writer();
    fill_every_table(*w);
    CHECK(w->interaction_count() == 2);
    CHECK(s.store->read()->interaction_count() == 0); // not committed
    w->commit("set_up", "{}");
    CHECK(early->interaction_count() == 0);
    CHECK(early->audit(0, 10).size() == 1);
    CHECK(s.store->read()->interaction_count() == 2);
}
