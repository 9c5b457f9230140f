#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "gui/dialogs/saved_filters/saved_filters_presenter.hpp"
#include "gui/pages/interactions/interactions_presenter.hpp"
#include "gui/session/settings.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <unistd.h>

using namespace mizan;
using namespace mizan::gui;

namespace {

KnownNames front_desk() {
    KnownNames names;
    names.agents = {{"Khalid", "خالد", {"Khalid"}}, {"Salma Said", "سلمى سعيد", {"Salma Said", "Salma", "S. Said"}}};
    names.teams = {{"Front", "الأمامي", {}}};
    names.channels = {core::Channel::email, core::Channel::phone};
    return names;
}

InteractionsPresenter at_the_desk() {
    InteractionsPresenter presenter{text::Voice{}};
    presenter.show_names(front_desk());
    return presenter;
}

ListFilters every_filter() {
    ListFilters filters;
    filters.text = "refund";
    filters.agent = "Salma Said";
    filters.team = "Front";
    filters.channel = core::Channel::phone;
    filters.state = app::ListedState::overdue;
    filters.complaints = filters.low_rated = filters.corrected = filters.unassigned = true;
    return filters;
}

std::vector<std::string> names_of(const std::vector<SavedFilter>& saved) {
    std::vector<std::string> names;
    for (const auto& filter : saved)
        names.push_back(filter.name);
    return names;
}

struct SettingsFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("mizan-saved-filters-" + std::to_string(::getpid()));
    SettingsFolder() { std::filesystem::create_directories(path); }
    ~SettingsFolder() { std::filesystem::remove_all(path); }
};

} // namespace

TEST_CASE("a saved filter is set again as it was, every kind of it") {
    const auto saved = saved_as("everything", every_filter());
    const auto read = filters_of(saved);
    REQUIRE(read);
    CHECK(*read == every_filter());
    CHECK(saved_as("nothing", {}).values.empty());
    ListFilters one;
    one.complaints = true;
    CHECK(saved_as("one", one).values == std::map<std::string, std::string>{{"complaints", "yes"}});
}

TEST_CASE("what is set is saved under a name, chosen again, replaced, named anew and deleted") {
    auto presenter = at_the_desk();
    CHECK_FALSE(presenter.view().saved_choice.visible);
    CHECK_FALSE(presenter.view().save_filter.visible); // nothing is set
    presenter.choose_channel(2);
    presenter.switch_filter(FilterKind::complaints, true);
    CHECK(presenter.view().save_filter.visible);
    CHECK(presenter.save_question().view().words.shown == "Channel: Phone · Complaints");
    presenter.save("phone complaints");
    CHECK(presenter.view().notice.shown == "Saved as “phone complaints”: you find it under “Saved filters”.");
    CHECK(presenter.view().saved_choice.chosen == 1);
    presenter.clear_filters();
    CHECK(presenter.view().saved_choice.chosen == 0);
    presenter.choose_agent(1);
    presenter.save("Alone: Khalid");
    CHECK(names_of(presenter.saved()) == std::vector<std::string>{"Alone: Khalid", "phone complaints"}); // by name

    presenter.choose_saved(2);
    CHECK(presenter.filters().channel == core::Channel::phone);
    CHECK(presenter.filters().complaints);
    CHECK(presenter.filters().agent.empty());
    CHECK(presenter.save_question().view().name.shown == "phone complaints"); // proposed, to be replaced
    presenter.switch_filter(FilterKind::low_rated, true);
    CHECK(presenter.view().saved_choice.chosen == 0); // no longer what was saved
    presenter.save("phone complaints");
    CHECK(presenter.saved().size() == 2);
    CHECK(presenter.view().saved_choice.chosen == 2);

    SavedFiltersPresenter managing = presenter.manage_question();
    CHECK(managing.view().words.shown == "Agent: Khalid");
    managing.remove();
    managing.set_name(" Calls that hurt ");
    presenter.manage(managing.entries());
    CHECK(names_of(presenter.saved()) == std::vector<std::string>{"Calls that hurt"});
    presenter.clear_filters();
    presenter.choose_saved(1);
    CHECK(presenter.filters().low_rated);
}

