#include "gui/pages/interactions/interactions_presenter.hpp"

#include "text/format.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

const Period june = *Period::parse("2025-06");

KnownNames two_agents() {
    KnownNames names;
    names.agents = {{"Khalid", "خالد", {"Khalid"}}, {"Salma", "سلمى", {"Salma"}}};
    names.teams = {{"Front", "الأمامي", {}}};
    names.topics = {"billing"};
    names.channels = {core::Channel::email, core::Channel::phone};
    return names;
}

std::vector<InteractionId> ids(std::int64_t first, std::int64_t last) {
    std::vector<InteractionId> all;
    for (auto id = first; id <= last; ++id)
        all.push_back(InteractionId{id});
    return all;
}

app::ListedInteraction line_with(InteractionId id) {
    app::ListedInteraction line;
    line.id = id;
    line.source = "helpdesk";
    line.external_id = std::to_string(id.value);
    line.agent = "Salma";
    line.opened_at = *parse_iso8601("2025-06-01T08:00:00Z");
    return line;
}

/// Hands over the page that is wanted.
void deliver(LineCache& cache) {
    const auto page = cache.next_page();
    REQUIRE(page);
    std::vector<app::ListedInteraction> lines;
    for (const auto id : page->ids)
        lines.push_back(line_with(id));
    cache.put(*page, std::move(lines));
}

InteractionsPresenter listing(std::int64_t rows) {
    InteractionsPresenter presenter{text::Voice{}};
    presenter.show_names(two_agents());
    presenter.show_waiting(june);
    presenter.show({ids(1, rows), {}, {}});
    return presenter;
}

} // namespace

TEST_CASE("a list longer than one part is shown in parts, and a row chosen by name brings its part") {
    constexpr auto part = static_cast<std::int64_t>(InteractionsPresenter::part_size);
    auto short_list = listing(part);
    CHECK_FALSE(short_list.view().part_area.visible);
    CHECK(short_list.rows() == InteractionsPresenter::part_size);

    auto presenter = listing(2 * part + 5);
    CHECK(presenter.view().part_area.visible);
    CHECK(presenter.view().part.shown == "Rows 1 to 20,000 of 40,005");
    CHECK_FALSE(presenter.view().previous_part.enabled);
    presenter.turn_part(1);
    presenter.turn_part(1);
    CHECK(presenter.rows() == 5);
    CHECK(presenter.view().part.shown == "Rows 40,001 to 40,005 of 40,005");
    CHECK_FALSE(presenter.view().next_part.enabled);
    presenter.turn_part(1); // there is none
    CHECK(presenter.rows() == 5);

    CHECK_FALSE(presenter.row(2)); // its line is asked for
    deliver(presenter.lines());
    CHECK(presenter.row(2)->number == std::to_string(2 * part + 3));
    presenter.choose_row(4);
    CHECK(presenter.chosen_row() == 4);
    CHECK(presenter.choose_listed(InteractionId{part + 1}));
    CHECK(presenter.chosen_row() == 0);
    CHECK(presenter.view().part.shown == "Rows 20,001 to 40,000 of 40,005");
    CHECK_FALSE(presenter.choose_listed(InteractionId{2 * part + 6}));

    presenter.show({ids(1, 7), {}, {}}); // a shorter list, without the chosen one
    CHECK(presenter.rows() == 7);
    CHECK(presenter.chosen_row() == -1);
    CHECK_FALSE(presenter.view().part_area.visible);
}

