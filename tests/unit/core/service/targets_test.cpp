#include "core/service/targets.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

ServiceTarget target(Seconds within, std::optional<TeamId> team = {}, std::optional<Channel> channel = {},
                     std::optional<Priority> priority = {}, std::string grade = {}) {
    ServiceTarget target;
    target.team = team;
    target.channel = channel;
    target.priority = priority;
    target.grade = std::move(grade);
    target.within = within;
    return target;
}

const TargetQuestion urgent_call{TeamId{1}, Channel::phone, Priority::urgent, "senior", *Date::parse("2025-06-01")};

Seconds found(std::vector<ServiceTarget> targets, const TargetQuestion& question = urgent_call) {
    const ServiceTargets all{std::move(targets)};
    const ServiceTarget* const one = all.find(TargetKind::first_response, question);
    return one ? one->within : Seconds{-1};
}

} // namespace

TEST_CASE("The most specific target is found, in the order of the definition") {
    std::vector<ServiceTarget> targets{target(1s),
                                       target(2s, {}, {}, Priority::urgent),
                                       target(3s, {}, Channel::phone),
                                       target(4s, {}, Channel::phone, Priority::urgent),
                                       target(5s, TeamId{1}, Channel::phone),
                                       target(6s, TeamId{1}, Channel::phone, Priority::urgent)};
    for (std::int64_t expected = 6; expected >= 1; --expected) {
        CHECK(found(targets) == Seconds{expected});
        targets.pop_back();
    }
    CHECK(found(targets) == Seconds{-1});
}

TEST_CASE("A target with a grade stands before the same without, and only for that grade") {
    const std::vector<ServiceTarget> targets{target(1s, {}, Channel::phone),
                                             target(2s, {}, Channel::phone, {}, "senior"),
                                             target(3s, {}, Channel::phone, {}, "junior")};
    CHECK(found(targets) == 2s);
}

TEST_CASE("The organisation's broadest target stands before every shipped one") {
    std::vector<ServiceTarget> targets = ServiceTargets::shipped();
    CHECK(found(targets) == 60s);
    targets.push_back(target(99s));
    CHECK(found(targets) == 99s);
}

TEST_CASE("A target holds from its first date to before its last") {
    ServiceTarget june = target(7s);
    june.from = Date::parse("2025-06-01");
    june.to = Date::parse("2025-07-01");
    TargetQuestion question = urgent_call;
    CHECK(found({june}, question) == 7s);
    question.opened_on = *Date::parse("2025-07-01");
    CHECK(found({june}, question) == Seconds{-1});
    question.opened_on = *Date::parse("2025-05-31");
    CHECK(found({june}, question) == Seconds{-1});
}

TEST_CASE("Shipped targets are those of the definition") {
    // metrics.md, Service targets
    const ServiceTargets shipped{ServiceTargets::shipped()};
    const auto within = [&](TargetKind kind, Channel channel) {
        TargetQuestion question;
        question.channel = channel;
        const ServiceTarget* const one = shipped.find(kind, question);
        return one ? one->within : Seconds{-1};
    };
    CHECK(within(TargetKind::first_response, Channel::live_chat) == 120s);
    CHECK(within(TargetKind::first_response, Channel::social) == 60min);
    CHECK(within(TargetKind::first_response, Channel::email) == 4h);
    CHECK(within(TargetKind::first_response, Channel::branch) == 15min);
    CHECK(within(TargetKind::resolution, Channel::phone) == 8h);
    CHECK(within(TargetKind::resolution, Channel::social) == 16h);
    CHECK(within(TargetKind::resolution, Channel::email) == 24h);
    CHECK(within(TargetKind::service_level, Channel::phone) == 20s);
    CHECK(within(TargetKind::service_level, Channel::email) == Seconds{-1});
    CHECK(within(TargetKind::first_response, Channel::self_service) == Seconds{-1});
}