TEST_CASE("a saved filter that names an agent or a team who is not known any more says so and lists nothing") {
    auto presenter = at_the_desk();
    presenter.show_saved({{"gone", {{"agent", "Huda"}, {"complaints", "yes"}}}, {"no team", {{"team", "Back"}}}});
    CHECK_FALSE(presenter.gone());
    presenter.choose_saved(1);
    REQUIRE(presenter.gone());
    CHECK(presenter.gone()->code == "gui.filters.agent_gone");
    CHECK(presenter.filters().agent == "Huda"); // nothing wider is asked instead
    CHECK(presenter.chips().front().words == "Agent: Huda (unknown)");
    const auto& agents = presenter.view().agent_choice;
    CHECK(agents.entries[static_cast<std::size_t>(agents.chosen)] == "Huda (unknown)");
    presenter.show_refusal(*presenter.gone());
    CHECK(presenter.view().empty_words.shown.find("The agent “Huda” is not known in this database any more") == 0);
    CHECK(presenter.view().empty_clear.visible);
    CHECK(presenter.manage_question().view().fault.shown.find("not known") != std::string::npos);

    presenter.choose_agent(agents.chosen); // the same entry again changes nothing
    CHECK(presenter.filters().agent == "Huda");
    presenter.choose_agent(1);
    CHECK_FALSE(presenter.gone());
    presenter.choose_saved(2);
    REQUIRE(presenter.gone());
    CHECK(presenter.gone()->code == "gui.filters.team_gone");
}

TEST_CASE("an agent who was merged or is called otherwise since is found by the earlier name, and that is told") {
    auto presenter = at_the_desk();
    presenter.show_saved({{"hers", {{"agent", "Salma"}}}});
    presenter.choose_saved(1);
    CHECK(presenter.filters().agent == "Salma Said");
    CHECK_FALSE(presenter.gone());
    CHECK(presenter.view().notice.shown.find("“Salma” is called “Salma Said” by now") == 0);
    CHECK(presenter.view().saved_choice.chosen == 1);

    auto names = front_desk(); // two people whom sources call so: nobody is guessed
    names.agents.push_back({"Salma Zahir", "", {"Salma"}});
    presenter.show_names(names);
    presenter.choose_saved(1);
    CHECK(presenter.gone());
}

TEST_CASE("a merge is noticed when the names are read again, with the filter set meanwhile") {
    auto presenter = at_the_desk();
    presenter.choose_agent(1);
    CHECK_FALSE(presenter.gone());
    auto names = front_desk();
    names.agents.erase(names.agents.begin());
    presenter.show_names(names); // nobody is called Khalid any more
    CHECK(presenter.gone());
    names.agents.front().aliases.emplace_back("Khalid");
    presenter.show_names(names); // it means Salma Said
    CHECK_FALSE(presenter.gone());
    CHECK(presenter.filters().agent == "Salma Said");
    CHECK(presenter.view().notice.shown.find("“Khalid” is called “Salma Said” by now") == 0);
}

TEST_CASE("a saved value that this version does not understand is told, and no wider list is taken for it") {
    auto presenter = at_the_desk();
    presenter.choose_channel(1);
    presenter.show_saved({{"of tomorrow", {{"channel", "hologram"}}},
                          {"of tomorrow too", {{"mood", "sour"}}},
                          {"odd", {{"complaints", "perhaps"}}}});
    for (const int index : {1, 2, 3}) {
        presenter.choose_saved(index);
        CHECK(presenter.filters().channel == core::Channel::email); // as it was
        CHECK(presenter.view().notice.shown.find("was not set") != std::string::npos);
        CHECK(presenter.view().saved_choice.chosen == 0);
    }
    CHECK(presenter.view().notice.shown.find("“mood: sour”") != std::string::npos); // the last by name
    CHECK(presenter.manage_question().view().fault.shown.find("“complaints: perhaps”") != std::string::npos);
    presenter.choose_saved(9); // no such entry
    CHECK(presenter.filters().channel == core::Channel::email);
}

TEST_CASE("a channel without interactions that was saved is shown as chosen, not as every channel") {
    auto presenter = at_the_desk();
    presenter.show_saved({{"chats", {{"channel", "live_chat"}}}});
    presenter.choose_saved(1);
    const auto& channels = presenter.view().channel_choice;
    CHECK(channels.entries[static_cast<std::size_t>(channels.chosen)] == "Live chat");
    CHECK_FALSE(presenter.gone());
    presenter.choose_channel(channels.chosen);
    CHECK(presenter.filters().channel == core::Channel::live_chat);
    presenter.choose_channel(0);
    CHECK_FALSE(presenter.filters().channel);
}

