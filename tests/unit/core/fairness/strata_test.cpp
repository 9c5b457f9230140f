#include "core/fairness/strata.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

constexpr auto mail = Channel::email, chat = Channel::live_chat;

} // namespace

TEST_CASE("Thirty rows of a kind are a stratum; fewer are pooled with the leftovers of their channel and topic") {
    const auto strata = strata_of({{{mail, 1, 0}, 30}, {{mail, 1, 1}, 29}, {{mail, 1, -1}, 1}});
    CHECK(strata.at({mail, 1, 0}) == Stratum{mail, 1, 0});
    CHECK(strata.at({mail, 1, 1}) == Stratum{mail, 1, {}});
    CHECK(strata.at({mail, 1, -1}) == Stratum{mail, 1, {}}); // unknown is a level
}

TEST_CASE("Leftovers of a channel and topic that are still too few join those of the channel, then all leftovers") {
    const auto strata = strata_of(
        {{{mail, 1, 0}, 29}, {{mail, 2, 0}, 1}, {{chat, 1, 0}, 20}, {{chat, 0, -1}, 4}, {{Channel::phone, 1, 0}, 2}});
    CHECK(strata.at({mail, 1, 0}) == Stratum{mail, {}, {}});
    CHECK(strata.at({mail, 2, 0}) == Stratum{mail, {}, {}});
    for (const WorkKind& kind : {WorkKind{chat, 1, 0}, WorkKind{chat, 0, -1}, WorkKind{Channel::phone, 1, 0}})
        CHECK(strata.at(kind) == Stratum{}); // 26 rows together: however few
}

TEST_CASE("A kind that stands alone lends no rows to the leftovers beside it") {
    const auto strata = strata_of({{{mail, 1, 0}, 500}, {{mail, 1, 1}, 3}});
    CHECK(strata.at({mail, 1, 1}) == Stratum{});
}
