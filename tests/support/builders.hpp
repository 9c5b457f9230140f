#pragma once
#include "core/kpi/evaluate.hpp"
#include "core/kpi/segment_builder.hpp"
#include "support/calendars.hpp"

#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mizan::test {

/// Says an interaction in words; every word also tells that its source supplies the field. A row of e-mail from the
/// customer to the agent with alias 1, opened on 1 June 2025 at 08:00 UTC, unless told otherwise.
class InteractionBuilder {
public:
    InteractionBuilder() {
        told_.opened_at = at("2025-06-01T08:00Z");
        told_.agent = AliasId{1};
        supplied_ = {core::Field::external_id, core::Field::channel, core::Field::opened_at, core::Field::agent};
    }
    using Self = InteractionBuilder;
    using F = core::Field;

    Self& opened(const std::string& iso) { return set(F::opened_at, told_.opened_at, at(iso)); }
    Self& on(core::Channel channel) { return set(F::channel, told_.channel, channel); }
    Self& outbound() { return set(F::direction, told_.direction, core::Direction::out); }
    Self& by(std::int64_t alias) { return set(F::agent, told_.agent, AliasId{alias}); }
    Self& credited(core::Role role, std::int64_t alias) {
        told_.credit[static_cast<std::size_t>(role)] = AliasId{alias};
        return *this;
    }
    Self& in_team(std::int64_t team) { return set(F::team, told_.team, TeamId{team}); }
    Self& of_customer(std::int64_t customer) { return set(F::customer, told_.customer, CustomerId{customer}); }
    Self& about(std::int64_t topic) { return set(F::topic, told_.topic, TopicId{topic}); }
    Self& urgent() { return set(F::priority, told_.priority, core::Priority::urgent); }
    Self& excluded(core::ExclusionReason why) { return set(F::excluded, told_.excluded, why); }
    Self& by_bot(bool bot = true) { return set(F::handled_by_bot, told_.handled_by_bot, bot); }
    Self& for_purpose(core::Purpose purpose) { return set(F::purpose, told_.purpose, purpose); }

    Self& answered(bool yes = true) { return set(F::answered, told_.answered, yes); }
    Self& queued(Seconds wait) { return set(F::queue_seconds, told_.queue, wait); }
    Self& answered_after(Seconds wait) {
        return set(F::first_response_at, told_.first_response_at, told_.opened_at + wait);
    }
    Self& reported_answer_after(Seconds wait, core::DurationClock clock) {
        told_.reported_first_response_clock = clock;
        return set(F::reported_first_response_s, told_.reported_first_response, wait);
    }
    Self& reported_answer_met(bool met) {
        return set(F::reported_first_response_met, told_.reported_first_response_met, met);
    }

    Self& resolved(bool yes = true) { return set(F::resolved, told_.resolved, yes); }
    Self& resolved_after(Seconds span) { return set(F::resolved_at, told_.resolved_at, told_.opened_at + span); }
    Self& closed_after(Seconds span) { return set(F::closed_at, told_.closed_at, told_.opened_at + span); }
    Self& reported_resolution_after(Seconds span, core::DurationClock clock) {
        told_.reported_resolution_clock = clock;
        return set(F::reported_resolution_s, told_.reported_resolution, span);
    }
    Self& reported_resolution_met(bool met) {
        return set(F::reported_resolution_met, told_.reported_resolution_met, met);
    }
    Self& outcome_of_closed_only() {
        told_.reported_outcome_of_closed_only = true;
        return *this;
    }
    Self& paused(Seconds from, Seconds to) {
        told_.pauses.push_back({told_.opened_at + from, told_.opened_at + to, core::Pause::Kind::waiting_for_customer});
        return supplying({F::pauses});
    }

    Self& paused_from(Seconds from) { // and never again at work
        told_.pauses.push_back({told_.opened_at + from, {}, core::Pause::Kind::waiting_for_customer});
        return supplying({F::pauses});
    }

    Self& talked(Seconds span) { return set(F::talk_seconds, told_.talk, span); }
    Self& held(Seconds span) { return set(F::hold_seconds, told_.hold, span); }
    Self& wrapped(Seconds span) { return set(F::wrap_seconds, told_.wrap, span); }
    Self& handled_in(Seconds span) { return set(F::handle_seconds, told_.handle, span); }
    Self& reopened(std::int32_t times) { return set(F::reopened, told_.reopened, times); }
    Self& transferred(std::int32_t times) { return set(F::transfers, told_.transfers, times); }
    Self& escalated(bool yes) { return set(F::escalated, told_.escalated, yes); }
    Self& complaint(bool yes = true) { return set(F::complaint, told_.complaint, yes); }
    Self& proactive(bool yes) { return set(F::proactive, told_.proactive, yes); }
    Self& recovered(core::RecoveryStep step) {
        told_.recovery[static_cast<std::size_t>(step)].done = true;
        return supplying({F::fixed_at});
    }
    Self& not_applicable(core::RecoveryStep step) {
        told_.recovery[static_cast<std::size_t>(step)].not_applicable = "no_loss";
        return supplying({F::fixed_at});
    }

