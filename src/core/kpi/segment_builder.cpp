#include "core/kpi/segment_builder.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace mizan::core {
namespace {

std::int64_t unix_or_missing(const std::optional<Instant>& instant) {
    return instant ? unix_seconds(*instant) : missing;
}
std::int64_t count_or_missing(const std::optional<Seconds>& seconds) {
    return seconds ? seconds->count() : missing;
}

/// A call that nobody answered: what its row says of talking and responding is ignored.
bool unanswered_call(const Interaction& interaction) {
    return interaction.channel == Channel::phone && interaction.answered == false;
}

/// As given, else the sum of what is given of talk, hold and wrap.
std::optional<Seconds> handle_time(const Interaction& interaction) {
    if (interaction.handle) return interaction.handle;
    if (!interaction.talk && !interaction.hold && !interaction.wrap) return std::nullopt;
    return interaction.talk.value_or(0s) + interaction.hold.value_or(0s) + interaction.wrap.value_or(0s);
}

/// A duration on both clocks, and the instant at which it ended.
struct Measured {
    std::optional<Instant> at;
    std::int64_t working = missing, elapsed = missing;
    bool reported = false;
};

Measured measured_to(Instant from, Instant to, const Calendar& calendar, std::span<const Span> pauses) {
    Measured measured;
    measured.at = to;
    measured.working = working_seconds(calendar, from, to, pauses).count();
    std::int64_t paused = 0;
    for (const Span& pause : pauses)
        paused += Span{std::max(pause.from, from), std::min(pause.to, to)}.length().count();
    measured.elapsed = std::max<std::int64_t>(0, (to - from).count() - paused);
    return measured;
}

/// What a source reports as a duration. On the elapsed clock it tells the instant, and so the working time too. On the
/// working clock it is the working time; the instant is when the calendar that applies has passed so much of it, which
/// decides targets and as_of; the elapsed time stays unknown, because the source's calendar may be another.
Measured measured_by_report(Instant from, Seconds reported, DurationClock clock, const Calendar& calendar) {
    Measured measured;
    if (clock == DurationClock::elapsed) {
        measured = measured_to(from, from + reported, calendar, {});
    } else {
        measured.working = reported.count();
        measured.at = reported <= 0s ? from : reaches(calendar, from, reported - 1s);
    }
    measured.reported = true;
    return measured;
}

std::optional<Measured> first_response(const Interaction& interaction, const Calendar& calendar) {
    if (unanswered_call(interaction)) return std::nullopt;
    const Instant opened = interaction.opened_at;
    if (interaction.first_response_at) return measured_to(opened, *interaction.first_response_at, calendar, {});
    if (interaction.reported_first_response)
        return measured_by_report(opened, *interaction.reported_first_response,
                                  interaction.reported_first_response_clock, calendar);
    if (interaction.channel == Channel::phone && interaction.answered == true && interaction.queue)
        return measured_by_report(opened, *interaction.queue, DurationClock::elapsed, calendar);
    return std::nullopt;
}

std::optional<Measured> resolution(const Interaction& interaction, const Calendar& calendar,
                                   std::span<const Span> pauses) {
    const Instant opened = interaction.opened_at;
    if (interaction.resolved == false) return std::nullopt;
    if (interaction.resolved_at) return measured_to(opened, *interaction.resolved_at, calendar, pauses);
    if (interaction.reported_resolution)
        return measured_by_report(opened, *interaction.reported_resolution, interaction.reported_resolution_clock,
                                  calendar);
    return std::nullopt;
}

/// United; a pause that has not ended goes on for ever.
std::vector<Span> pauses_of(const Interaction& interaction) {
    std::vector<Span> pauses;
    for (const Pause& pause : interaction.pauses)
        pauses.push_back({pause.from, pause.to.value_or(Instant::max())});
    return united(std::move(pauses));
}

TargetSource source_of(const ServiceTarget* target) {
    return !target ? TargetSource::none : target->shipped ? TargetSource::shipped : TargetSource::organisation;
}

std::int64_t breach_of(const ServiceTarget* target, Instant from, const Calendar& calendar,
                       std::span<const Span> pauses) {
    return target ? unix_or_missing(reaches(calendar, from, target->within, pauses)) : missing;
}

void fill_responses(SegmentRow& row, const Interaction& interaction, const Rulebook& rulebook,
                    const TargetQuestion& question, const Calendar& calendar) {
    if (const auto response = first_response(interaction, calendar)) {
        row.first_response_at = unix_or_missing(response->at);
        row.first_response_working = response->working;
        row.first_response_elapsed = response->elapsed;
        row.first_response_reported = response->reported;
    }
    const ServiceTarget* const target = rulebook.targets.find(TargetKind::first_response, question);
    row.first_response_target = source_of(target);
    row.first_response_breach_at = breach_of(target, interaction.opened_at, calendar, {});
    row.reported_first_response_met = tri(interaction.reported_first_response_met);
    if (const ServiceTarget* const level = rulebook.targets.find(TargetKind::service_level, question))
        row.service_level_within = level->within.count();
}

/// Those that fall behind the opening; the segment's instants are whole seconds since 1970, or `missing`.
void put_pauses(SegmentRow& row, const std::vector<Span>& pauses) {
    for (const Span& pause : pauses) {
        const std::int64_t from = std::max(unix_seconds(pause.from), row.opened_at);
        const std::int64_t to = pause.to == Instant::max() ? missing : unix_seconds(pause.to);
        if (to == missing || from < to) row.pauses.push_back({from, to});
    }
}

void fill_resolution(SegmentRow& row, const Interaction& interaction, const Rulebook& rulebook,
                     const TargetQuestion& question, const Calendar& calendar) {
    const std::vector<Span> pauses = pauses_of(interaction);
    put_pauses(row, pauses);
    row.resolved = tri(interaction.resolved);
    row.resolved_at = unix_or_missing(interaction.resolved_at);
    row.closed_at = unix_or_missing(interaction.closed_at);
    if (const auto done = resolution(interaction, calendar, pauses)) {
        row.resolved_at = unix_or_missing(done->at);
        row.resolution_working = done->working;
        row.resolution_elapsed = done->elapsed;
        row.resolution_reported = done->reported;
    }
    const ServiceTarget* const target = rulebook.targets.find(TargetKind::resolution, question);
    row.resolution_target = source_of(target);
    row.resolution_breach_at = breach_of(target, interaction.opened_at, calendar, pauses);
    row.reported_resolution_met = tri(interaction.reported_resolution_met);
    row.outcome_of_closed_only = interaction.reported_outcome_of_closed_only;
}

void fill_course(SegmentRow& row, const Interaction& interaction) {
    if (!unanswered_call(interaction)) {
        row.talk = count_or_missing(interaction.talk);
        row.hold = count_or_missing(interaction.hold);
        row.wrap = count_or_missing(interaction.wrap);
        row.handle = count_or_missing(handle_time(interaction));
    }
    row.reopened = interaction.reopened.value_or(-1);
    row.transfers = interaction.transfers.value_or(-1);
    row.escalated = tri(interaction.escalated);
    row.complaint = tri(interaction.complaint);
    row.proactive = tri(interaction.proactive);
    for (const RecoveryMark& mark : interaction.recovery) {
        const bool done = mark.done || mark.at;
        if (!done && mark.not_applicable.empty()) continue;
        row.recovery_applies = 0;
        row.recovery_done = 0;
    }
    if (row.recovery_applies < 0) return;
    for (const RecoveryMark& mark : interaction.recovery) {
        if (!mark.not_applicable.empty()) continue;
        ++row.recovery_applies;
        if (mark.done || mark.at) ++row.recovery_done;
    }
}

void fill_voice_and_money(SegmentRow& row, const Interaction& interaction, const Surroundings& surroundings,
                          const Rulebook& rulebook) {
    row.survey_offered = tri(interaction.survey_offered);
    row.csat = interaction.csat.value_or(std::int8_t{-1});
    row.nps = interaction.nps.value_or(std::int8_t{-1});
    row.ces = interaction.ces.value_or(std::int8_t{-1});
    row.rated_at = unix_or_missing(interaction.rated_at);
    if (interaction.retention) row.retention = static_cast<std::int8_t>(*interaction.retention);
    row.lifetime_value = surroundings.lifetime_value_minor.value_or(missing);
    row.value_currency = surroundings.value_currency;
    if (!interaction.cost) return;
    row.cost = interaction.cost->minor;
    const auto& currencies = rulebook.currencies;
    const auto found = std::find(currencies.begin(), currencies.end(), interaction.cost->currency);
    if (found != currencies.end()) row.cost_currency = static_cast<std::int32_t>(found - currencies.begin());
}

bool left_out(const Interaction& interaction) {
    return interaction.excluded || interaction.handled_by_bot == true || !interaction.inbound();
}

Segment& segment_of(std::map<std::pair<PersonId, Month>, Segment>& segments, PersonId person, Month month) {
    Segment& segment = segments[{person, month}];
    segment.person = person;
    segment.month = month;
    return segment;
}

} // namespace

