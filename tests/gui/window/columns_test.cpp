#include "driver.hpp"
#include "gui/dialogs/columns/columns_dialog.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/team/team_page.hpp"
#include "gui/toolkit/native.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <wx/menu.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& column_frame() {
    return application().frame();
}

InteractionsPage& list_page() {
    return dynamic_cast<InteractionsPage&>(column_frame().page("interactions"));
}

TeamPage& team_page() {
    return dynamic_cast<TeamPage&>(column_frame().page("team"));
}

void open_page_of_columns(const std::string& page) {
    const auto situation = column_frame().situation();
    const auto demonstration = (folder() / "demonstration.mizan").string();
    if (!situation || situation->location != demonstration) column_frame().open_demonstration();
    settle();
    column_frame().choose_period(PeriodChoice::Kind::month, 11);
    column_frame().show_page(page);
    settle();
}

std::vector<std::string> seen(const Table& table) {
    std::vector<std::string> keys;
    for (const auto& column : table.arrangement())
        if (column.shown) keys.push_back(column.key);
    return keys;
}

/// The titles from the beginning of a line on, as they are on the screen: an Arabic line begins at the right.
std::vector<std::string> titles_on_screen(Table& table) {
    std::vector<std::string> titles;
    auto& control = table.control();
    for (unsigned place = 0; place < control.GetColumnCount(); ++place)
        if (control.GetColumn(place)->IsShown()) titles.push_back(utf8(control.GetColumn(place)->GetTitle()));
    return titles;
}

int x_of(Table& table, const char* key) {
    const auto now = table.arrangement();
    const auto found = std::ranges::find(now, key, &PlacedColumn::key);
    REQUIRE(found != now.end());
    const auto place = static_cast<unsigned>(found - now.begin());
    return table.control().GetItemRect(table.control().GetTopItem(), table.control().GetColumn(place)).x;
}

int column_of(const Table& table, const char* key) {
    for (const auto& column : table.arrangement())
        if (column.key == key) return static_cast<int>(column.column);
    return -1;
}

std::string first_line_of(const std::string& path) {
    std::ifstream stream{path};
    std::string line;
    std::getline(stream, line);
    line.erase(std::remove(line.begin(), line.end(), '\r'), line.end());
    return line;
}

struct ColumnLook {
    text::Language language;
    const char* theme;
    int text_size;
    wxSize size;
};

/// The dialog on either page: nothing of it is clipped, and it does what it says.
void check_columns(const ColumnLook& look) {
    for (const char* page : {"interactions", "team"}) {
        const std::string name = std::string{page} + "-" + std::string{text::code_of(look.language)} + "-" +
                                 look.theme + "-" + std::to_string(look.text_size);
        INFO(name);
        look_in(look.language, look.theme, look.size, look.text_size);
        open_page_of_columns(page);
        auto& table = page == std::string{"team"} ? team_page().table() : list_page().table();
        table.reset_columns();
        keep_picture(column_frame(), "columns-page-" + name);
        CHECK(clipped_labels(column_frame()) == nothing_clipped);
        ColumnsDialog dialog{column_frame(), column_frame().voice(), column_frame().theme(), table};
        dialog.Show();
        settle();
        CHECK(clipped_labels(dialog) == nothing_clipped);
        CHECK(overlapping_controls(dialog) == nothing_clipped);
        auto* list = XRCCTRL(dialog, "list", wxCheckListBox);
        CHECK(list->IsChecked(0));
        list->Check(0, false);
        wxCommandEvent unticked{wxEVT_CHECKLISTBOX, XRCID("list")};
        unticked.SetInt(0);
        unticked.SetEventObject(list);
        list->ProcessWindowEvent(unticked);
        CHECK(list->IsChecked(0) == (page == std::string{"team"})); // which has to stay, and says so
        press(dialog, "down");
        settle();
        keep_picture(dialog, "columns-" + name);
        CHECK(clipped_labels(dialog) == nothing_clipped);
        CHECK(overlapping_controls(dialog) == nothing_clipped);
        dialog.apply_to(table);
        CHECK(table.arrangement()[1].column == 0);
        press(dialog, "reset");
        dialog.apply_to(table);
        CHECK(table.arrangement() == table.usual_arrangement());
    }
}

