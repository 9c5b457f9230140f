#include "gui/dialogs/sign_in/sign_in_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

TEST_CASE("whoever signs in is chosen and gives a passphrase") {
    SignInPresenter presenter{text::Voice{}, {"huda", "salim"}, "root"};
    CHECK(presenter.view().who.entries == std::vector<std::string>{"huda", "salim"});
    CHECK(presenter.view().who.chosen == -1);
    CHECK_FALSE(presenter.view().enter.enabled);
    presenter.set_passphrase("a secret");
    CHECK_FALSE(presenter.view().enter.enabled); // whose?
    presenter.choose_who(1);
    CHECK(presenter.view().enter.enabled);
    CHECK(presenter.name() == "salim");
    presenter.set_passphrase("");
    CHECK_FALSE(presenter.view().enter.enabled);
}

TEST_CASE("who worked last is proposed, and a refusal is told") {
    const SignInPresenter presenter{
        text::Voice{}, {"huda", "salim"}, "salim", Refusal{"passphrase_wrong", {{"actor", std::string{"salim"}}}}};
    CHECK(presenter.name() == "salim");
    CHECK(presenter.view().note.shown == "That is not the passphrase of salim.");
}