PersonId Rulebook::person(AliasId alias, Date on) const {
    const auto known = by_alias_.find(alias);
    if (known == by_alias_.end()) return {};
    for (const std::size_t index : known->second)
        for (const PersonAlias& name : people[index].aliases)
            if (name.alias == alias && (!name.from || *name.from <= on) && (!name.to || on < *name.to))
                return people[index].id;
    return {};
}

TeamId Rulebook::team_of(PersonId person, Date on) const {
    const Engagement* const engagement = engagement_of(person, on);
    return engagement ? engagement->team : TeamId{};
}

const Engagement* Rulebook::engagement_of(PersonId person, Date on) const {
    const auto known = by_person_.find(person);
    return known == by_person_.end() ? nullptr : people[known->second].engagement_on(on);
}

void Rulebook::index() {
    by_alias_.clear();
    by_person_.clear();
    for (std::size_t i = 0; i < people.size(); ++i) {
        by_person_[people[i].id] = i;
        for (const PersonAlias& name : people[i].aliases) {
            auto& holders = by_alias_[name.alias];
            if (holders.empty() || holders.back() != i) holders.push_back(i);
        }
    }
}

std::optional<Instant> fcr_anchor(const Interaction& interaction) {
    if (interaction.resolved == false) return std::nullopt;
    if (interaction.resolved_at) return interaction.resolved_at;
    if (interaction.resolved != true && !interaction.reported_resolution) return std::nullopt;
    if (interaction.closed_at) return interaction.closed_at;
    const auto handled = unanswered_call(interaction) ? std::nullopt : handle_time(interaction);
    if (handled) return interaction.opened_at + *handled;
    return std::nullopt;
}

