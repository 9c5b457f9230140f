#include "core/signals/finding.hpp"

#include "core/fairness/false_discovery.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

/// A topic with fewer rows of the peers has no mean handle time to speak of.
constexpr std::int64_t topic_min_rows = 10;

/// What a check makes of one row: nothing where it cannot look.
struct Look {
    bool asked = false;
    std::optional<Seconds> measured;
    std::optional<HandStamp::How> how;
};

using Topic = std::pair<std::int64_t, std::pair<Channel, std::int64_t>>; // of these peers

/// The topics that take the peers little time, and those of which that can be said.
class TopicEase {
public:
    TopicEase(std::span<const CheckedRow> rows, const Peers& peers, std::int64_t percent) : peers_{peers} {
        std::map<Topic, Moments> by_topic;
        std::map<std::int64_t, Moments> all;
        for (const CheckedRow& row : rows) {
            const auto topic = topic_of(row);
            if (!topic || !row.effort) continue;
            by_topic[*topic].add(row.effort->count());
            all[topic->first].add(row.effort->count());
        }
        for (const auto& [topic, effort] : by_topic) {
            if (effort.n < topic_min_rows) continue;
            const Moments& whole = all[topic.first]; // sum ÷ n ≤ percent ÷ 100 × whole.sum ÷ whole.n
            easy_[topic] = effort.sum * whole.n * 100 <= whole.sum * effort.n * percent;
        }
    }
    std::optional<bool> easy(const CheckedRow& row) const {
        const auto topic = topic_of(row);
        const auto found = topic ? easy_.find(*topic) : easy_.end();
        return found == easy_.end() ? std::nullopt : std::optional{found->second};
    }

private:
    std::optional<Topic> topic_of(const CheckedRow& row) const {
        const auto key = peers_.find(row.by[static_cast<std::size_t>(Role::owner)]);
        if (row.topic == 0 || key == peers_.end()) return std::nullopt;
        return Topic{key->second, {row.channel, row.topic}};
    }
    const Peers& peers_;
    std::map<Topic, bool> easy_;
};

std::optional<Look> look(const CheckRule& rule, const CheckedRow& row, const TopicEase& ease) {
    const Seconds seconds{rule.seconds}, longer{rule.longer_seconds};
    switch (rule.check) {
    case Check::just_under_target: {
        if (!row.to_first_solve || !row.resolution_target || !row.reopened) return std::nullopt;
        const Seconds took = *row.to_first_solve, target = *row.resolution_target;
        const bool just_under = took <= target && took.count() * 100 >= target.count() * rule.percent;
        return Look{just_under && *row.reopened, took, {}};
    }
    case Check::pause_while_ours:
        if (!row.paused_while_ours) return std::nullopt;
        return Look{*row.paused_while_ours >= seconds, row.paused_while_ours, {}};
    case Check::reply_then_silence:
        if (!row.first_reply || !row.silence) return std::nullopt;
        return Look{*row.first_reply < seconds && *row.silence >= longer, row.silence, {}};
    case Check::short_calls:
        if (!row.talk) return std::nullopt;
        return Look{*row.talk < seconds, row.talk, {}};
    case Check::survey_offers:
        if (!row.survey_offered) return std::nullopt;
        return Look{!*row.survey_offered, {}, {}};
    case Check::easy_topics: {
        const auto easy = ease.easy(row);
        return easy ? std::optional{Look{*easy, row.effort, {}}} : std::nullopt;
    }
    case Check::backdated:
        for (const HandStamp& stamp : row.stamps)
            if (stamp.how != HandStamp::How::put_down_late || stamp.by > seconds)
                return Look{true, stamp.by, stamp.how};
        return Look{};
    }
    return std::nullopt;
}

Role role_of(Check check) {
    if (check == Check::just_under_target) return Role::resolver;
    return check == Check::reply_then_silence ? Role::first_responder : Role::owner;
}

