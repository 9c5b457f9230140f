// A first day with Mizan, with mouse and keyboard, from an empty window to a scorecard on paper, in both languages.
//
// The file holds the last quarter of 2025: two agents, twenty cases each, the k-th opened 3·(k−1) days after 5 October.
// Sara answers by e-mail: to answer within 4 hours and to solve within 3 working days of 8 hours are the shipped
// targets. She answered cases 1–15 after half an hour, 16–20 after 6 hours; she solved 1–15 after 2 hours, 16 and 17
// after 8, 18–20 after 80; 1–17 were rated 5, 18–20 were rated 2. Omar serves at the counter (15 minutes, 8 hours):
// everything after 5 minutes, solved within the hour, rated 4.
//
// What the card of Sara has to show, by hand, from the marks of the scheme (floor 0, target 100, stretch 120 points,
// straight between them) and the weights 20, 20 and 20 of the lines that have rows; no others, as the file tells
// nothing of reopenings, transfers, queues and promises:
//   first responses in time  15/20 = 75 % of 60 | 90 | 98   50 points
//   resolutions in time      17/20 = 85 % of 50 | 85 | 95  100
//   satisfied customers      17/20 = 85 % of 60 | 85 | 95  100
//   total (50 + 100 + 100) / 3 = 83.33
// Omar is at 100 % everywhere: 120 points each, a total of 120.00.
//
// Then a 21st case of hers is recorded by hand, answered after half an hour, solved after two hours, rated 5; and the
// rating of case 18 becomes 4:
//   16/21 = 76.190 % → 53.968;  18/21 = 85.714 % → 100 + 20·0.714/10 = 101.429;  19/21 = 90.476 % → 110.952
//   total (53.968 + 101.429 + 110.952) / 3 = 88.78
#include "gui/dialogs/create/create_dialog.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/forms/words.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/team/team_page.hpp"
#include "hands.hpp"
#include "story_office.hpp"
#include "text/say.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/utils.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& window() {
    return application().frame();
}

template <class Made>
Made& room(const std::string& id) {
    return dynamic_cast<Made&>(window().page(id));
}

/// As one reads it: without the marks that keep directions apart.
std::string read(std::string words) {
    for (const std::string mark :
         {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069"})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark))
            words.erase(at, mark.size());
    return words;
}

std::string seen(wxWindow& form, const std::string& name) {
    const auto* label = form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
    return label == nullptr || !label->IsShownOnScreen() ? "" : read(utf8(label->GetLabel()));
}

/// Through the bar of pages.
void open_page(const std::string& id) {
    auto* bar = dynamic_cast<wxDataViewCtrl*>(XRCCTRL(window(), "pages", wxWindow)->GetChildren().front());
    REQUIRE(bar != nullptr);
    int row = 0;
    for (const auto& entry : page_list()) {
        if (!entry.needs_database) continue;
        if (entry.id == id) break;
        ++row;
    }
    click_row(*bar, row);
    CHECK(window().shown_page() == id);
}

/// What the system opens files with, in its place: it writes down what it was given.
std::filesystem::path viewer_of_the_system() {
    const auto programs = folder() / "bin", opened = folder() / "opened";
    std::filesystem::create_directories(programs);
    std::ofstream{programs / "xdg-open"} << "#!/bin/sh\necho \"$1\" > '" << opened.string() << "'\n";
    std::filesystem::permissions(programs / "xdg-open", std::filesystem::perms::owner_all);
    wxString path;
    wxGetEnv("PATH", &path);
    wxSetEnv("PATH", wx(programs.string()) + ":" + path);
    return opened;
}

int entry_named(const std::vector<std::string>& entries, const std::string& word) {
    const auto found = std::find(entries.begin(), entries.end(), word);
    INFO(word);
    REQUIRE(found != entries.end());
    return static_cast<int>(found - entries.begin());
}

std::size_t line_of(const ImportPage& page, const std::string& field, const std::string& value = "") {
    const auto& rows = page.presenter().mapping().rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const MappingRow& row) {
        return row.field == field && row.value == value && row.kind != MappingRow::Kind::otherwise;
    });
    REQUIRE(found != rows.end());
    return static_cast<std::size_t>(found - rows.begin());
}

/// Chooses in the list of fields, whose lines are made anew by what is chosen.
void take_in_line(ImportPage& page, const std::string& field, const std::string& value, int entry) {
    std::vector<wxWindow*> choices;
    for (auto* child : XRCCTRL(page, "field_rows", wxWindow)->GetChildren())
        if (dynamic_cast<wxChoice*>(child) != nullptr) choices.push_back(child);
    const auto line = line_of(page, field, value);
    REQUIRE(line < choices.size());
    take(*choices[line], entry);
    CHECK(page.presenter().mapping().rows()[line_of(page, field, value)].chosen == entry);
}

std::string output_of(const std::string& command) {
    std::string output;
    auto* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return output;
    std::array<char, 4096> some{};
    for (std::size_t n = 0; (n = std::fread(some.data(), 1, some.size(), pipe)) > 0;)
        output.append(some.data(), n);
    ::pclose(pipe);
    return output;
}