    Self& offered_survey(bool yes = true) { return set(F::survey_offered, told_.survey_offered, yes); }
    Self& rated(int stars) { return set(F::csat, told_.csat, static_cast<std::int8_t>(stars)); }
    Self& recommended(int mark) { return set(F::nps, told_.nps, static_cast<std::int8_t>(mark)); }
    Self& effort(int mark) { return set(F::ces, told_.ces, static_cast<std::int8_t>(mark)); }
    Self& rated_on(const std::string& iso) { return set(F::rated_at, told_.rated_at, at(iso)); }
    Self& retention(core::RetentionOutcome outcome) { return set(F::retention_outcome, told_.retention, outcome); }
    Self& costing(std::int64_t minor, std::string currency) {
        return set(F::cost, told_.cost, Money{minor, std::move(currency)});
    }
    Self& worth(std::int64_t lifetime_minor, std::int32_t currency = 0) {
        around_.lifetime_value_minor = lifetime_minor;
        around_.value_currency = currency;
        return *this;
    }
    Self& repeated(const std::string& iso) {
        around_.fcr_repeat_at = at(iso);
        return *this;
    }
    Self& human_contact(const std::string& iso) {
        around_.human_contact_at = at(iso);
        return *this;
    }
    Self& replied(Seconds from, Seconds to, std::int64_t alias = 1) {
        told_.reply_spans.push_back({told_.opened_at + from, told_.opened_at + to, AliasId{alias}});
        return supplying({F::reply_spans});
    }
    Self& promised(const std::string& due, const std::string& kept = {}, const std::string& withdrawn = {}) {
        return promise(core::Promise::Kind::promise, due, kept, withdrawn);
    }
    Self& follow_up(const std::string& due, const std::string& done = {}) {
        return promise(core::Promise::Kind::follow_up, due, done, {});
    }

    Self& supplying(std::initializer_list<F> fields) {
        for (const F field : fields)
            supplied_.add(field);
        return *this;
    }

    const core::Interaction& interaction() const { return told_; }
    core::Surroundings surroundings() const {
        core::Surroundings around = around_;
        around.supplied = supplied_;
        return around;
    }

private:
    template <class Member, class Value>
    Self& set(F field, Member& member, Value value) {
        member = std::move(value);
        supplied_.add(field);
        return *this;
    }
    Self& promise(core::Promise::Kind kind, const std::string& due, const std::string& kept,
                  const std::string& withdrawn) {
        core::Promise given;
        given.kind = kind;
        given.who = told_.agent;
        given.made_at = told_.opened_at;
        given.due_at = at(due);
        if (!kept.empty()) given.kept_at = at(kept);
        if (!withdrawn.empty()) given.withdrawn_at = at(withdrawn);
        told_.promises.push_back(given);
        return supplying({kind == core::Promise::Kind::promise ? F::promises : F::follow_ups});
    }

    core::Interaction told_;
    core::Surroundings around_;
    core::FieldSet supplied_;
};

inline InteractionBuilder an_interaction() {
    return {};
}
inline InteractionBuilder a_call() {
    return InteractionBuilder{}.on(core::Channel::phone);
}
inline InteractionBuilder a_chat() {
    return InteractionBuilder{}.on(core::Channel::live_chat);
}

/// Persons 1 to 9 with aliases of the same number, always-open calendar, UTC, shipped targets, currencies OMR and EUR.
inline core::Rulebook a_rulebook(std::vector<core::ServiceTarget> own_targets = {}) {
    std::vector<core::ServiceTarget> targets = core::ServiceTargets::shipped();
    targets.insert(targets.end(), own_targets.begin(), own_targets.end());
    core::Rulebook rulebook;
    rulebook.targets = core::ServiceTargets{std::move(targets)};
    rulebook.currencies = {"OMR", "EUR"};
    for (std::int64_t i = 1; i <= 9; ++i) {
        core::Person person;
        person.id = PersonId{i};
        core::PersonAlias alias;
        alias.alias = AliasId{i};
        person.aliases.push_back(alias);
        rulebook.people.push_back(person);
    }
    rulebook.index();
    return rulebook;
}

using Rows = std::vector<InteractionBuilder>;

/// The same row so many times.
inline Rows times(std::size_t count, const InteractionBuilder& row) {
    return Rows(count, row);
}
inline Rows operator+(Rows rows, const Rows& more) {
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

/// The segments that the rows make; interactions are numbered from 1.
inline std::vector<core::Segment> segments_of(const Rows& rows, const core::Rulebook& rulebook = a_rulebook()) {
    std::map<std::pair<PersonId, Month>, core::Segment> segments;
    std::int64_t id = 0;
    for (const InteractionBuilder& row : rows)
        core::add_to_segments(row.interaction(), InteractionId{++id}, row.surroundings(), rulebook, segments);
    std::vector<core::Segment> result;
    for (auto& [key, segment] : segments) {
        core::sort_segment(segment);
        result.push_back(std::move(segment));
    }
    return result;
}

/// June 2025, seen at the end of July.
inline core::Scope june(const std::string& as_of = "2025-07-31T00:00Z") {
    core::Scope scope;
    scope.from = at("2025-06-01T00:00Z");
    scope.to = at("2025-07-01T00:00Z");
    scope.as_of = at(as_of);
    return scope;
}

inline std::vector<core::Figure> figures_of(const core::KpiDefinition& kpi, const Rows& rows,
                                            const core::Scope& scope = june(),
                                            const core::Rulebook& rulebook = a_rulebook()) {
    core::FigureCollector collector{{&kpi}, scope, {7, rulebook.calendars}, rulebook.currencies};
    for (const core::Segment& segment : segments_of(rows, rulebook))
        collector.add(segment);
    return collector.figures();
}

inline core::Figure figure_of(const std::string& kpi, const Rows& rows, const core::Scope& scope = june(),
                              const core::Rulebook& rulebook = a_rulebook()) {
    return figures_of(*core::built_in_kpi(kpi), rows, scope, rulebook).front();
}

} // namespace mizan::test