/// One person's rows under one check.
struct Tallied {
    Finding finding;
    ShareOf well; // of survey_offers: rows that went well
    Moments talk;
};

using ByPerson = std::map<PersonId, Tallied>;

ByPerson tallied(const CheckRule& rule, std::span<const CheckedRow> rows, const TopicEase& ease) {
    ByPerson people;
    for (const CheckedRow& row : rows) {
        const PersonId person = row.by[static_cast<std::size_t>(role_of(rule.check))];
        const auto seen = person ? look(rule, row, ease) : std::nullopt;
        if (!seen) continue;
        Tallied& of = people[person];
        of.finding.check = rule.check;
        of.finding.person = person;
        ShareOf& share = rule.check == Check::survey_offers && !row.went_badly ? of.well : of.finding.own;
        ++share.n;
        if (rule.check == Check::short_calls) of.talk.add(row.talk->count());
        if (!seen->asked) continue;
        ++share.k;
        if (&share == &of.finding.own) of.finding.rows.push_back({row.interaction, seen->measured, seen->how});
    }
    return people;
}

/// With whom a person's share is compared.
void put_others(Check check, ByPerson& people, const Peers& peers) {
    const auto key = [&](PersonId person) {
        const auto found = peers.find(person);
        return check == Check::easy_topics && found != peers.end() ? found->second : 0;
    };
    std::map<std::int64_t, Tallied> all;
    for (const auto& [person, of] : people) {
        Tallied& sum = all[key(person)];
        sum.finding.own.n += of.finding.own.n;
        sum.finding.own.k += of.finding.own.k;
        sum.talk.add(of.talk);
    }
    for (auto& [person, of] : people) {
        const Tallied& sum = all[key(person)];
        Finding& finding = of.finding;
        finding.others = check == Check::survey_offers
                             ? of.well
                             : ShareOf{sum.finding.own.n - finding.own.n, sum.finding.own.k - finding.own.k};
        if (check != Check::short_calls) continue;
        finding.mean = of.talk.mean();
        const Moments rest{sum.talk.n - of.talk.n, sum.talk.sum - of.talk.sum, sum.talk.squares - of.talk.squares};
        if (rest.n > 0) finding.of_others = rest.mean();
    }
}

void compare(Finding& finding, std::int64_t min_n) {
    if (finding.own.n < min_n || finding.others.n < min_n) {
        finding.state = FindingState::too_few;
        return;
    }
    finding.chance = chance_of(finding.own, finding.others);
    const Interval between = difference_of(finding.own, finding.others);
    finding.low = between.low;
    finding.high = between.high;
}

bool greater_share(const Finding& finding) {
    return static_cast<Wide>(finding.own.k) * finding.others.n > static_cast<Wide>(finding.others.k) * finding.own.n;
}

} // namespace

std::vector<Finding> findings(std::span<const CheckRule> rules, std::span<const CheckedRow> rows, const Peers& peers) {
    std::vector<Finding> told;
    for (const CheckRule& rule : rules) {
        if (!rule.on) continue;
        const TopicEase ease{rows, peers, rule.percent};
        ByPerson people = tallied(rule, rows, ease);
        const bool compares = read_by(rule.check).compares;
        std::vector<double> chances;
        if (compares) {
            put_others(rule.check, people, peers);
            for (auto& [person, of] : people) {
                compare(of.finding, rule.min_n);
                if (of.finding.chance) chances.push_back(of.finding.chance->approximate());
            }
        }
        const double kept = largest_kept(std::move(chances));
        for (auto& [person, of] : people) {
            Finding& finding = of.finding;
            const bool unlike =
                !compares || (finding.chance && greater_share(finding) && finding.chance->approximate() <= kept);
            if (unlike && finding.own.k >= rule.min_rows) finding.state = FindingState::asks;
            told.push_back(std::move(finding));
        }
    }
    return told;
}

} // namespace mizan::core