constexpr text::Language both_languages[] = {text::Language::en, text::Language::ar};

} // namespace

TEST_CASE("columns of the list are hidden, shown and moved by the header's menu, and stay so", "[columns]") {
    for (const auto language : both_languages) {
        look_in(language, "light");
        open_page_of_columns("interactions");
        auto& table = list_page().table();
        table.reset_columns();
        const std::vector<std::string> usual{"opened", "number",         "channel",    "topic",  "agent",  "customer",
                                             "state",  "first_response", "resolution", "rating", "comment"};
        CHECK(seen(table) == usual);
        settle();
        CHECK((x_of(table, "opened") < x_of(table, "number")) == (language == text::Language::en)); // mirrored

        const int agent = column_of(table, "agent"), topic = column_of(table, "topic");
        const auto menu = table.menu_of(agent);
        CHECK(menu->FindItem(Table::column_entry + topic)->IsChecked());
        CHECK_FALSE(menu->FindItem(Table::column_entry + column_of(table, "priority"))->IsChecked());
        table.do_entry(Table::column_entry + topic, agent);                    // hidden
        table.do_entry(Table::column_entry + column_of(table, "team"), agent); // shown
        table.do_entry(Table::earlier_entry, agent);                           // past the hidden one
        table.do_entry(Table::earlier_entry, agent);
        const std::vector<std::string> mine{"opened",         "agent",      "number", "channel", "customer", "state",
                                            "first_response", "resolution", "rating", "comment", "team"};
        CHECK(seen(table) == mine);
        settle();
        CHECK((x_of(table, "opened") < x_of(table, "agent")) == (language == text::Language::en));
        CHECK((x_of(table, "agent") < x_of(table, "number")) == (language == text::Language::en));
        keep_picture(column_frame(), "columns-moved-" + std::string{text::code_of(language)});

        look_in(language, "dark"); // a new frame
        open_page_of_columns("interactions");
        auto& again = list_page().table();
        CHECK(seen(again) == mine);
        CHECK(application().settings().layouts.contains("interactions"));
        settle();
        CHECK((x_of(again, "agent") < x_of(again, "number")) == (language == text::Language::en));

        CHECK_FALSE(again.menu_of(column_of(again, "opened"))->FindItem(Table::earlier_entry)->IsEnabled());
        CHECK(again.menu_of(-1)->FindItem(Table::earlier_entry) == nullptr); // of a row without a column
        again.do_entry(Table::reset_entry, -1);
        CHECK(seen(again) == usual);
        column_frame().remember();
        CHECK_FALSE(application().settings().layouts.contains("interactions"));
    }
}

TEST_CASE("a column that is dragged elsewhere is remembered there", "[columns]") {
    look_in(text::Language::ar, "light");
    open_page_of_columns("interactions");
    auto& table = list_page().table();
    table.reset_columns();
    CHECK(table.control().GetColumn(0)->IsReorderable());
    // as the toolkit does it at the end of a drag, without a word to the program
    auto& control = table.control();
    native::place_column(control, *control.GetColumn(4), nullptr);
    CHECK(seen(table).front() == "agent");
    column_frame().remember();
    look_in(text::Language::ar, "dark");
    open_page_of_columns("interactions");
    CHECK(seen(list_page().table()).front() == "agent");
    list_page().table().reset_columns();
}

