#include "app/demo/year.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mizan::app::demo {
namespace {

/// What the dice are thrown for, so that no two streams are the same.
enum Stream : std::int64_t { day_stream = 100, unassigned_stream, hours_stream };

/// Mean seconds of talk (conversations) or of work (letters) at the usual pace.
constexpr std::int64_t talk_of_call = 540, talk_of_chat = 690, wrap_of_conversation = 50, work_of_email = 1500,
                       work_of_post = 760;
constexpr int busy_percent = 115; // how long everything takes in a busy season

/// The calendar of the customers' hours, by which a day's rows are spread.
core::Span duty(const core::Calendar& calendar, Date date) {
    const auto open = calendar.opening_on(date, date);
    return {open.front().from, open.back().to};
}

/// An agent's day: the front desk works in two shifts, the later half is for evenings.
core::Span shift(const Setting& setting, const Agent& who, Date date) {
    core::Span day = duty(setting.calendar(who.desk), date);
    if (who.desk == Desk::correspondence) return day;
    const Seconds half = day.length() / 2;
    (who.shift == "evening" ? day.from : day.to) = day.from + half;
    return day;
}

/// When of the shift the agent is there for customers: all but the middle quarter, which is for a break, training and
/// talks.
std::array<core::Span, 2> on_the_queue(const Setting& setting, const Agent& who, Date date) {
    const core::Span day = shift(setting, who, date);
    const Seconds stretch = day.length() * 3 / 8;
    return {{{day.from, day.from + stretch}, {day.to - stretch, day.to}}};
}

bool busy_season(Date date) {
    return date.month() == 3 || date.month() >= 11;
}

/// How many interactions reach the agent: work comes to whoever is free, so that everybody is busy for about the same
/// share of the time, and who works faster is given more.
std::int64_t load(const Setting& setting, const Agent& who, Date date) {
    const bool front = who.desk == Desk::front;
    const std::int64_t busy_per_mille = front ? 700 : 580;
    const std::int64_t fixed = front ? 40 : 60; // of one interaction, whatever the pace
    const std::int64_t paced = front ? (talk_of_call * 62 + talk_of_chat * 38) / 100 + wrap_of_conversation
                                     : (work_of_email * 68 + work_of_post * 32) / 100;
    std::int64_t there = 0;
    for (const core::Span& stretch : on_the_queue(setting, who, date))
        there += stretch.length().count();
    return there * busy_per_mille / 1000 / (fixed + paced * who.habits_on(date).pace / 100);
}

/// Draws one interaction of an agent. The order of the draws is part of the facts: new ones go to the end.
class Drawing {
public:
    Drawing(const Setting& setting, std::size_t agent, Date date, int number)
        : setting_{setting}, agent_{agents()[agent]}, alias_{setting.aliases[agent]},
          habits_{agents()[agent].habits_on(date)}, calendar_{setting.calendar(agents()[agent].desk)},
          shift_{shift(setting, agents()[agent], date)}, dice_{day_stream, static_cast<std::int64_t>(agent),
                                                               date.days(), number} {
        row_.external_id = fmt::format("D{:02}-{}-{:02}", agent + 1, date.iso(), number);
        row_.agent = alias_;
        row_.team = setting.team(agent_.desk);
        row_.handled_by_bot = false;
        draw_subject(date);
    }

