#include "core/calendar/zone_history.hpp"

#include "base/error.hpp"
#include "core/calendar/yearly_rule.hpp"
#include "core/calendar/zone_data.hpp"
#include "support/calendars.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

TEST_CASE("a yearly rule tells the changes of each year") {
    const auto rule = YearlyRule::parse("GMT0BST,M3.5.0/1,M10.5.0");
    REQUIRE(rule);
    CHECK(rule->standard_offset() == 0h);
    // The last Sundays of March and October 2025 are the 30th and the 26th.
    CHECK(rule->changes(2025, 2025) ==
          std::vector<OffsetChange>{{at("2025-03-30T01:00:00Z"), 1h}, {at("2025-10-26T01:00:00Z"), 0h}});
}

TEST_CASE("a yearly rule may change beyond midnight, before it, westward, and in winter") {
    const auto cairo = YearlyRule::parse("EET-2EEST,M4.5.5/0,M10.5.4/24");
    REQUIRE(cairo);
    CHECK(cairo->changes(2024, 2024) ==
          std::vector<OffsetChange>{{at("2024-04-26T00:00:00+02:00"), 3h}, {at("2024-10-31T21:00:00Z"), 2h}});
    const auto nuuk = YearlyRule::parse("<-02>2<-01>,M3.5.0/-1,M10.5.0/0");
    REQUIRE(nuuk);
    CHECK(nuuk->changes(2024, 2024) ==
          std::vector<OffsetChange>{{at("2024-03-30T23:00:00-02:00"), -1h}, {at("2024-10-27T01:00:00Z"), -2h}});
    const auto dublin = YearlyRule::parse("IST-1GMT0,M10.5.0,M3.5.0/1");
    REQUIRE(dublin);
    CHECK(dublin->changes(2025, 2025) ==
          std::vector<OffsetChange>{{at("2025-03-30T01:00:00Z"), 1h}, {at("2025-10-26T01:00:00Z"), 0h}});
    const auto muscat = YearlyRule::parse("<+04>-4");
    REQUIRE(muscat);
    CHECK(muscat->changes(2025, 2030).empty());
    const auto chatham = YearlyRule::parse("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45");
    REQUIRE(chatham);
    CHECK(chatham->standard_offset() == 12h + 45min);
}

TEST_CASE("a text that is no yearly rule is told from one") {
    for (const auto* text : {"", "GMT", "0", "<GMT", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0",
                             "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J60,J300",
                             "GMT0BST,M3.5.0/,M10.5.0", "GMT0BST,M3.5.0,M10.5.0,", "GMT0x"}) {
        INFO(text);
        CHECK_FALSE(YearlyRule::parse(text));
    }
}

TEST_CASE("damaged zone data is told, wherever it is cut") {
    const auto tzif = zone_data().front().tzif;
    for (std::size_t kept = 0; kept < tzif.size(); ++kept)
        CHECK_THROWS_AS(zone_history(tzif.substr(0, kept)), Error);
    CHECK_NOTHROW(zone_history(tzif));
}