SegmentRow segment_row(const Interaction& interaction, InteractionId id, const Surroundings& surroundings,
                       const Rulebook& rulebook) {
    const Date opened_on = rulebook.zone.date_of(interaction.opened_at);
    const PersonId owner = rulebook.person(interaction.credited(Role::owner), opened_on);
    const Engagement* const engagement = rulebook.engagement_of(owner, opened_on);
    const TeamId team = interaction.team ? interaction.team : engagement ? engagement->team : TeamId{};
    const Calendar& calendar = rulebook.calendar_for(team, interaction.channel);
    const TargetQuestion question{team, interaction.channel, interaction.priority,
                                  engagement ? engagement->grade : std::string{}, opened_on};
    SegmentRow row;
    row.interaction = id.value;
    row.opened_at = unix_seconds(interaction.opened_at);
    row.supplied = surroundings.supplied.bits();
    row.roles = 0;
    row.channel = interaction.channel;
    if (interaction.priority) row.priority = static_cast<std::int8_t>(*interaction.priority);
    row.topic = interaction.topic.value;
    row.team = team.value;
    row.customer = interaction.customer.value;
    row.outbound = !interaction.inbound();
    row.bot = interaction.handled_by_bot.value_or(false);
    if (interaction.excluded) row.excluded = static_cast<std::int8_t>(*interaction.excluded);
    if (interaction.purpose) row.purpose = static_cast<std::int8_t>(*interaction.purpose);
    row.answered = tri(interaction.answered);
    row.queue = count_or_missing(interaction.queue);
    fill_responses(row, interaction, rulebook, question, calendar);
    fill_resolution(row, interaction, rulebook, question, calendar);
    fill_course(row, interaction);
    fill_voice_and_money(row, interaction, surroundings, rulebook);
    row.fcr_anchor = unix_or_missing(fcr_anchor(interaction));
    row.fcr_repeat_at = unix_or_missing(surroundings.fcr_repeat_at);
    row.human_contact_at = unix_or_missing(surroundings.human_contact_at);
    return row;
}

