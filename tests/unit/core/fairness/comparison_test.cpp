#include "support/cases.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

/// The rows of tests/data/fairness/expected.py.
const std::vector<WorkKind> worked_kinds{{Channel::live_chat, 1, 1}, {Channel::email, 1, 1}, {Channel::email, 1, 2},
                                         {Channel::email, 2, 0},     {Channel::email, 2, 3}, {Channel::phone, 3, 1}};

std::int64_t rows_of(std::int64_t agent, std::int64_t kind) {
    switch (kind) {
    case 0: return agent == 12 ? 0 : 10 + agent * 13 % 40;
    case 1: return 15 + agent * 7 % 30;
    case 2: return agent * 5 % 11;
    case 3: return 2;
    case 4: return agent % 3;
    default: return agent == 3 || agent == 4 ? 4 : 0;
    }
}

bool worked_success(std::int64_t agent, std::int64_t kind, std::int64_t i) {
    return (i * 37 + agent * 11 + kind * 23) % 100 < 85 - 18 * std::min<std::int64_t>(kind, 2) - (agent == 7 ? 25 : 0);
}
std::int64_t worked_rating(std::int64_t agent, std::int64_t kind, std::int64_t i) {
    return 1 + (i * i * 7 + agent * 3 + kind * 5) % (3 + agent % 3);
}
std::int64_t worked_seconds(std::int64_t agent, std::int64_t kind, std::int64_t i) {
    return (i * i * 37 + agent * 101 + kind * 211) % 997 * (agent == 9 ? 3 : 1);
}

void work(AgentsAtWork& group, std::int64_t agent, std::int64_t kind) {
    const WorkKind& of_kind = worked_kinds[static_cast<std::size_t>(kind)];
    std::vector<std::int64_t> values;
    for (std::int64_t i = 0; i < rows_of(agent, kind); ++i) {
        switch (comparison_method(group.kpi())) {
        case ComparisonMethod::share: group.succeeded(agent, of_kind, worked_success(agent, kind, i), 1); break;
        case ComparisonMethod::mean: values.push_back(worked_rating(agent, kind, i)); break;
        default: values.push_back(worked_seconds(agent, kind, i));
        }
    }
    if (!values.empty()) group.measured(agent, of_kind, values);
}

std::string told(const std::optional<Ratio>& value, int digits) {
    return value ? value->fixed(digits) : "";
}

/// As the lines of expected.csv.
std::string told(const std::string& name, const Comparison& one, int digits) {
    std::ostringstream line;
    line << name << ',' << one.agent.value << ',' << one.n << ',' << told(one.expected, 6) << ','
         << told(one.adjusted, digits) << ',' << told(one.low, digits) << ',' << told(one.high, digits) << ','
         << told(one.z, 6) << ',' << name_of(one.verdict.value()) << ',' << told(one.reliability, 6) << ','
         << told(one.shrunk, digits);
    return line.str();
}

std::vector<std::string> expected_lines(const std::string& name) {
    std::ifstream file{MIZAN_TEST_DATA "/fairness/expected.csv"};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (line.rfind(name + ',', 0) == 0) lines.push_back(line);
    return lines;
}

std::vector<std::string> worked_lines(const std::string& name, const std::string& kpi, int digits, bool backwards) {
    AgentsAtWork group{kpi};
    for (std::int64_t i = 0; i < 12 * 6; ++i) {
        const std::int64_t at = backwards ? 12 * 6 - 1 - i : i;
        work(group, 1 + at / 6, at % 6);
    }
    std::vector<std::string> lines;
    for (const Comparison& one : group.compared(backwards).agents)
        lines.push_back(told(name, one, digits));
    return lines;
}

const Comparison& found(const GroupComparison& group, std::int64_t agent) {
    const Comparison* one = group.of(PersonId{agent});
    REQUIRE(one != nullptr);
    return *one;
}

} // namespace

TEST_CASE("Twelve agents are compared as an independent script says, whatever the order of agents and rows") {
    // tests/data/fairness/expected.csv, written by expected.py beside it
    const auto [name, kpi, digits] = GENERATE(std::tuple{"share", "resolved", 6}, std::tuple{"mean", "csat_mean", 6},
                                              std::tuple{"median_time", "first_response", 3});
    const bool backwards = GENERATE(false, true);
    CHECK(expected_lines(name).size() == 12);
    CHECK(worked_lines(name, kpi, digits, backwards) == expected_lines(name));
}

