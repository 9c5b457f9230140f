#include "core/quality/agreement.hpp"
#include "core/quality/review_score.hpp"
#include "core/quality/sampling.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace mizan;
using namespace mizan::core;

namespace {

int whole(int least, int most) {
    return *rc::gen::inRange(least, most + 1);
}

ReviewForm any_form() {
    ReviewForm form;
    form.id = "any";
    form.name = "Any";
    for (int i = 0, n = whole(1, 8); i < n; ++i) {
        FormItem item;
        item.id = "item_" + std::to_string(i);
        item.name = "words";
        item.min = whole(-5, 5);
        item.max = item.min + whole(1, 10);
        item.weight = whole(1, 20);
        item.not_applicable = true;
        form.items.push_back(item);
    }
    return form;
}

std::vector<RatedUnit> any_units() {
    std::vector<RatedUnit> units;
    const int reviewers = whole(2, 4);
    for (int i = 0, n = whole(2, 25); i < n; ++i) {
        RatedUnit unit;
        for (int who = 0; who < reviewers; ++who)
            unit.push_back(whole(0, 3) == 0 ? std::optional<int>{} : whole(0, 4));
        units.push_back(unit);
    }
    return units;
}

} // namespace

TEST_CASE("A review's score lies between 0 and 100, and the best answers give 100") {
    rc::prop("within the scale", [] {
        const ReviewForm form = any_form();
        RC_ASSERT(faults_of(form).empty());
        std::vector<ReviewAnswer> answers, best;
        for (const FormItem& item : form.items) {
            answers.push_back({item.id, whole(item.min, item.max)});
            best.push_back({item.id, item.max});
        }
        const auto score = score_of(form, answers);
        RC_ASSERT(score->score >= Points{0});
        RC_ASSERT(score->score <= Points{10'000});
        RC_ASSERT(score_of(form, best)->score == Points{10'000});
    });
    rc::prop("a better answer never lowers it", [] {
        const ReviewForm form = any_form();
        std::vector<ReviewAnswer> answers;
        for (const FormItem& item : form.items)
            answers.push_back({item.id, whole(item.min, item.max - 1)});
        const auto before = score_of(form, answers);
        ++*answers[static_cast<std::size_t>(whole(0, static_cast<int>(answers.size()) - 1))].value;
        RC_ASSERT(score_of(form, answers)->score >= before->score);
    });
}

TEST_CASE("Agreement does not depend on who is called first or in which order units stand") {
    rc::prop("alpha and AC1", [] {
        auto units = any_units(), turned = units;
        for (RatedUnit& unit : turned)
            std::ranges::reverse(unit);
        std::ranges::reverse(turned);
        for (const ScaleLevel level : {ScaleLevel::nominal, ScaleLevel::ordinal}) {
            const auto one = krippendorff_alpha(units, level), other = krippendorff_alpha(turned, level);
            RC_ASSERT(one.has_value() == other.has_value());
            if (one) RC_ASSERT(std::abs(*one - *other) < 1e-9);
            if (one) RC_ASSERT(*one <= 1 + 1e-9);
        }
        const auto one = gwet_ac1(units, 5), other = gwet_ac1(turned, 5);
        RC_ASSERT(one.has_value() == other.has_value());
        if (one) RC_ASSERT(std::abs(*one - *other) < 1e-9);
    });
}

TEST_CASE("A sample holds what was asked for, of the stratum that it stands under, and nothing twice") {
    rc::prop("of any work", [] {
        std::vector<SampleCandidate> work;
        for (std::int64_t id = 1, n = whole(1, 120); id <= n; ++id)
            work.push_back(
                {InteractionId{id}, PersonId{whole(1, 4)}, std::string(1, static_cast<char>('a' + whole(0, 3)))});
        const std::int64_t wanted = whole(1, 30);
        std::map<PersonId, std::int64_t> population, drawn;
        for (const SampleCandidate& one : work)
            ++population[one.person];
        std::set<InteractionId> seen;
        for (const SampledStratum& stratum : drawn_sample(work, {wanted, {}}, "seed"))
            for (const InteractionId id : stratum.drawn) {
                RC_ASSERT(seen.insert(id).second);
                const auto from = std::ranges::find(work, id, &SampleCandidate::interaction);
                RC_ASSERT(from->person == stratum.person);
                RC_ASSERT(from->stratum == stratum.stratum);
                ++drawn[stratum.person];
            }
        for (const auto& [person, n] : population)
            RC_ASSERT(drawn[person] == std::min(n, wanted));
    });
}
