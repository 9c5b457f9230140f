#include "core/quality/leniency.hpp"
#include "core/quality/training_effect.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace mizan;
using namespace mizan::core;

namespace {

std::string expected_text(const std::string& name) {
    std::ifstream file{MIZAN_TEST_DATA "/quality/expected.csv"};
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name + ',')) return line.substr(name.size() + 1);
    return "nothing";
}

Figure share(std::int64_t k, std::int64_t n, const std::string& low, const std::string& high) {
    Figure figure;
    figure.n = n;
    figure.k = k;
    figure.value = Ratio{k, n};
    figure.status = Status::ok;
    figure.low = Ratio::nearest(std::stod(low), 6);
    figure.high = Ratio::nearest(std::stod(high), 6);
    return figure;
}

} // namespace

TEST_CASE("A reviewer is as lenient as hand calculation says where all review all") {
    // reviewer 0 gives 1 and ½, reviewer 1 gives ½ and 0: the means are ¾ and ¼, half of the difference is ¼
    const std::vector<ScoredItem> scores{
        {0, 0, 0, Ratio{1}}, {1, 0, 0, Ratio{1, 2}}, {0, 1, 0, Ratio{1, 2}}, {1, 1, 0, Ratio{0}}};
    const auto answer = leniency_of(scores, 2, 2, 1);
    REQUIRE(answer);
    CHECK(answer->by_reviewer == std::vector<Ratio>{Ratio{1, 4}, Ratio{-1, 4}});
    CHECK(answer->mean == Ratio{1, 2});
}

TEST_CASE("Where not everybody reviewed everybody leniency is what an independent script computes") {
    std::vector<ScoredItem> scores;
    for (std::size_t agent = 0; agent < 5; ++agent)
        for (std::size_t reviewer = 0; reviewer < 3; ++reviewer)
            for (std::size_t item = 0; item < 4 && (agent + reviewer) % 4 != 1; ++item)
                scores.push_back({agent, reviewer, item,
                                  Ratio{(agent * 3 + reviewer * (4 + item) + item * 2 + agent * item) % 5, 4}});
    const auto answer = leniency_of(scores, 5, 3, 4);
    REQUIRE(answer);
    for (std::size_t reviewer = 0; reviewer < 3; ++reviewer)
        CHECK(answer->by_reviewer[reviewer].fixed(6) == expected_text("leniency_" + std::to_string(reviewer)));
}

TEST_CASE("Reviewers whom no review compares are told apart from lenient ones") {
    const std::vector<ScoredItem> apart{{0, 0, 0, Ratio{1}}, {1, 1, 0, Ratio{0}}};
    CHECK(leniency_of(apart, 2, 2, 1).refusal() == Refusal{"leniency_disconnected", {{"found", std::string{"2"}}}});
    CHECK(leniency_of({{0, 0, 0, Ratio{1}}}, 1, 1, 1).refusal().code == "leniency_one_reviewer");
    // agents and reviewers are joined, but who reviewed always asked another item: reviewer and item are one
    const std::vector<ScoredItem> confounded{{0, 0, 0, Ratio{1}}, {0, 1, 1, Ratio{0}}};
    CHECK(leniency_of(confounded, 1, 2, 2).refusal().code == "leniency_disconnected");
}

TEST_CASE("A training's effect is the change less that of the others, with the interval of an independent script") {
    // Wilson's limits of 60 and 85 of 100, 700 and 720 of 1,000
    const Figure before = share(60, 100, "0.502003", "0.690599"), after = share(85, 100, "0.767164", "0.906940");
    const Figure others_before = share(700, 1000, "0.670876", "0.727593");
    const Figure others_after = share(720, 1000, "0.691370", "0.746946");
    const auto effect = training_effect(before, after, others_before, others_after, Better::high);
    CHECK(effect.effect->fixed(6) == expected_text("training_effect"));
    CHECK(effect.low->approximate() == Approx(std::stod(expected_text("training_low"))).margin(2e-6));
    CHECK(effect.high->approximate() == Approx(std::stod(expected_text("training_high"))).margin(2e-6));
    CHECK(effect.verdict == TrainingVerdict::improved);
    CHECK(training_effect(before, after, others_before, others_after, Better::low).verdict == TrainingVerdict::worse);
    CHECK(training_effect(before, before, others_before, others_before, Better::high).verdict ==
          TrainingVerdict::unclear);
}

TEST_CASE("With too few rows on one side a training's effect is unknown") {
    Figure few = share(3, 4, "0.3", "0.95");
    few.status = Status::too_few;
    const Figure enough = share(60, 100, "0.502003", "0.690599");
    const auto effect = training_effect(few, enough, enough, enough, Better::high);
    CHECK(effect.verdict == TrainingVerdict::unknown);
    CHECK(!effect.low);
}
