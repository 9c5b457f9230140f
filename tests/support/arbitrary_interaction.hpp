#pragma once
#include "core/service/interaction.hpp"

#include <rapidcheck.h>

namespace mizan::test {

/// What arbitrary interactions may refer to: identities 1..n (0 is drawn as well: none).
struct IdentityLimits {
    int aliases = 9, customers = 5, topics = 3, teams = 2;
};

inline Instant arbitrary_instant() {
    return instant_from_unix(*rc::gen::inRange<std::int64_t>(0, 4'000'000'000));
}
template <class Value>
std::optional<Value> perhaps(Value value) {
    return *rc::gen::inRange(0, 3) == 0 ? std::nullopt : std::optional<Value>{std::move(value)};
}
template <class SomeId>
SomeId arbitrary_id(int limit) {
    return SomeId{*rc::gen::inRange<std::int64_t>(0, limit + 1)};
}
template <class Code>
Code arbitrary_code() {
    return static_cast<Code>(*rc::gen::inRange<int>(0, static_cast<int>(std::size(core::code_names<Code>))));
}
inline bool arbitrary_bool() {
    return *rc::gen::arbitrary<bool>();
}
inline Seconds arbitrary_seconds() {
    return Seconds{*rc::gen::inRange<std::int64_t>(0, 1'000'000)};
}
/// Valid UTF-8 with every character that a careless encoding would trip over.
inline std::string arbitrary_text() {
    std::string text;
    for (int pieces = *rc::gen::inRange(0, 5); pieces > 0; --pieces)
        text += *rc::gen::element<std::string>("a", " ", ";", "\"", "\\", "'", "=", "..", "\n", "عربي", "done", "0");
    return text;
}

/// Every field filled or not, promises before follow-ups.
inline core::Interaction arbitrary_interaction(const std::string& external_id, const IdentityLimits& limits = {}) {
    core::Interaction x;
    x.external_id = external_id;
    x.channel = arbitrary_code<core::Channel>();
    x.topic = arbitrary_id<TopicId>(limits.topics);
    x.priority = perhaps(arbitrary_code<core::Priority>());
    x.customer = arbitrary_id<CustomerId>(limits.customers);
    x.direction = perhaps(arbitrary_code<core::Direction>());
    x.purpose = perhaps(arbitrary_code<core::Purpose>());
    x.link = arbitrary_text();
    x.agent = arbitrary_id<AliasId>(limits.aliases);
    for (auto& who : x.credit)
        who = arbitrary_id<AliasId>(limits.aliases);
    x.team = arbitrary_id<TeamId>(limits.teams);
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        x.participants.push_back(arbitrary_id<AliasId>(limits.aliases));
    x.opened_at = arbitrary_instant();
    x.answered = perhaps(arbitrary_bool());
    x.queue = perhaps(arbitrary_seconds());
    x.first_response_at = perhaps(arbitrary_instant());
    x.resolved = perhaps(arbitrary_bool());
    x.resolved_at = perhaps(arbitrary_instant());
    x.closed_at = perhaps(arbitrary_instant());
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
        x.pauses.push_back({arbitrary_instant(), perhaps(arbitrary_instant()),
                            arbitrary_bool() ? core::Pause::Kind::solved : core::Pause::Kind::waiting_for_customer});
    x.talk = perhaps(arbitrary_seconds());
    x.hold = perhaps(arbitrary_seconds());
    x.wrap = perhaps(arbitrary_seconds());
    x.handle = perhaps(arbitrary_seconds());
    x.reopened = perhaps(*rc::gen::inRange<std::int32_t>(0, 5));
    x.transfers = perhaps(*rc::gen::inRange<std::int32_t>(0, 5));
    x.escalated = perhaps(arbitrary_bool());
    x.complaint = perhaps(arbitrary_bool());
    for (auto& mark : x.recovery)
        mark = {perhaps(arbitrary_instant()), arbitrary_bool(), arbitrary_text()};
    x.root_cause = arbitrary_text();
    x.avoidable = perhaps(arbitrary_bool());
    x.proactive = perhaps(arbitrary_bool());
    x.delight = perhaps(arbitrary_bool());
    x.handled_by_bot = perhaps(arbitrary_bool());
    x.survey_offered = perhaps(arbitrary_bool());
    x.csat = perhaps(*rc::gen::inRange<std::int8_t>(1, 6));
    x.nps = perhaps(*rc::gen::inRange<std::int8_t>(0, 11));
    x.ces = perhaps(*rc::gen::inRange<std::int8_t>(1, 8));
    x.rated_at = perhaps(arbitrary_instant());
    x.retention = perhaps(arbitrary_code<core::RetentionOutcome>());
    x.retention_reason = arbitrary_text();
    x.retention_offer = arbitrary_text();
    x.cost = perhaps(Money{*rc::gen::arbitrary<std::int64_t>(), *rc::gen::element<std::string>("OMR", "EUR")});
    x.excluded = perhaps(arbitrary_code<core::ExclusionReason>());
    x.reported_first_response = perhaps(arbitrary_seconds());
    x.reported_resolution = perhaps(arbitrary_seconds());
    x.reported_first_response_clock = arbitrary_code<core::DurationClock>();
    x.reported_resolution_clock = arbitrary_code<core::DurationClock>();
    x.reported_first_response_met = perhaps(arbitrary_bool());
    x.reported_resolution_met = perhaps(arbitrary_bool());
    x.reported_outcome_of_closed_only = arbitrary_bool();
    for (const auto kind : {core::Promise::Kind::promise, core::Promise::Kind::follow_up})
        for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
            x.promises.push_back({kind, arbitrary_id<AliasId>(limits.aliases), arbitrary_instant(), arbitrary_instant(),
                                  perhaps(arbitrary_instant()), perhaps(arbitrary_instant())});
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
        x.reply_spans.push_back({arbitrary_instant(), arbitrary_instant(), arbitrary_id<AliasId>(limits.aliases)});
    return x;
}

} // namespace mizan::test
