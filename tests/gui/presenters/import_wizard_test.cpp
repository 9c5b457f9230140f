#include "gui/pages/importing/cell_styles.hpp"
#include "gui/pages/importing/import_presenter.hpp"
#include "support/voices.hpp"
#include "text/say.hpp"
#include "unit/ingest/imported.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;
using Step = ImportPresenter::Step;

namespace {

app::FileGlimpse glimpse_of(const std::string& content) {
    const test::TemporaryFile file{content};
    auto glimpse = ingest::make_import_files()->glimpse(file.path(), "", 200);
    REQUIRE(glimpse);
    return *std::move(glimpse);
}

ImportPresenter presenter(const text::Voice& voice = text::english) {
    const auto files = ingest::make_import_files();
    ImportPresenter made{voice, files->profiles()};
    made.know_names(*MappingDraft::parsed(*files->profile_text("generic")));
    return made;
}

/// As the page does it.
void look(ImportPresenter& wizard, const std::string& name, const std::string& content) {
    wizard.set_file(name);
    wizard.show_file(glimpse_of(content));
}

const MappingRow* row_of(const ImportPresenter& wizard, const std::string& field, const std::string& value = "") {
    for (const auto& row : wizard.mapping().rows())
        if (row.field == field && row.value == value) return &row;
    return nullptr;
}

const std::string freshdesk = "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,"
                              "Resolved time,Closed time,First response time (in hrs),Agent interactions,"
                              "Customer interactions,Resolution status,First response status,Tags,Survey results\n"
                              "1,Hello,Closed,Low,Email,Question,Salma,One,2025-06-01 08:00:00,,,,00:30:00,,,,,,\n";
const std::string own = "Nr;Art;Begonnen;Wer\n1;Anruf;05/06/2025 09:30;Salma\n2;email;06/06/2025 09:30;Omar\n";

} // namespace

TEST_CASE("the likeliest profile is chosen for a file, with a word why") {
    auto wizard = presenter();
    CHECK_FALSE(wizard.view().next.enabled);
    look(wizard, "/data/tickets.csv", freshdesk);
    const auto& view = wizard.view();
    CHECK(view.use_profile.on);
    CHECK(wizard.profile() == "freshdesk");
    CHECK(view.profile_fit.shown.find("columns found.") != std::string::npos);
    CHECK(view.facts.shown.find("19 columns, parted by commas") != std::string::npos); // counted by hand
    CHECK(wizard.raw().headings.size() == 19);
    CHECK(wizard.ready());
    CHECK(wizard.request().profile == "freshdesk");
    wizard.next();
    CHECK(wizard.step() == Step::columns);
    CHECK_FALSE(view.next.enabled); // nothing was read yet
}

TEST_CASE("a profile that a person chose stays chosen for the file") {
    auto wizard = presenter();
    wizard.choose_profile(0);
    const auto chosen = wizard.profile();
    look(wizard, "/data/tickets.csv", freshdesk);
    CHECK(wizard.profile() == chosen);
    CHECK(wizard.view().profile_fit.shown.find("cannot do without") != std::string::npos);
}

TEST_CASE("a file that no profile can read begins a mapping, and tells what is still to be chosen") {
    auto wizard = presenter();
    look(wizard, "/data/anrufe-2025-06.csv", own);
    CHECK(wizard.view().use_mapping.on);
    CHECK_FALSE(wizard.ready());
    CHECK(wizard.view().source_name.shown == "anrufe");
    CHECK(wizard.view().preview_title.shown.find("Number in the source, Channel, Opened") != std::string::npos);
    CHECK(wizard.preview().headings == wizard.raw().headings); // meanwhile the file as it stands
    wizard.choose_column(0, 1);                                // number: Nr
    wizard.choose_column(2, 3);                                // opened: Begonnen
    wizard.choose_column(1, 1 + 4 + 2); // channel: after four columns the codes; the third is phone
    CHECK(row_of(wizard, "channel")->entries.at(7) == "Always: Phone");
    CHECK(wizard.ready());
    const auto read = test::import_text(own, wizard.mapping_text());
    REQUIRE_FALSE(read);
    wizard.refuse_preview(read.refusal()); // 5/6 and 6/6: nothing proves the order
    CHECK(wizard.view().problem.shown.find("Choose under Dates") != std::string::npos);
    CHECK_FALSE(wizard.view().start.enabled);
    wizard.choose_dates(2); // day first
    CHECK(wizard.view().problem.shown.empty());
    CHECK(time_styles()[2].code == "day_first");
    const auto again = test::import_text(own, wizard.mapping_text());
    REQUIRE(again);
    CHECK(again->rows.size() == 2);
}