std::vector<std::pair<PersonId, std::uint8_t>> credits(const Interaction& interaction, const Rulebook& rulebook) {
    const Date opened_on = rulebook.zone.date_of(interaction.opened_at);
    std::vector<std::pair<PersonId, std::uint8_t>> credited;
    for (std::size_t i = 0; i < role_count; ++i) {
        const Role role = static_cast<Role>(i);
        const PersonId person = rulebook.person(interaction.credited(role), opened_on);
        const auto same =
            std::find_if(credited.begin(), credited.end(), [&](const auto& one) { return one.first == person; });
        if (same == credited.end())
            credited.emplace_back(person, role_bit(role));
        else
            same->second |= role_bit(role);
    }
    return credited;
}

void add_to_segments(const Interaction& interaction, InteractionId id, const Surroundings& surroundings,
                     const Rulebook& rulebook, std::map<std::pair<PersonId, Month>, Segment>& segments) {
    const auto date = [&](Instant instant) { return rulebook.zone.date_of(instant); };
    SegmentRow row = segment_row(interaction, id, surroundings, rulebook);
    const Month month = Month::of(date(interaction.opened_at));
    for (const auto& [person, roles] : credits(interaction, rulebook)) {
        row.roles = roles;
        segment_of(segments, person, month).rows.push_back(row);
    }
    const Calendar& calendar = rulebook.calendar_for(TeamId{row.team}, interaction.channel);
    for (const ReplySpan& span : interaction.reply_spans) {
        SegmentReply reply;
        reply.interaction = id.value;
        reply.opened_at = row.opened_at;
        reply.channel = row.channel;
        reply.topic = row.topic;
        reply.team = row.team;
        reply.replied_at = unix_seconds(span.replied_at);
        reply.working = working_seconds(calendar, span.from, span.replied_at).count();
        reply.elapsed = Span{span.from, span.replied_at}.length().count();
        reply.left_out = left_out(interaction);
        const PersonId who = rulebook.person(span.who, date(span.replied_at));
        segment_of(segments, who, month).replies.push_back(reply);
    }
    for (const Promise& given : interaction.promises) {
        SegmentPromise promise;
        promise.interaction = id.value;
        promise.follow_up = given.kind == Promise::Kind::follow_up;
        promise.made_at = unix_seconds(given.made_at);
        promise.due_at = unix_seconds(given.due_at);
        promise.kept_at = unix_or_missing(given.kept_at);
        promise.withdrawn_at = unix_or_missing(given.withdrawn_at);
        promise.channel = row.channel;
        promise.topic = row.topic;
        promise.team = row.team;
        promise.left_out = interaction.excluded.has_value();
        const PersonId who = rulebook.person(given.who == AliasId{} ? interaction.credited(Role::owner) : given.who,
                                             date(given.made_at));
        segment_of(segments, who, Month::of(date(given.due_at))).promises.push_back(promise);
    }
}

void sort_segment(Segment& segment) {
    const auto by = [](auto... keys) {
        return [=](const auto& a, const auto& b) { return std::tie(a.*keys...) < std::tie(b.*keys...); };
    };
    std::sort(segment.rows.begin(), segment.rows.end(), by(&SegmentRow::opened_at, &SegmentRow::interaction));
    std::sort(segment.replies.begin(), segment.replies.end(),
              by(&SegmentReply::opened_at, &SegmentReply::interaction, &SegmentReply::replied_at,
                 &SegmentReply::working, &SegmentReply::elapsed));
    std::sort(segment.promises.begin(), segment.promises.end(),
              by(&SegmentPromise::due_at, &SegmentPromise::interaction, &SegmentPromise::made_at,
                 &SegmentPromise::follow_up, &SegmentPromise::kept_at, &SegmentPromise::withdrawn_at));
    std::sort(segment.reviews.begin(), segment.reviews.end(), by(&SegmentReview::reviewed_at, &SegmentReview::review));
}

} // namespace mizan::core
