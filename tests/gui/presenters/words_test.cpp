#include "core/scorecards/scheme.hpp"
#include "gui/words/markup.hpp"
#include "gui/words/verdict.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

TEST_CASE("markup cannot hold an unescaped character from outside") {
    CHECK(Markup{"a<b & \"c\">"}.pango() == "a&lt;b &amp; &quot;c&quot;&gt;");
    CHECK((Markup::strong("<") + Markup{"!"}).pango() == "<b>&lt;</b>!");
}

TEST_CASE("a band's level runs from one to five, whatever the number of bands") {
    core::Scheme scheme;
    scheme.bands = {
        {"outstanding", {11000}}, {"strong", {10000}}, {"solid", {8500}}, {"developing", {6000}}, {"below", {0}}};
    CHECK(band_level(scheme, "outstanding") == 5);
    CHECK(band_level(scheme, "solid") == 3);
    CHECK(band_level(scheme, "below") == 1);
    CHECK(band_level(scheme, "") == 0);
    scheme.bands = {{"good", {5000}}, {"poor", {0}}};
    CHECK(band_level(scheme, "good") == 5);
    CHECK(band_level(scheme, "poor") == 1);
}

TEST_CASE("each verdict has a sign of its own, so that colour never speaks alone") {
    core::CardLine line;
    line.figure.status = core::Status::too_few;
    const auto too_few = verdict_of({}, line);
    line.figure.status = core::Status::ok;
    std::vector<std::string> signs{too_few.sign};
    for (const auto against :
         {core::AgainstTarget::above, core::AgainstTarget::not_distinguishable, core::AgainstTarget::below}) {
        line.against_target = against;
        signs.push_back(verdict_of({}, line).sign);
    }
    std::sort(signs.begin(), signs.end());
    CHECK(std::unique(signs.begin(), signs.end()) == signs.end());
}
