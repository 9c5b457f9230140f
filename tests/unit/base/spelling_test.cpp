#include "base/spelling.hpp"

#include <catch2/catch.hpp>

using mizan::edits_between;

TEST_CASE("the letters that part two words are counted, of either script") {
    CHECK(edits_between("kitten", "sitting") == 3); // Levenshtein's own distance of the textbook example
    CHECK(edits_between("", "") == 0);
    CHECK(edits_between("", "abc") == 3);
    CHECK(edits_between("abc", "") == 3);
    CHECK(edits_between("salma", "salma") == 0);
    CHECK(edits_between("سلمى", "سلى") == 1); // a letter of two bytes is one letter
    CHECK(edits_between("é", "e") == 1);
}