    core::Interaction drawn() {
        row_.channel == core::Channel::phone || row_.channel == core::Channel::live_chat ? draw_conversation()
                                                                                         : draw_letter();
        draw_course();
        draw_voice();
        draw_complaint();
        draw_retention();
        draw_promise();
        row_.cost = Money{350 + row_.handle.value_or(0s).count() * 3 / 10, "OMR"};
        return std::move(row_);
    }

private:
    void draw_subject(Date date) {
        const bool front = agent_.desk == Desk::front;
        const bool first_of_two = dice_.chance(front ? 620 : 680);
        row_.channel = front ? (first_of_two ? core::Channel::phone : core::Channel::live_chat)
                             : (first_of_two ? core::Channel::email : core::Channel::social);
        const std::int64_t subject = dice_.below(100);
        const std::size_t topic = subject < 32   ? 0
                                  : subject < 54 ? 1
                                  : subject < 70 ? 2
                                  : subject < 83 ? 3
                                  : subject < 94 ? 4
                                                 : 5;
        row_.topic = setting_.topics[topic];
        cancels_ = topic + 1 == setting_.topics.size();
        const std::int64_t urgency = dice_.below(100);
        row_.priority = urgency < 15   ? core::Priority::low
                        : urgency < 78 ? core::Priority::normal
                        : urgency < 94 ? core::Priority::high
                                       : core::Priority::urgent;
        const auto customers = static_cast<std::int64_t>(setting_.customers.size());
        row_.customer = setting_.customers[static_cast<std::size_t>(dice_.below(customers))];
        outbound_ = dice_.chance(60);
        row_.direction = outbound_ ? core::Direction::out : core::Direction::in;
        row_.proactive = outbound_ || dice_.chance(25);
        const std::int64_t aim = dice_.below(100);
        row_.purpose = cancels_   ? core::Purpose::keep
                       : aim < 72 ? core::Purpose::service
                       : aim < 82 ? core::Purpose::keep
                       : aim < 90 ? core::Purpose::grow
                                  : core::Purpose::acquire;
        row_.opened_at = shift_.from + Seconds{dice_.below((shift_.length() - 30min).count())};
        busy_ = busy_season(date) ? busy_percent : 100;
    }