TEST_CASE("the values of a channel's column are asked for, those that are known are filled in") {
    auto wizard = presenter();
    look(wizard, "/data/anrufe.csv", own);
    wizard.choose_column(1, 2); // channel: Art
    const auto* unknown = row_of(wizard, "channel", "Anruf");
    const auto* known = row_of(wizard, "channel", "email");
    REQUIRE(unknown != nullptr);
    REQUIRE(known != nullptr);
    CHECK(unknown->chosen == 0); // refused, until a person says what it means
    CHECK(known->entries.at(static_cast<std::size_t>(known->chosen)) == "Email");
    const auto place = static_cast<std::size_t>(unknown - wizard.mapping().rows().data());
    wizard.choose_column(place, 3); // live chat, email, phone
    CHECK(wizard.mapping().draft().meaning("channel", "Anruf") == "phone");
}

TEST_CASE("a profile can be changed: its columns are chosen already") {
    auto wizard = presenter();
    look(wizard, "/data/tickets.csv", freshdesk);
    wizard.start_from_profile(*MappingDraft::parsed(*ingest::make_import_files()->profile_text("freshdesk")));
    CHECK(wizard.view().use_mapping.on);
    CHECK(wizard.view().source_name.shown == "freshdesk");
    const auto* opened = row_of(wizard, "opened_at");
    REQUIRE(opened != nullptr);
    CHECK(opened->entries.at(static_cast<std::size_t>(opened->chosen)) == "Created time");
    CHECK(wizard.ready());
    const auto read = test::import_text(freshdesk, wizard.mapping_text());
    REQUIRE(read);
    REQUIRE(read->rows.size() == 1);
    CHECK(read->draft().channel == core::Channel::email);
}

TEST_CASE("whatever goes wrong, what was chosen stays") {
    auto wizard = presenter();
    look(wizard, "/data/anrufe.csv", own);
    wizard.choose_column(0, 1);
    wizard.set_timezone("Asia/Muscat");
    const auto text = wizard.mapping_text();
    for (const auto& refusal : {Refusal{"file_not_found", {{"file", std::string{"anrufe.csv"}}}},
                                Refusal{"file_empty", {{"file", std::string{"anrufe.csv"}}}},
                                Refusal{"database_busy", {{"detail", std::string{"locked"}}}}}) {
        wizard.show_problem(refusal);
        CHECK(wizard.view().problem.shown == text::say(text::english, refusal));
        CHECK(wizard.mapping_text() == text);
        CHECK(wizard.file() == "/data/anrufe.csv");
    }
    wizard.use_mapping("/data/none.json", std::nullopt);
    CHECK(wizard.view().problem.shown.find("none.json") != std::string::npos);
    CHECK(wizard.mapping_text() == text);
}

TEST_CASE("refused rows are proposed a file beside the first, and never one that is there already") {
    const test::TemporaryFile file{own}, taken{"", ".csv"};
    auto beside = file.path();
    beside.replace_filename(file.path().stem().string() + ".rejects.csv");
    auto wizard = presenter();
    wizard.set_file(file.path().string());
    CHECK(wizard.command().rejects == beside);
    std::filesystem::copy_file(taken.path(), beside);
    CHECK(wizard.command().rejects->filename().string() == file.path().stem().string() + ".rejects-2.csv");
    std::filesystem::remove(beside);
    wizard.set_rejects("/else/where.csv");
    CHECK(wizard.command().rejects == "/else/where.csv");
}

TEST_CASE("the preview tells the fields that the file supplies, and its first date as it is read") {
    auto wizard = presenter();
    look(wizard, "/data/anrufe.csv", own);
    wizard.choose_column(0, 1);
    wizard.choose_column(2, 3);
    wizard.choose_column(1, 7);
    wizard.choose_dates(3); // month first
    const auto read = test::import_text(own, wizard.mapping_text());
    REQUIRE(read);
    app::ImportPreview preview{read->description, read->rows, read->problems, read->counts};
    preview.problems.push_back({4, 4, "Begonnen", "soon", {"time_unreadable", {{"formats", std::string{"%d"}}}}, {}});
    wizard.show_preview(preview);
    CHECK(wizard.preview_problems().at(0).reason.find("Month first") != std::string::npos);
    CHECK(wizard.preview().headings == std::vector<std::string>{"Row", "Number in the source", "Channel", "Opened"});
    REQUIRE(wizard.preview().rows.size() == 2);
    CHECK(wizard.preview().rows[0] == std::vector<std::string>{"2", "1", "Phone", "6 May 2025, 09:30 UTC"});
    CHECK(wizard.view().date_sample.shown == "05/06/2025 09:30 is read as 6 May 2025, 09:30 UTC.");
    wizard.next();
    CHECK(wizard.view().next.enabled);
}

TEST_CASE("a source is named after its file, without dates and counters") {
    CHECK(source_from("/data/calls-2025-06.csv") == "calls");
    CHECK(source_from("export (3).xlsx") == "export");
    CHECK(source_from("2025.csv") == "own");
}

TEST_CASE("the wizard speaks Arabic") {
    auto wizard = presenter(text::arabic);
    look(wizard, "/data/tickets.csv", freshdesk);
    CHECK(wizard.view().profile_fit.shown.find("أعمدته") != std::string::npos);
    wizard.choose_way(false);
    CHECK(row_of(wizard, "channel")->label == text::say(text::arabic, "field.channel"));
}