TEST_CASE("Against an endless group of one stratum the limits of a share are Wilson's") {
    // metrics.md: 34 of 40 is .8500, .709277 to .929388
    AgentsAtWork group{"csat"};
    group.succeeded(1, chats, 34, 40).succeeded(2, chats, 600'000'000'000, 1'000'000'000'000);
    const GroupComparison compared = group.compared();
    CHECK(found(compared, 1).adjusted->fixed(6) == "0.850000");
    CHECK(found(compared, 1).low->fixed(6) == "0.709277");
    CHECK(found(compared, 1).high->fixed(6) == "0.929388");
    CHECK(compared.reference.phi == Ratio{1}); // fewer than ten
}

TEST_CASE("All or no successes have one open limit, as Wilson's") {
    // of 0 of 10: 3.841459 ÷ 13.841459
    AgentsAtWork group{"csat"};
    group.succeeded(1, chats, 0, 10).succeeded(2, chats, 10, 10);
    group.succeeded(3, chats, 600'000'000'000, 1'000'000'000'000);
    const GroupComparison compared = group.compared();
    CHECK(found(compared, 1).adjusted == Ratio{0});
    CHECK(found(compared, 1).low == Ratio{0});
    CHECK(found(compared, 1).high->fixed(6) == "0.277533");
    CHECK(found(compared, 2).adjusted == Ratio{1});
    CHECK(found(compared, 2).low->fixed(6) == "0.722467");
    CHECK(found(compared, 2).high == Ratio{1});
}

TEST_CASE("Who does what nobody else does is not compared and not in the group's value") {
    AgentsAtWork group{"csat"};
    group.succeeded(1, chats, 30, 40).succeeded(2, chats, 10, 40).succeeded(3, calls, 5, 100);
    const GroupComparison compared = group.compared();
    CHECK(found(compared, 3).verdict == Verdict::no_comparison);
    CHECK_FALSE(found(compared, 3).adjusted);
    CHECK_FALSE(found(compared, 3).z);
    CHECK(compared.reference.n == 80);
    CHECK(compared.reference.group_value == Ratio{1, 2});
}

TEST_CASE("A stratum where all succeed tells nobody apart") {
    AgentsAtWork group{"csat"};
    group.succeeded(1, chats, 40, 40).succeeded(2, chats, 40, 40);
    const GroupComparison compared = group.compared();
    CHECK(found(compared, 1).verdict == Verdict::no_comparison);
    CHECK_FALSE(compared.reference.strata.front().informs(ComparisonMethod::share));

    // and beside another it changes nothing but the group's share
    group.succeeded(1, mails, 15, 30).succeeded(2, mails, 21, 30);
    CHECK(found(group.compared(), 1).z->fixed(6) == "-1.581139"); // (15 − 18) ÷ √(30 · ½ · .24): −3 ÷ 1.897367
}

TEST_CASE("Few rows are shown and not judged; open work neither") {
    AgentsAtWork few{"csat"};
    few.succeeded(1, chats, 2, 19).succeeded(2, chats, 90, 100);
    CHECK(found(few.compared(), 1).verdict == Verdict::too_few);
    CHECK(found(few.compared(), 1).adjusted.has_value());

    AgentsAtWork open{"resolution"};
    std::vector<std::int64_t> times;
    for (int i = 0; i < 45; ++i)
        times.push_back(i * 60);
    open.measured(1, mails, times).measured(2, mails, times);
    open.of(1).open = 5; // of 50: 10 %, not above
    CHECK(found(open.compared(), 1).verdict == Verdict::as_expected);
    open.of(1).open = 6;
    CHECK_FALSE(found(open.compared(), 1).verdict);
}

TEST_CASE("Of a KPI where low is better, more than expected is worse") {
    AgentsAtWork group{"complaint"};
    for (std::int64_t agent = 2; agent < 9; ++agent)
        group.succeeded(agent, chats, 10, 200);
    group.succeeded(1, chats, 60, 200);
    const GroupComparison compared = group.compared();
    CHECK(found(compared, 1).verdict == Verdict::far_worse);
    CHECK(*found(compared, 1).z > Ratio{0});
}

TEST_CASE("Work without an agent is out, and nothing is compared on a count") {
    AgentsAtWork group{"csat"};
    group.succeeded(0, chats, 0, 1000).succeeded(1, chats, 30, 40).succeeded(2, chats, 30, 40);
    CHECK(group.compared().of(PersonId{0}) == nullptr);
    CHECK(group.compared().reference.n == 80);
    AgentsAtWork counted{"handled"};
    counted.succeeded(1, chats, 30, 40).succeeded(2, chats, 30, 40);
    CHECK(counted.compared().agents.empty());
}

TEST_CASE("Against a reference that stands, an agent is what they were; corrected rows move nobody else") {
    AgentsAtWork group{"csat"};
    group.succeeded(1, chats, 30, 40)
        .succeeded(1, mails, 3, 10)
        .succeeded(2, chats, 50, 60)
        .succeeded(2, mails, 30, 40);
    const GroupComparison compared = group.compared();
    CHECK(compare_with(group.kpi(), compared.reference, group.of(1)) == found(compared, 1));
    CHECK(compare_with(group.kpi(), compared.reference, group.of(2)) == found(compared, 2));

    // five failed letters turned into successes: expected stays 40 × .8 + 10 × .66
    group.succeeded(1, mails, 5, 0);
    const Comparison corrected = compare_with(group.kpi(), compared.reference, group.of(1));
    CHECK(corrected.observed == Ratio{38});
    CHECK(corrected.expected->fixed(6) == "38.600000");
    // work of a kind that the reference does not know, and has no pool for: in n, and in nothing else
    group.succeeded(1, calls, 0, 20);
    const Comparison more = compare_with(group.kpi(), compared.reference, group.of(1));
    CHECK(more.n == 70);
    CHECK(more.expected == corrected.expected);
    CHECK(more.adjusted == corrected.adjusted);
}