TEST_CASE("widths stay with their columns where these are moved and hidden", "[columns]") {
    look_in(text::Language::en, "light");
    open_page_of_columns("interactions");
    auto& table = list_page().table();
    table.reset_columns();
    settle();
    auto& control = table.control();
    control.GetColumn(2)->SetWidth(222); // channel
    settle();
    table.do_entry(Table::earlier_entry, column_of(table, "channel"));
    table.do_entry(Table::column_entry + column_of(table, "opened"), -1);
    look_in(text::Language::en, "dark");
    open_page_of_columns("interactions");
    settle();
    auto& again = list_page().table();
    CHECK(seen(again)[0] == "channel");
    CHECK(std::abs(again.control().GetColumn(1)->GetWidth() - 222) <= 2);
    again.do_entry(Table::column_entry + column_of(again, "opened"), -1);
    settle();
    CHECK(again.control().GetColumn(0)->GetWidth() > 50);
    again.reset_columns();
    settle();
    CHECK(again.control().GetColumn(2)->GetWidth() < 200);
}

TEST_CASE("the file that is saved and the row that is copied hold the columns that are seen", "[columns]") {
    for (const auto language : both_languages) {
        look_in(language, "light");
        open_page_of_columns("interactions");
        auto& page = list_page();
        page.table().reset_columns();
        auto now = page.table().arrangement();
        for (std::size_t place = 0; place < now.size(); ++place)
            now[place].shown = now[place].key == "number" || now[place].key == "agent" || now[place].key == "priority";
        now = with_moved(now, 4, 0); // the agent first
        page.table().arrange(now);
        page.table().choose(0);
        settle();
        const auto copied = page.presenter().chosen_as_text(page.table().shown_columns());
        CHECK(std::ranges::count(copied, '\t') == 2);
        CHECK(copied.find(page.presenter().detail()->line.external_id) != std::string::npos);
        const auto path = (folder() / ("columns-" + std::string{text::code_of(language)} + ".csv")).string();
        page.export_to(path);
        settle();
        CHECK(first_line_of(path) == (language == text::Language::en ? "\xEF\xBB\xBF"
                                                                       "Agent,Number in the source,Priority"
                                                                     : "\xEF\xBB\xBF"
                                                                       "الموظف,الرقم في المصدر,الأولوية"));
        page.table().reset_columns();
    }
}

TEST_CASE("the team's columns are arranged too, and the agent stays", "[columns]") {
    for (const auto language : both_languages) {
        look_in(language, "light");
        open_page_of_columns("team");
        auto& table = team_page().table();
        table.reset_columns();
        const auto usual = seen(table);
        const auto menu = table.menu_of(0);
        CHECK(menu->FindItem(Table::asked_entry) != nullptr); // what is this?
        CHECK_FALSE(menu->FindItem(Table::column_entry)->IsEnabled());
        table.do_entry(Table::column_entry + 5, 0); // the trend
        table.do_entry(Table::later_entry, 0);
        CHECK(seen(table).size() == usual.size() - 1);
        CHECK(seen(table)[0] == "team");
        CHECK(seen(table)[1] == "agent");
        column_frame().show_page("interactions");
        column_frame().show_page("team"); // asked again, the columns are as they were
        settle();
        CHECK(seen(table)[0] == "team");
        const auto titles = titles_on_screen(table);
        look_in(language, "dark");
        open_page_of_columns("team");
        CHECK(titles_on_screen(team_page().table()) == titles);
        team_page().table().reset_columns();
        CHECK(seen(team_page().table()) == usual);
    }
}

TEST_CASE("the dialog of columns in every look: nothing is clipped", "[columns]") {
    for (const auto language : both_languages)
        for (const char* theme : {"light", "dark"})
            check_columns({language, theme, 100, {1400, 900}});
    look_in(text::Language::en, "light");
}

TEST_CASE("the dialog of columns at twice the size of text in the smallest window", "[large]") {
    for (const auto language : both_languages)
        check_columns({language, "light", 200, {1024, 640}});
    look_in(text::Language::en, "light");
}
