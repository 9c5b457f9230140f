#include "core/rewards/catalogue.hpp"
#include "core/rewards/stage.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

const std::vector<RewardItem> two_items{{"early", "Early shifts", "", 1, {}, {}},
                                        {"course", "A course", "", 2, {}, {}}};
const std::vector<PersonId> in_order{PersonId{7}, PersonId{3}, PersonId{9}};

std::string choosing(const std::vector<RewardChoice>& choices, std::int64_t person, const std::string& item) {
    const auto may = may_choose(two_items, in_order, choices, {PersonId{person}, item});
    return may ? "" : may.refusal().code;
}

} // namespace

TEST_CASE("people choose in the order of score, and nobody is moved after choosing", "[rewards]") {
    std::vector<RewardChoice> choices;
    CHECK(choosing(choices, 3, "early") == "choice_not_the_turn");
    CHECK(choosing(choices, 8, "early") == "choice_not_entitled");
    CHECK(choosing(choices, 7, "car") == "choice_item_unknown");
    CHECK(choosing(choices, 7, "early").empty());
    choices.push_back({PersonId{7}, "early"});
    CHECK(choosing(choices, 7, "course") == "choice_made_already");
    CHECK(choosing(choices, 3, "early") == "choice_item_full");
    CHECK(choosing(choices, 3, "").empty()); // leaves the turn to the next
    choices.push_back({PersonId{3}, ""});
    CHECK(choosing(choices, 9, "course").empty());
    CHECK(places_left(two_items[1], choices) == 2);
    CHECK(next_to_choose(in_order, choices) == PersonId{9});
}

TEST_CASE("a catalogue names each item once, with places", "[rewards]") {
    const auto code = [](RewardItem item) {
        const std::vector<RewardItem> items{two_items[0], std::move(item)};
        const auto fine = validate(items);
        return fine ? std::string{} : fine.refusal().code;
    };
    CHECK(code(two_items[1]).empty());
    CHECK(code(two_items[0]) == "reward_item_twice");
    CHECK(code({"", "x", "", 1, {}, {}}) == "reward_item_id_empty");
    CHECK(code({"x", "", "", 1, {}, {}}) == "reward_item_name_empty");
    CHECK(code({"x", "x", "", 0, {}, {}}) == "reward_item_places_not_positive");
    CHECK(code({"x", "x", "", 1, Date::parse("2025-02-01"), Date::parse("2025-01-31")}) == "reward_item_backwards");
}

TEST_CASE("a cycle goes on by single steps, and back only before it is approved", "[rewards]") {
    for (int from = 0; from < 5; ++from)
        for (int to = 0; to < 5; ++to)
            CHECK(may_follow(static_cast<CycleStage>(from), static_cast<CycleStage>(to)) ==
                  (to == from + 1 || (from == 1 && to == 0)));
}