/// The text of a PDF; empty where pdftotext is not installed.
std::string text_of_pdf(const std::filesystem::path& file) {
    return read(output_of("pdftotext -layout '" + file.string() + "' - 2>/dev/null"));
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

void create_the_organisation(const std::filesystem::path& file) {
    Answers answers;
    answers.act([&](wxDialog& dialog) {
        CHECK(dynamic_cast<CreateDialog*>(&dialog) != nullptr);
        CHECK_FALSE(XRCCTRL(dialog, "create_now", wxWindow)->IsEnabled()); // no file yet
        click(dialog, "browse");
        write(dialog, "timezone", "Asia/Muskat");
        CHECK_FALSE(seen(dialog, "problem").empty()); // told at once
        write(dialog, "timezone", "Asia/Muscat");
        write(dialog, "currency", "OMR");
        CHECK(seen(dialog, "problem").empty());
        CHECK(clipped_labels(dialog) == nothing_clipped);
        keep_picture(dialog, "story-create-" + std::string{text::code_of(window().voice().language)});
        click(dialog, "create_now");
    });
    answers.file(file);
    click(window().page("welcome"), "create");
}

void import_the_quarter(const Office& office, const std::filesystem::path& file, const std::string& name) {
    auto& page = room<ImportPage>("import");
    const auto& wizard = page.presenter();
    {
        Answers answers;
        answers.file(file);
        click(page, "browse_file");
    }
    CHECK(wizard.raw().rows.size() == 20); // what is in the file, before anything is asked
    keep_picture(window(), "story-file-" + name);
    click(page, "next");
    CHECK(wizard.profile() == "generic");
    CHECK(wizard.preview().rows.size() == cases);     // hers
    CHECK(wizard.preview_problems().size() == cases); // his: nobody knows what the counter is
    keep_picture(window(), "story-refused-" + name);
    click(page, "change_profile");
    CHECK(wizard.view().use_mapping.on);
    CHECK(wizard.preview_problems().size() == cases);
    const auto& channels = wizard.mapping().rows()[line_of(page, "channel", office.at_counter)].entries;
    take_in_line(page, "channel", office.at_counter,
                 entry_named(channels, text::say_word(window().voice(), "channel", "branch")));
    CHECK(wizard.preview_problems().empty());
    take_in_line(page, "first_response_at", "", answered_column); // a column that no profile knows
    CHECK(wizard.preview().rows.size() == 2 * cases);
    CHECK(wizard.preview_problems().empty());
    CHECK(wizard.view().problem.shown.empty());
    keep_picture(window(), "story-mapped-" + name);
    CHECK(clipped_labels(window()) == nothing_clipped);
    click(page, "next");
    click(page, "start");
    CHECK(wizard.step() == ImportPresenter::Step::result);
    CHECK(seen(page, "rows") == "40");
    CHECK(seen(page, "added") == "40");
    CHECK(seen(page, "rejected") == "0");
    CHECK(holds(wizard.view().agents_created.shown, office.sara));
    keep_picture(window(), "story-result-" + name);
    CHECK(clipped_labels(window()) == nothing_clipped);
    click(page, "show_team");
}

void record_a_case(const Office& office, const std::string& name) {
    Answers answers;
    answers.act([&](wxDialog& dialog) {
        auto& record = dynamic_cast<RecordDialog&>(dialog);
        take(dialog, "channel",
             entry_named(record.presenter().view().channel.entries,
                         text::say_word(window().voice(), "channel", "email")));
        click(dialog, "agent");
        const auto& agents = room<InteractionsPage>("interactions").presenter().names().agents;
        CHECK(agents.size() == 2);
        if (office.language == text::Language::en) {
            write(dialog, "agent", office.sara);
            stroke(WXK_TAB); // what completes the name goes away
        } else {             // the keyboard of the test has no Arabic letters: the list has her
            auto* box = XRCCTRL(dialog, "agent", wxComboBox);
            while (utf8(box->GetValue()) != office.sara && box->GetSelection() + 1 < static_cast<int>(box->GetCount()))
                stroke(WXK_DOWN);
        }
        write(dialog, "opened_at", "2025-12-20 09:00");
        write(dialog, "first_response_at", "2025-12-20 09:30");
        write(dialog, "resolved_at", "2025-12-20 11:00");
        take(dialog, "csat", 5);
        CHECK(clipped_labels(dialog) == nothing_clipped);
        keep_picture(dialog, "story-record-" + name);
        stroke('S', wxMOD_CONTROL);
        CHECK(record.answer().has_value());
    });
    stroke('N', wxMOD_CONTROL);
}

void correct_a_rating(InteractionsPage& page, const std::string& name) {
    write(page, "find", "S-18");
    const auto& lines = page.presenter();
    REQUIRE(lines.rows() == 1);
    click_row(page.table().control(), 0);
    REQUIRE(lines.detail());
    CHECK(lines.detail()->line.csat == 2);
    Answers answers;
    answers.act([&](wxDialog& dialog) {
        auto& record = dynamic_cast<RecordDialog&>(dialog);
        take(dialog, "csat", 4);
        click(dialog, "save");
        CHECK_FALSE(record.answer()); // why?
        CHECK_FALSE(seen(dialog, "reason_problem").empty());
        write(dialog, "reason", "she called and rated again");
        keep_picture(dialog, "story-correct-" + name);
        click(dialog, "save");
        CHECK(record.answer().has_value());
    });
    click(page, "correct");
    REQUIRE(lines.detail());
    CHECK(lines.detail()->line.csat == 4);
    CHECK(lines.history().size() == 1);
    CHECK(lines.view().undo.enabled);
}

const ScorecardLine& line_named(const ScorecardPage& page, const std::string& kpi) {
    const auto& lines = page.presenter().lines();
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.kpi == kpi; });
    REQUIRE(found != lines.end());
    return *found;
}