TEST_CASE("a name that there is already is replaced, whatever its case and letters, and that is told beforehand") {
    SaveFilterPresenter presenter{text::Voice{}, {"Night shift", "أحمد"}, "", "Complaints"};
    CHECK_FALSE(presenter.view().save.enabled);
    presenter.set_name("  ");
    CHECK_FALSE(presenter.view().save.enabled);
    presenter.set_name(" Morning ");
    CHECK(presenter.view().save.enabled);
    CHECK(presenter.view().name_note.shown.empty());
    CHECK(presenter.name() == "Morning");
    presenter.set_name("night SHIFT ");
    CHECK(presenter.view().name_note.shown == "You have a filter “Night shift” already; it is replaced by this one.");
    CHECK(presenter.name() == "Night shift");
    presenter.set_name("احمد"); // without its hamza
    CHECK(presenter.name() == "أحمد");
}

TEST_CASE("saved filters keep a name each, and no two the same") {
    SavedFiltersPresenter presenter{text::Voice{}, {{0, "A", "", ""}, {1, "B", "", ""}}};
    presenter.choose(1);
    presenter.set_name("a");
    CHECK(presenter.view().name_problem.shown == "Two filters are called “A”. Give one of them another name.");
    CHECK_FALSE(presenter.view().save.enabled);
    presenter.set_name("");
    CHECK(presenter.view().name_problem.shown == "A filter needs a name.");
    presenter.choose(0); // what is wrong with another one still stands against saving
    CHECK_FALSE(presenter.view().save.enabled);
    presenter.choose(1);
    presenter.remove();
    CHECK(presenter.view().list.chosen == 0);
    CHECK(presenter.view().save.enabled);
    presenter.remove();
    CHECK(presenter.view().list.chosen == -1);
    CHECK_FALSE(presenter.view().of_one.visible);
    CHECK(presenter.view().save.enabled); // none at all
    presenter.remove();
    CHECK(presenter.entries().empty());
}

TEST_CASE("filters and columns of a person are read as they were written, each organisation's apart") {
    const SettingsFolder folder;
    const auto file = folder.path / "window.json";
    Settings settings;
    int writes = 0;
    FilterMemory memory{settings.filters, [&] {
                            ++writes;
                            settings.write(file);
                        }};
    const Instant here = *parse_iso8601("2025-01-01T08:00:00Z"), there = *parse_iso8601("2025-01-01T08:00:01Z");
    memory.keep(here, {saved_as("everything", every_filter())});
    memory.keep(there, {{"شكاوى", {{"complaints", "yes"}}}});
    settings.layouts["interactions"] = {{"number", "opened"}, {"comment"}};
    settings.write(file);
    CHECK(writes == 2); // at once
    auto read = Settings::read(file);
    CHECK(read == settings);
    FilterMemory again{read.filters, {}};
    CHECK(names_of(again.of(here)) == std::vector<std::string>{"everything"});
    CHECK(names_of(again.of(there)) == std::vector<std::string>{"شكاوى"});
    CHECK(again.of(*parse_iso8601("2025-01-01T08:00:02Z")).empty());
    again.keep(there, {});
    CHECK(read.filters.size() == 1);
}

TEST_CASE("what cannot be meant in a person's filters and columns is passed over, the rest is read") {
    const SettingsFolder folder;
    const auto file = folder.path / "window.json";
    std::ofstream{file} << R"({"theme": "dark", "filters": {"a": 7, "b": [{"name": "whole", "values": {"text": "x"}},
        {"name": 3, "values": {}}, {"name": "empty", "values": {}}, "word", {"name": "", "values": {"text": "x"}},
        {"name": "numbers", "values": {"text": 4}}]}, "columns": {"team": [99999999999999999999, "x"]},
        "column_layouts": {"interactions": {"order": ["opened", 7], "hidden": ["comment"]}, "team": [], "why": {"order": 3}}})";
    const auto settings = Settings::read(file);
    CHECK(settings.theme == "dark");
    CHECK(settings.filters == FilterMemory::Kept{{"b", {{"whole", {{"text", "x"}}}}}});
    CHECK(settings.layouts == ColumnMemory::Layouts{{"interactions", {{}, {"comment"}}}});
    CHECK(settings.columns.empty());
}

TEST_CASE("a settings file that cannot be read is kept beside the new one") {
    const SettingsFolder folder;
    const auto file = folder.path / "window.json";
    for (const char* damage : {"{\"filters\": {\"a\": [{\"name\": \"of weeks", "[1, 2]", "\xff\xfe\x00"}) {
        std::ofstream{file} << damage;
        CHECK(Settings::read(file) == Settings{});
        Settings{}.write(file);
        CHECK(Settings::read(file) == Settings{});
        std::ifstream kept{folder.path / "window.json.damaged"};
        std::string text;
        std::getline(kept, text, '\0');
        CHECK(text == damage);
    }
}