TEST_CASE("the filters that are set make the question, and nothing else does") {
    auto presenter = listing(0);
    const auto unset = presenter.filters().question(june);
    CHECK(unset.period == june);
    CHECK(unset.text.empty());
    CHECK(unset.agent.empty());
    CHECK(unset.channels.empty());
    CHECK(unset.states.empty());
    CHECK_FALSE((unset.complaints || unset.low_rated || unset.corrected || unset.unassigned));

    presenter.find("refund");
    presenter.choose_agent(2);
    presenter.choose_team(1);
    presenter.choose_channel(2);
    presenter.choose_state(2);
    presenter.switch_filter(FilterKind::complaints, true);
    presenter.switch_filter(FilterKind::low_rated, true);
    presenter.switch_filter(FilterKind::corrected, true);
    presenter.switch_filter(FilterKind::unassigned, true);
    const auto question = presenter.filters().question(june);
    CHECK(question.text == "refund");
    CHECK(question.agent == "Salma");
    CHECK(question.team == "Front");
    CHECK(question.channels == std::vector{core::Channel::phone});
    CHECK(question.states == std::vector{app::ListedState::overdue});
    CHECK((question.complaints && question.low_rated && question.corrected && question.unassigned));
}

TEST_CASE("an agent is asked for by the name that the database knows, whatever the language shows") {
    InteractionsPresenter presenter{text::Voice{text::Language::ar}};
    presenter.show_names(two_agents());
    CHECK(text::without_isolation(presenter.view().agent_choice.entries[2]) == "سلمى");
    presenter.choose_agent(2);
    CHECK(presenter.filters().question(june).agent == "Salma");
}

TEST_CASE("each filter that is set is a chip, which drops it alone") {
    auto presenter = listing(0);
    CHECK_FALSE(presenter.view().chip_area.visible);
    presenter.find("refund");
    presenter.choose_agent(1);
    presenter.switch_filter(FilterKind::complaints, true);
    REQUIRE(presenter.chips().size() == 3);
    CHECK(presenter.chips()[0] == FilterChip{FilterKind::text, "Search: “refund”"});
    CHECK(presenter.chips()[1] == FilterChip{FilterKind::agent, "Agent: Khalid"});
    CHECK(presenter.chips()[2] == FilterChip{FilterKind::complaints, "Complaints"});
    CHECK(presenter.view().chip_area.visible);

    presenter.drop_filter(FilterKind::agent);
    CHECK(presenter.chips().size() == 2);
    CHECK(presenter.view().agent_choice.chosen == 0);
    CHECK(presenter.filters().text == "refund");
    presenter.clear_filters();
    CHECK(presenter.chips().empty());
    CHECK(presenter.view().find.shown.empty());
    CHECK_FALSE(presenter.view().complaints.on);
}

TEST_CASE("the count and the empty list say what to do") {
    auto presenter = listing(1234);
    CHECK(presenter.view().count.shown == "1,234 interactions · June 2025");
    CHECK(presenter.view().table.visible);
    CHECK_FALSE(presenter.view().empty.visible);

    presenter.show({{}, {}, {}});
    CHECK(presenter.view().empty.visible);
    CHECK(presenter.view().empty_import.visible);
    CHECK_FALSE(presenter.view().empty_clear.visible);

    presenter.switch_filter(FilterKind::corrected, true);
    presenter.show({{}, {}, {}});
    CHECK(presenter.view().empty_clear.visible);
    CHECK_FALSE(presenter.view().empty_import.visible);

    presenter.show_no_data();
    CHECK(presenter.view().empty_record.visible);
    CHECK_FALSE(presenter.view().filters.visible);
}

TEST_CASE("a row that has not arrived is wanted, and its whole page is asked for once") {
    auto presenter = listing(250);
    CHECK_FALSE(presenter.row(120));
    CHECK_FALSE(presenter.row(121));
    auto& cache = presenter.lines();
    REQUIRE(cache.wants_pages());
    const auto page = cache.next_page();
    REQUIRE(page);
    CHECK(page->number == 1);
    CHECK(page->ids.front() == InteractionId{101});
    CHECK(page->ids.size() == 100);
    CHECK_FALSE(presenter.row(130)); // under way
    CHECK_FALSE(cache.wants_pages());
    cache.put(*page, {line_with(InteractionId{131})}); // the others had not been recorded
    REQUIRE(presenter.row(130));
    CHECK(presenter.row(130)->number == "131");
    CHECK_FALSE(presenter.row(131));
    CHECK_FALSE(cache.wants_pages());
}