void ask_why(ScorecardPage& page, const std::string& name) {
    const auto& lines = page.presenter().lines();
    const auto row = static_cast<int>(&line_named(page, "csat") - lines.data());
    click_row(page.table().control(), row);
    CHECK(page.table().chosen() == row);
    Answers answers;
    answers.act([&](wxDialog& dialog) {
        auto& why = dynamic_cast<WhyDialog&>(dialog);
        CHECK(why.presenter().row_count() == cases);
        int satisfied = 0;
        for (std::size_t i = 0; i < why.presenter().row_count(); ++i)
            satisfied += why.presenter().row(i).value == text::say_word(window().voice(), "yes_no", "yes");
        CHECK(satisfied == 17);
        CHECK(clipped_labels(dialog) == nothing_clipped);
        keep_picture(dialog, "story-why-" + name);
        stroke(WXK_ESCAPE);
    });
    click(page, "why");
}

void first_day(const Office& office) {
    const auto opened = viewer_of_the_system();
    const std::string name{text::code_of(office.language)};
    const auto path = folder() / ("office-" + name + ".mizan");
    window().close_database();
    application().rebuild(office.language, "light");
    settle();
    window().SetSize(1400, 900);
    window().Move(0, 0);
    settle();
    REQUIRE(window().shown_page() == "welcome");

    create_the_organisation(path);
    REQUIRE(window().situation());
    CHECK(window().situation()->organisation.timezone == "Asia/Muscat");
    CHECK(window().situation()->organisation.currency == "OMR");
    REQUIRE(window().shown_page() == "import"); // what comes next is where one is led
    import_the_quarter(office, last_quarter(office, "quarter-" + name), name);

    REQUIRE(window().shown_page() == "team");
    take(window(), "period_kind", static_cast<int>(PeriodChoice::Kind::quarter));
    REQUIRE(window().period());
    CHECK(window().period()->name == "2025-Q4");
    auto& team = room<TeamPage>("team");
    const auto& rows = team.presenter().rows();
    REQUIRE(rows.size() == 2);
    const int her_row = rows[0].key == office.sara ? 0 : 1;
    CHECK(rows[static_cast<std::size_t>(her_row)].total == "83.33");
    CHECK(rows[static_cast<std::size_t>(1 - her_row)].total == "120.00");
    keep_picture(window(), "story-team-" + name);

    open_row(team.table().control(), her_row);
    REQUIRE(window().shown_page() == "scorecard");
    auto& card = room<ScorecardPage>("scorecard");
    CHECK(card.presenter().agent() == office.sara);
    CHECK(seen(card, "total") == "83.33");
    CHECK(read(line_named(card, "csat").value) == "85.0%");
    CHECK(line_named(card, "first_response_target").points == "50.00");
    ask_why(card, name);

    open_page("interactions");
    record_a_case(office, name);
    auto& list = room<InteractionsPage>("interactions");
    REQUIRE(list.presenter().detail());
    CHECK(list.presenter().detail()->line.agent == office.sara);
    CHECK(window().period()->name == "2025-Q4"); // where one was
    correct_a_rating(list, name);

    open_page("scorecard");
    CHECK(card.presenter().agent() == office.sara);
    CHECK(seen(card, "total") == "88.78");
    CHECK(read(line_named(card, "csat").value) == "90.5%");
    CHECK(line_named(card, "csat").n == "21");
    keep_picture(window(), "story-card-" + name);

    const auto paper = folder() / ("sara-" + name + ".pdf");
    {
        Answers answers;
        answers.file(paper);
        Answers::menu_entry(card, 1); // PDF
        click(card, "export_report");
        CHECK(turn_until([&] { return std::filesystem::exists(opened); })); // it is shown, too
        std::filesystem::remove(opened);
    }
    REQUIRE(std::filesystem::exists(paper));
    const auto words = text_of_pdf(paper);
    if (words.empty()) return; // no pdftotext here
    CHECK(holds(words, "88.78"));
    CHECK(holds(words, "90.5%"));
    CHECK(holds(words, office.sara));
    CHECK(holds(words, text::say(office.language, "report.total")));
}

} // namespace

TEST_CASE("a first day, from an empty window to a scorecard on paper, with mouse and keyboard", "[story][story-en]") {
    first_day(offices[0]);
}

TEST_CASE("the same first day in Arabic", "[story][story-ar]") {
    first_day(offices[1]);
    application().rebuild(text::Language::en, "light");
    settle();
}