    Seconds paced(std::int64_t mean) { return Seconds{5 + dice_.around(mean * habits_.pace * busy_ / 10'000)}; }
    Instant after_work(Instant from, Seconds working) const {
        return core::reaches(calendar_, from, working).value_or(from + working);
    }

    void draw_conversation() {
        const bool phone = row_.channel == core::Channel::phone;
        row_.answered = true;
        row_.queue = Seconds{2 + dice_.around(phone ? 11 : 38) * busy_ / 100};
        row_.first_response_at = row_.opened_at + *row_.queue;
        row_.talk = paced(phone ? talk_of_call : talk_of_chat) + 20s;
        row_.hold = phone && dice_.chance(350) ? Seconds{10 + dice_.around(55)} : 0s;
        row_.wrap = paced(wrap_of_conversation);
        row_.handle = *row_.talk + *row_.hold + *row_.wrap;
        const Instant hung_up = *row_.first_response_at + *row_.talk + *row_.hold;
        at_once_ = dice_.chance(habits_.solved);
        row_.resolved_at = at_once_ ? hung_up : after_work(hung_up, paced(4 * 3600));
    }

    void draw_letter() {
        const bool social = row_.channel == core::Channel::social;
        row_.first_response_at = after_work(row_.opened_at, paced(social ? 1900 : 6800));
        row_.handle = paced(social ? work_of_post : work_of_email) + 60s;
        at_once_ = dice_.chance(habits_.solved);
        Instant from = *row_.first_response_at + *row_.handle;
        if (dice_.chance(300)) {
            const Instant until = after_work(from, Seconds{1800 + dice_.around(9000)});
            row_.pauses.push_back({from, until, core::Pause::Kind::waiting_for_customer});
            from = until;
        }
        row_.resolved_at = after_work(from, at_once_ ? paced(2400) : paced(8 * 3600));
    }

    void draw_course() {
        const bool given_up = dice_.chance(12);
        row_.resolved = !given_up;
        if (given_up) row_.resolved_at.reset();
        row_.reopened = !given_up && dice_.chance(habits_.reopened) ? 1 + static_cast<int>(dice_.below(2)) : 0;
        row_.transfers = !at_once_ && dice_.chance(420) ? 1 : 0;
        row_.escalated = !at_once_ && dice_.chance(150);
        row_.closed_at = given_up ? row_.opened_at + 96h : *row_.resolved_at + 24h;
    }

    void draw_voice() {
        row_.survey_offered = row_.resolved == true && dice_.chance(620);
        if (!*row_.survey_offered || !dice_.chance(430)) return;
        const bool content =
            dice_.chance(at_once_ && row_.reopened == 0 ? habits_.content + 40 : habits_.content - 190);
        row_.csat = static_cast<std::int8_t>(content ? 4 + dice_.below(100) / 35 % 2 : 1 + dice_.below(3));
        row_.rated_at = *row_.resolved_at + Seconds{600 + dice_.around(20'000)};
        if (dice_.chance(500)) row_.nps = static_cast<std::int8_t>(content ? 7 + dice_.below(4) : dice_.below(8));
        if (dice_.chance(400)) row_.ces = static_cast<std::int8_t>(content ? 5 + dice_.below(3) : 1 + dice_.below(5));
    }

    void draw_complaint() {
        row_.complaint = dice_.chance(!at_once_ || row_.reopened > 0 ? 170 : 22);
        if (!*row_.complaint) return;
        Instant at = row_.first_response_at.value_or(row_.opened_at);
        for (std::size_t step = 0; step < core::recovery_step_count; ++step) {
            core::RecoveryMark& mark = row_.recovery[step];
            at = after_work(at, paced(2400));
            const bool compensation = step + 1 == core::recovery_step_count;
            if (compensation && dice_.chance(450))
                mark.not_applicable = "no_loss";
            else if (dice_.chance(habits_.kept - 60))
                mark = {at, true, {}};
        }
        row_.avoidable = dice_.chance(400);
        row_.root_cause = *row_.avoidable ? "wrong_answer" : "late_supplier";
    }

    void draw_retention() {
        if (!cancels_ || !dice_.chance(880)) return;
        const std::int64_t end = dice_.below(1000);
        row_.retention = end < habits_.content * 7 / 10 ? core::RetentionOutcome::saved
                         : end < 900                    ? core::RetentionOutcome::lost
                                                        : core::RetentionOutcome::left_well;
        const std::int64_t why = dice_.below(4);
        row_.retention_reason = why == 0 ? "price" : why == 1 ? "service" : why == 2 ? "moving" : "competitor";
        row_.retention_offer = dice_.chance(500) ? "discount" : "other_plan";
    }

    void draw_promise() {
        if (!dice_.chance(*row_.complaint ? 600 : 90)) return;
        const Instant made = row_.first_response_at.value_or(row_.opened_at) + 2min;
        const auto kind = *row_.complaint ? core::Promise::Kind::follow_up : core::Promise::Kind::promise;
        core::Promise promise{kind, alias_, made, made + 48h, {}, {}};
        if (dice_.chance(habits_.kept))
            promise.kept_at = made + 1h + Seconds{dice_.below(46 * 3600)};
        else if (dice_.chance(600))
            promise.kept_at = made + 50h + Seconds{dice_.around(40'000)};
        row_.promises.push_back(promise);
    }

    const Setting& setting_;
    const Agent& agent_;
    AliasId alias_;
    Habits habits_;
    const core::Calendar& calendar_;
    core::Span shift_;
    Dice dice_;
    core::Interaction row_;
    bool outbound_ = false, cancels_ = false, at_once_ = false;
    int busy_ = 100;
};

core::Interaction abandoned_call(const Setting& setting, Dice& dice, core::Span open) {
    core::Interaction row;
    row.channel = core::Channel::phone;
    row.opened_at = open.from + Seconds{dice.below(open.length().count())};
    row.answered = false;
    row.queue = Seconds{5 + dice.around(70)};
    row.team = setting.front;
    row.topic = setting.topics[static_cast<std::size_t>(dice.below(5))];
    return row;
}

core::Interaction bot_conversation(const Setting& setting, Dice& dice, Date date) {
    core::Interaction row;
    row.channel = core::Channel::self_service;
    row.opened_at = setting.office_calendar.zone().start_of(date) + Seconds{dice.below(24 * 3600)};
    row.handled_by_bot = true;
    row.topic = setting.topics[static_cast<std::size_t>(dice.below(5))];
    row.resolved = dice.chance(710);
    if (*row.resolved) row.resolved_at = row.opened_at + Seconds{40 + dice.around(150)};
    return row;
}

} // namespace

core::FieldSet supplied_fields() {
    using enum core::Field;
    return {external_id,
            channel,
            topic,
            priority,
            customer,
            direction,
            purpose,
            agent,
            team,
            opened_at,
            answered,
            queue_seconds,
            first_response_at,
            resolved,
            resolved_at,
            closed_at,
            pauses,
            talk_seconds,
            hold_seconds,
            wrap_seconds,
            handle_seconds,
            reopened,
            transfers,
            escalated,
            complaint,
            noticed_at,
            told_at,
            fixed_at,
            cause_found_at,
            apologised_at,
            compensated_at,
            root_cause,
            avoidable,
            proactive,
            handled_by_bot,
            survey_offered,
            csat,
            nps,
            ces,
            rated_at,
            retention_outcome,
            retention_reason,
            retention_offer,
            cost,
            promises,
            follow_ups};
}

void agent_day(const Setting& setting, std::size_t agent, Date date, const TakeRow& take) {
    const Agent& who = agents()[agent];
    if (!who.works_on(date) || !setting.calendar(who.desk).works_on(date)) return;
    Dice dice{day_stream, static_cast<std::int64_t>(agent), date.days()};
    const int rows = static_cast<int>(load(setting, who, date) + dice.below(5) - 2);
    for (int number = 1; number <= rows; ++number)
        take(Drawing{setting, agent, date, number}.drawn());
}

void unassigned_day(const Setting& setting, Date date, const TakeRow& take) {
    Dice dice{unassigned_stream, date.days()};
    const auto take_as = [&](core::Interaction row, const char* kind, std::int64_t number) {
        row.external_id = fmt::format("{}-{}-{:02}", kind, date.iso(), number);
        row.customer =
            setting
                .customers[static_cast<std::size_t>(dice.below(static_cast<std::int64_t>(setting.customers.size())))];
        row.direction = core::Direction::in;
        if (!row.handled_by_bot) row.handled_by_bot = false;
        take(row);
    };
    if (setting.front_calendar.works_on(date)) {
        const core::Span open = duty(setting.front_calendar, date);
        const std::int64_t calls = 2 + dice.below(busy_season(date) ? 5 : 3);
        for (std::int64_t i = 1; i <= calls; ++i)
            take_as(abandoned_call(setting, dice, open), "A", i);
    }
    const std::int64_t conversations = 3 + dice.below(4);
    for (std::int64_t i = 1; i <= conversations; ++i)
        take_as(bot_conversation(setting, dice, date), "B", i);
}

std::vector<core::WorkInterval> hours_of_day(const Setting& setting, std::size_t agent, Date date) {
    const Agent& who = agents()[agent];
    if (!who.works_on(date) || !setting.calendar(who.desk).works_on(date)) return {};
    Dice dice{hours_stream, static_cast<std::int64_t>(agent), date.days()};
    const PersonId person = setting.people[agent];
    using Kind = core::WorkInterval::Kind;
    std::vector<core::WorkInterval> hours;
    for (const core::Span& stretch : on_the_queue(setting, who, date)) {
        const Instant came = stretch.from + Seconds{dice.around(150)}, left = stretch.to - Seconds{dice.around(240)};
        hours.push_back({person, Kind::rostered, stretch.from, stretch.to});
        hours.push_back({person, Kind::logged, came, std::max(came, left)});
    }
    return hours;
}

} // namespace mizan::app::demo