TEST_CASE("the last page of a list is as long as the list goes") {
    auto presenter = listing(250);
    (void)presenter.row(249);
    CHECK(presenter.lines().next_page()->ids.size() == 50);
}

TEST_CASE("of pages scrolled past in haste only the last are read, the newest first") {
    auto presenter = listing(10'000);
    for (std::size_t row = 0; row < 10'000; row += 100)
        (void)presenter.row(row);
    std::vector<std::size_t> asked;
    while (const auto page = presenter.lines().next_page())
        asked.push_back(page->number);
    CHECK(asked == std::vector<std::size_t>{99, 98, 97});
}

TEST_CASE("the cache keeps to its bound, and what was seen last") {
    auto presenter = listing(10'000);
    auto& cache = presenter.lines();
    for (std::size_t row = 0; row < 10'000; row += 100) {
        (void)presenter.row(row);
        deliver(cache);
        (void)presenter.row(0); // stays in sight
        if (cache.wants_pages()) deliver(cache);
    }
    CHECK(cache.pages_held() == LineCache::pages_kept);
    CHECK(cache.known_line(0) != nullptr);
    CHECK(cache.known_line(9'900) != nullptr);
    CHECK(cache.known_line(100) == nullptr);
}

TEST_CASE("lines of a list that is no more are passed over") {
    auto presenter = listing(10);
    (void)presenter.row(0);
    const auto page = presenter.lines().next_page();
    presenter.show({ids(5, 14), {}, {}});
    presenter.lines().put(*page, {line_with(InteractionId{1})});
    CHECK_FALSE(presenter.row(0));
}

TEST_CASE("the chosen row stays chosen where the next list still has it") {
    auto presenter = listing(10);
    presenter.choose_row(4); // identity 5
    presenter.show({ids(3, 12), {}, {}});
    CHECK(presenter.chosen_row() == 2);
    presenter.show({ids(6, 12), {}, {}});
    CHECK(presenter.chosen_row() == -1);
    CHECK_FALSE(presenter.view().detail.visible);
}

TEST_CASE("what can be done with a row is known when its detail is") {
    auto presenter = listing(10);
    (void)presenter.row(0);
    deliver(presenter.lines());
    presenter.choose_row(0);
    CHECK(presenter.needs_detail());
    CHECK_FALSE(presenter.view().correct.enabled);
    app::InteractionDetail detail;
    detail.line = line_with(InteractionId{1});
    detail.line.excluded = core::ExclusionReason::spam;
    detail.fields = {{"channel", "phone"}, {"opened_at", "2025-06-01T12:00:00+04:00"}, {"complaint", "yes"}};
    detail.corrections = {{*parse_iso8601("2025-06-02T08:00:00Z"),
                           "hr",
                           "a test call",
                           app::CorrectionKind::exclusion,
                           {{"excluded", ""}},
                           {{"excluded", "spam"}}}};
    presenter.show_detail(detail);
    CHECK(presenter.view().correct.enabled);
    CHECK(presenter.view().take_in.visible);
    CHECK_FALSE(presenter.view().exclude.visible);
    CHECK(presenter.view().undo.enabled);
    const auto facts = presenter.facts();
    REQUIRE(facts.size() == 3);
    CHECK(facts[0] == Fact{"Channel", "Phone"});
    CHECK(facts[1].name == "Opened");
    CHECK(facts[1].value == "1 June 2025, 08:00 UTC"); // noon in Muscat; the voice has no zone
    CHECK(facts[2] == Fact{"Complaint", "Yes"});
    REQUIRE(presenter.history().size() == 1);
    CHECK(presenter.history()[0].value == "a test call\nExcluded: – → Spam");
}
