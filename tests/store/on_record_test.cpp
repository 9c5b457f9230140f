#include "app/commands/backup.hpp"
#include "app/commands/definitions.hpp"
#include "app/commands/import_interactions.hpp"
#include "app/commands/report.hpp"
#include "app/commands/setup.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/resource.h>

using namespace mizan;
using namespace mizan::test;

namespace {

/// A document of any size, so that a disk can be too small for it.
class BigDocument final : public app::ReportWriter {
public:
    std::string write(app::ReportKind, const app::ReportContents&, const app::ReportOptions&) override {
        return std::string(std::size_t{1} << 20, 'x');
    }
    std::string write_goals(const app::GoalsReport&, const app::ReportOptions&) override { return "x"; }
    std::string write_list(const app::ListedInteractions&, const app::ReportOptions&) override { return "x"; }
    std::string write_figures(const app::FiguresReport&, const app::ReportOptions&) override { return "x"; }
    std::string write_audit(const app::AuditReport&, const app::ReportOptions&) override { return "x"; }
    std::string write_cycle(const app::CycleDocument&, const app::ReportOptions&) override { return "x"; }
};

/// A store that can be read only, as a file without the right to write is.
class ReadOnlyStore final : public app::Store {
public:
    explicit ReadOnlyStore(std::unique_ptr<app::Store> store) : store_{std::move(store)} {}
    std::unique_ptr<app::Reader> read() override { return store_->read(); }
    Result<std::unique_ptr<app::Writer>> write(const std::string&) override {
        return Refusal{"database_read_only", {{"path", location()}}};
    }
    app::ChainState verify(const std::optional<std::string>& head, const Progress& progress) override {
        return store_->verify(head, progress);
    }
    Result<app::ChainState> backup(const std::filesystem::path& out, const Progress& progress) override {
        return store_->backup(out, progress);
    }
    std::string location() const override { return store_->location(); }

private:
    std::unique_ptr<app::Store> store_;
};

struct OpenApp : FreshStore {
    OpenApp() : app{granted(wiring::open(path.string(), clock))} {
        const auto w = granted(app.store->write("tester"));
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    std::filesystem::path file(const std::string& name, const std::string& text) const {
        const auto made = directory / name;
        std::ofstream{made} << text;
        return made;
    }
    app::AuditEntry last_entry() { return app.store->read()->audit(0, 1000).back(); }
    app::ReportCommand june(const std::string& out) const {
        app::ReportCommand command;
        command.question.period = *Period::parse("2025-06");
        command.out = directory / out;
        command.actor = "lead";
        return command;
    }

    app::App app;
};

std::string content(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

TEST_CASE("a refused import leaves everything as it was but an entry: who, which command, the code, no more") {
    OpenApp s;
    const std::string facts = facts_of(*s.app.store, s.now());
    app::ImportCommand command;
    command.request.file = s.file("secret name.csv", "id,opened\n1,2025-06-01\n");
    command.request.mapping_text = R"({"source": "x"})";
    command.actor = "Huda";
    const auto result = app::import_interactions(s.app, command);
    REQUIRE_FALSE(result);
    CHECK(facts_of(*s.app.store, s.now()) == facts);
    CHECK(s.last_entry().action == "refusal");
    CHECK(s.last_entry().actor == "Huda");
    CHECK(s.last_entry().detail == R"({"code":")" + result.refusal().code + R"(","command":"import"})");
    CHECK_FALSE(s.app.store->verify(std::nullopt, {}).difference);

    const std::string everything = content_of(*s.app.store, s.now());
    command.dry_run = true; // would have changed nothing
    CHECK_FALSE(app::import_interactions(s.app, command));
    CHECK(content_of(*s.app.store, s.now()) == everything);
}

TEST_CASE("a set-up file with mistakes leaves an entry and nothing else") {
    OpenApp s;
    const std::string facts = facts_of(*s.app.store, s.now());
    const auto result =
        app::import_absences(s.app, s.file("a.csv", "person,kind,from,to\nNobody,sick,2025-06-01,\n"), "hr");
    REQUIRE(result);
    CHECK(result->problems.size() == 1);
    CHECK(facts_of(*s.app.store, s.now()) == facts);
    CHECK(s.last_entry().sequence == 3); // after create and set_up
    CHECK(s.last_entry().detail == R"({"code":"setup_file_refused","command":"import_absences"})");
}

TEST_CASE("a refusal is not recorded while another writes, and stays the refusal that it is") {
    OpenApp s;
    app::ImportCommand command;
    command.request.file = s.directory / "nothing.csv";
    command.request.profile = "generic";
    const auto held = s.writer();
    const auto result = app::import_interactions(s.app, command);
    CHECK(refused(result) == "file_not_found");
    CHECK(s.last_entry().action == "set_up");
}

TEST_CASE("a backup is an entry with the head of the copy; none where another writes, and the copy is made") {
    OpenApp s;
    const auto first = granted(app::back_up(s.app, s.directory / "one.mizan", "keeper"));
    CHECK_FALSE(first.not_recorded);
    CHECK(first.chain.entries == 2);
    CHECK(s.last_entry().action == "backup");
    CHECK(s.last_entry().actor == "keeper");
    CHECK(s.last_entry().detail == R"({"entries":2,"head":")" + first.chain.head + R"("})");
    CHECK_FALSE(s.app.store->verify(first.chain.head, {}).difference);

    const auto held = s.writer();
    const auto second = granted(app::back_up(s.app, s.directory / "two.mizan", "keeper"));
    REQUIRE(second.not_recorded);
    CHECK(second.not_recorded->code == "database_held");
    CHECK(second.chain.entries == 3);
}

TEST_CASE("a refused backup and a refused report leave an entry") {
    OpenApp d;
    const auto taken = d.file("taken.mizan", "something else");
    CHECK(refused(app::back_up(d.app, taken, "hr", {})) == "database_exists");
    CHECK(d.last_entry().action == "refusal");
    CHECK(d.last_entry().detail == R"({"code":"database_exists","command":"backup"})");
    app::ReportCommand report;
    report.question.period = *Period::parse("2025-06");
    report.question.agent = "Nobody";
    report.out = d.directory / "card.pdf";
    report.actor = "hr";
    CHECK(refused(app::write_report(d.app, report, {})) == "agent_unknown");
    CHECK(d.last_entry().detail == R"({"code":"agent_unknown","command":"report"})");
    CHECK(d.last_entry().actor == "hr");
    CHECK_FALSE(std::filesystem::exists(report.out));
}

TEST_CASE("a print is on record with what was printed of whom, and is refused while another program writes") {
    OpenApp s;
    app::ScorecardAnswer answer;
    answer.period = granted(Period::parse("2025-06"));
    answer.cards.resize(2);
    answer.cards[0].person = PersonId{3};
    answer.cards[1].person = PersonId{5};
    CHECK_FALSE(granted(app::record_print(s.app, app::ReportKind::scorecard, answer, "keeper")).not_recorded);
    CHECK(s.last_entry().action == "print");
    CHECK(s.last_entry().actor == "keeper");
    CHECK(s.last_entry().detail == R"({"format":"print","people":[3,5],"period":"2025-06","report":"scorecard"})");
    const auto held = s.writer();
    CHECK(refused(app::record_print(s.app, app::ReportKind::team, answer, "keeper")) == "database_held");
}

TEST_CASE("a document over an old one takes its place at one stroke, or leaves it where writing fails") {
    OpenApp s;
    s.app.reports = std::make_unique<BigDocument>();
    const auto command = s.june("report.pdf");
    std::ofstream{command.out} << "the old one";
    granted(app::write_report(s.app, command)); // also makes the figures, so that nothing is written below but it
    CHECK(content(command.out).size() == std::size_t{1} << 20);
    CHECK(s.last_entry().action == "export");

    std::ofstream{command.out} << "the old one";
    const std::string before = content_of(*s.app.store, s.now());
    rlimit usual{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const rlimit small{std::size_t{1} << 19, usual.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    CHECK_THROWS_AS(app::write_report(s.app, command), Error);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &usual) == 0);
    std::signal(SIGXFSZ, handler);
    CHECK(content(command.out) == "the old one");
    CHECK(content_of(*s.app.store, s.now()) == before);
    for (const auto& file : std::filesystem::directory_iterator{command.out.parent_path()})
        CHECK(file.path().filename().string().find(".part") == std::string::npos);
}

TEST_CASE("a document goes through a link, keeps the rights of the old file, and replaces nothing but a file") {
    OpenApp s;
    s.app.reports = std::make_unique<BigDocument>();
    const auto target = s.file("real.pdf", "old");
    std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(target, s.directory / "link.pdf");
    granted(app::write_report(s.app, s.june("link.pdf")));
    CHECK(std::filesystem::is_symlink(s.directory / "link.pdf"));
    CHECK(content(target).size() == std::size_t{1} << 20);
    CHECK(std::filesystem::status(target).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));

    std::filesystem::create_directory(s.directory / "folder");
    CHECK(refused(app::write_report(s.app, s.june("folder"))) == "out_not_a_file");
    auto device = s.june("x");
    device.out = "/dev/null";
    CHECK(refused(app::write_report(s.app, device)) == "out_not_a_file");
}

TEST_CASE("a document of a database that can only be read is made, and said to be without an entry") {
    OpenApp s;
    s.app.reports = std::make_unique<BigDocument>();
    s.app.store = std::make_unique<ReadOnlyStore>(std::move(s.app.store));
    const auto written = granted(app::write_report(s.app, s.june("report.pdf")));
    REQUIRE(written.not_recorded);
    CHECK(written.not_recorded->code == "database_read_only");
    CHECK(std::filesystem::exists(s.directory / "report.pdf"));
    CHECK(s.last_entry().action == "set_up");
}
