#include "gui/dialogs/columns/columns_presenter.hpp"
#include "gui/pages/interactions/interactions_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

/// a b c d, of which d is not seen at first.
Arrangement four() {
    return {{0, "a", "A", true, false},
            {1, "b", "B", true, false},
            {2, "c", "C", true, false},
            {3, "d", "D", false, false}};
}

/// "bA": b is hidden, A seen.
std::string spelt(const Arrangement& arrangement) {
    std::string letters;
    for (const auto& column : arrangement)
        letters += column.shown ? column.title : column.key;
    return letters;
}

} // namespace

TEST_CASE("a person's arrangement holds, also where the program has other columns by now") {
    CHECK(spelt(arranged(four(), {})) == "ABCd");
    CHECK(spelt(arranged(four(), {{"c", "a", "b", "d"}, {"b", "d"}})) == "CAbd");
    CHECK(spelt(arranged(four(), {{"d", "c", "b", "a"}, {}})) == "DCBA");
    CHECK(spelt(arranged(four(), {{"c", "a"}, {"a"}})) == "CdaB"); // new ones follow those that they usually follow
    CHECK(spelt(arranged(four(), {{"c", "gone", "a", "c"}, {"b"}})) == "CdAB");             // unknown and doubled
    CHECK(spelt(arranged(four(), {{"a", "b", "c", "d"}, {"a", "b", "c", "d"}})) == "ABCd"); // something is always seen
    CHECK(layout_of(arranged(four(), {{"c", "a", "b", "d"}, {"b", "d"}})) ==
          ColumnLayout{{"c", "a", "b", "d"}, {"b", "d"}});
    auto fixed = four();
    fixed[0].fixed = true;
    CHECK(spelt(arranged(fixed, {{"b", "a", "c", "d"}, {"a"}})) == "BACD");
}

TEST_CASE("a column moves past those that are hidden, and the last one that is seen stays") {
    auto now = with_shown(four(), 1, false);
    CHECK(spelt(now) == "AbCd");
    CHECK(shown_neighbour(now, 0, 1) == 2);
    CHECK(shown_neighbour(now, 2, 1) == 2); // there is none
    CHECK(shown_neighbour(now, 0, -1) == 0);
    now = with_moved(now, 0, shown_neighbour(now, 0, 1));
    CHECK(spelt(now) == "bCAd");
    CHECK(spelt(with_moved(now, 2, 0)) == "AbCd");
    now = with_shown(now, 1, false);
    CHECK_FALSE(can_hide(now, 2));
    CHECK(spelt(with_shown(now, 2, false)) == "bcAd");
}

TEST_CASE("the dialog of columns: shown, hidden, moved and reset, and what cannot be is told") {
    auto usual = four();
    usual[0].fixed = true;
    ColumnsPresenter presenter{text::Voice{}, usual, usual};
    CHECK(presenter.view().list.entries == std::vector<std::string>{"A", "B", "C", "D"});
    CHECK_FALSE(presenter.view().up.enabled);
    presenter.show_column(3, true);
    presenter.move(-1);
    CHECK(spelt(presenter.arrangement()) == "ABDC");
    CHECK(presenter.view().list.chosen == 2);
    presenter.show_column(0, false);
    CHECK(presenter.view().problem.shown == "“A” cannot be hidden: it tells whose row it is.");
    CHECK(spelt(presenter.arrangement()) == "ABDC");
    presenter.choose(3);
    CHECK(presenter.view().problem.shown.empty());
    CHECK_FALSE(presenter.view().down.enabled);
    presenter.move(1); // the last one
    CHECK(spelt(presenter.arrangement()) == "ABDC");
    CHECK_FALSE(presenter.is_reset());
    presenter.reset();
    CHECK(presenter.is_reset());
    CHECK(spelt(presenter.arrangement()) == "ABCd");

    ColumnsPresenter one{text::Voice{}, with_shown(with_shown(four(), 0, false), 1, false), four()};
    one.show_column(2, false);
    CHECK(one.view().problem.shown == "One column at least has to be seen.");
    CHECK(spelt(one.arrangement()) == "abCd");
}

TEST_CASE("a copied row and a written file hold the columns that are seen, in their order") {
    app::ListedInteraction line;
    line.id = InteractionId{1};
    line.source = "desk";
    line.external_id = "T-1";
    line.agent = "Salma";
    line.topic = "billing";
    line.priority = core::Priority::high;
    line.first_response = Seconds{600};
    line.first_response_met = true;
    InteractionsPresenter presenter{text::Voice{}};
    presenter.show_waiting(*Period::parse("2025-06"));
    presenter.show({{line.id}, {}, {}});
    CHECK(presenter.chosen_as_text({0}).empty()); // none is chosen
    presenter.row(0);
    presenter.lines().put(*presenter.lines().next_page(), {line});
    presenter.choose_row(0);
    const auto at = [](InteractionColumn column) { return static_cast<std::size_t>(column); };
    using C = InteractionColumn;
    const std::vector<std::size_t> shown{at(C::agent), at(C::topic), at(C::comment), at(C::priority), at(C::number)};
    CHECK(presenter.chosen_as_text(shown) == "Salma\tbilling\t\tHigh\tT-1");
    CHECK(presenter.chosen_as_text({}).empty());
    using F = app::ListColumn;
    CHECK(file_columns(shown) == std::vector{F::agent, F::topic, F::comment, F::priority, F::external_id});
    CHECK(file_columns({at(C::first_response), at(C::opened)}) ==
          std::vector{F::first_response, F::first_response_met, F::opened_at});
}
