#include "gui/launch_words.hpp"

#include <catch2/catch.hpp>

using mizan::gui::read_launch_words;

TEST_CASE("the window's words: a database, a language, a theme, in any order") {
    const auto words = read_launch_words({"--lang", "ar", "team.mizan", "--theme=dark"});
    REQUIRE(words);
    CHECK(words->database == "team.mizan");
    CHECK(words->language == "ar");
    CHECK(words->theme == "dark");
    CHECK_FALSE(words->help);
    CHECK(read_launch_words({})->database.empty());
    CHECK(read_launch_words({"--help"})->help);
}

TEST_CASE("what the window does not understand it does not guess") {
    CHECK_FALSE(read_launch_words({"--lang", "fr"}));
    CHECK_FALSE(read_launch_words({"--lang"}));
    CHECK_FALSE(read_launch_words({"--colour", "red"}));
    CHECK_FALSE(read_launch_words({"one.mizan", "two.mizan"}));
}
