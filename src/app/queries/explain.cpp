#include "app/queries/explain.hpp"

#include "app/actor.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/work.hpp"
#include "app/queries/work_clock.hpp"
#include "app/segments.hpp"
#include "core/kpi/reasons.hpp"
#include "core/kpi/rules.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// Who it is on that date; else the name as the source writes it.
std::string name_of(const core::Rulebook& rulebook, AliasId alias, Date on) {
    if (const core::Person* person = person_of(rulebook, rulebook.person(alias, on))) return person->name;
    for (const core::Person& person : rulebook.people)
        for (const core::PersonAlias& known : person.aliases)
            if (known.alias == alias) return known.name;
    return {};
}

/// Gathers one agent's rows behind one KPI.
class Explaining {
public:
    Explaining(Reader& reader, const ExplainQuestion& question, const Standpoint& point, PersonId person,
               const core::KpiDefinition& kpi)
        : reader_{reader}, question_{question}, point_{point}, person_{person}, kpi_{kpi},
          collector_{{&kpi}, point.scope, point.rules, point.rulebook.currencies} {}

    /// All of a month's interactions that have something in the agent's segment of it.
    void add_month(Month month) {
        reader_.rows_of(person_, month, point_.known_at,
                        [&](const StoredInteraction& interaction, const core::Surroundings& surroundings) {
                            add(interaction, surroundings, month);
                        });
    }
    /// The agent's reviews of a month, whenever the interaction was opened.
    void add_reviews(const ReviewedWork& reviewed, Month month) {
        using State = core::RowOutcome::State;
        reviewed.each(month, person_, [&](const StoredInteraction& interaction, const ReviewedWork::Found& found) {
            if (!in_scope(found.review, point_.scope)) return;
            if (found.excluded) return note(described(interaction), {State::left_out, core::reason::excluded});
            collector_.add(found.review);
            note(described(interaction), core::outcome(kpi_, found.review, point_.as_of));
        });
    }
    void add(const core::HoursWorked& hours) { collector_.add(hours); }

    /// All open rows at an instant that the agent owns, whenever they were opened.
    void add_stock(Instant at) {
        core::OpenWork work{true, 0, 0};
        const auto note_open = [&](const StoredInteraction& interaction, const core::SegmentRow& row,
                                   const OpenRow& open) {
            if (open.owner != person_) return;
            ++work.backlog;
            work.overdue += open.overdue;
            ExplainedRow told = described(interaction);
            put_clock(told, work_clock(*core::built_in_kpi("resolution"), interaction.row, row, point_.rulebook, at));
            told.breach_at = open.breach_at;
            using State = core::RowOutcome::State;
            const bool counts = kpi_.id != "overdue" || open.overdue;
            note(std::move(told), counts ? core::RowOutcome{State::counted, {}, false, 1}
                                         : core::RowOutcome{State::left_out, core::reason::not_overdue});
        };
        each_open_row(reader_, point_, at, note_open);
        collector_.add(work);
    }

    Explanation finish() {
        const auto earlier = [](const ExplainedRow& one, const ExplainedRow& other) {
            return std::pair{one.opened_at, one.id} < std::pair{other.opened_at, other.id};
        };
        std::stable_sort(answer_.rows.begin(), answer_.rows.end(), earlier);
        if (question_.limit >= 0 && static_cast<std::int64_t>(answer_.rows.size()) > question_.limit)
            answer_.rows.resize(static_cast<std::size_t>(question_.limit));
        answer_.figure = collector_.figures().front();
        return std::move(answer_);
    }

private:
    void add(const StoredInteraction& interaction, const core::Surroundings& surroundings, Month month) {
        std::map<std::pair<PersonId, Month>, core::Segment> built;
        core::add_to_segments(interaction.row, interaction.id, surroundings, point_.rulebook, built);
        const auto segment = built.find({person_, month});
        if (segment == built.end()) return;
        collector_.add(segment->second);
        switch (kpi_.section) {
        case core::Section::interactions:
        case core::Section::hours:
            if (!core::CompiledKpi{kpi_}.reads_rows()) break;
            for (const core::SegmentRow& row : segment->second.rows)
                explain(interaction, row);
            break;
        case core::Section::replies:
            for (const core::SegmentRow& row : segment->second.rows)
                explain_silence(interaction, row);
            for (const core::SegmentReply& reply : segment->second.replies)
                explain(interaction, reply);
            break;
        case core::Section::promises:
            for (const core::SegmentPromise& promise : segment->second.promises)
                if (in_scope(promise, point_.scope)) explain(interaction, promise);
            break;
        case core::Section::reviews: // add_reviews
        case core::Section::stock: break;
        }
    }

    void explain(const StoredInteraction& interaction, const core::SegmentRow& row) {
        if (!in_scope(row, point_.scope)) return;
        ExplainedRow told = described(interaction);
        put_clock(told, work_clock(kpi_, interaction.row, row, point_.rulebook, point_.as_of));
        if (!(row.roles & core::role_bit(kpi_.role)))
            return note(std::move(told), {core::RowOutcome::State::left_out, "credit_of_another"});
        note(std::move(told), core::outcome(kpi_, row, point_.as_of, point_.rules));
    }

    /// Of a row whose source keeps no conversations nothing is known.
    void explain_silence(const StoredInteraction& interaction, const core::SegmentRow& row) {
        const bool asked = in_scope(row, point_.scope) && row.opened_at < unix_seconds(point_.as_of) &&
                           (row.roles & core::role_bit(kpi_.role)) != 0;
        if (!asked) return;
        if (const auto gap = core::without_replies(row)) note(described(interaction), *gap);
    }

    void explain(const StoredInteraction& interaction, const core::SegmentPromise& promise) {
        ExplainedRow told = described(interaction);
        told.due_at = instant_from_unix(promise.due_at);
        if (promise.kept_at != core::missing) told.kept_at = instant_from_unix(promise.kept_at);
        note(std::move(told), core::outcome(kpi_, promise, point_.as_of));
    }

    void explain(const StoredInteraction& interaction, const core::SegmentReply& reply) {
        if (!in_scope(reply, point_.scope) || reply.opened_at >= unix_seconds(point_.as_of)) return;
        ExplainedRow told = described(interaction);
        put_clock(told, work_clock(reply, point_.rulebook));
        note(std::move(told), core::outcome(kpi_, reply, point_.as_of));
    }

    void put_clock(ExplainedRow& told, std::optional<WorkClock> clock) const {
        if (!clock) return;
        told.clock = std::move(clock->segments);
        told.calendar = clock->calendar;
        told.working = clock->working;
        told.elapsed = clock->elapsed;
        told.breach_at = clock->breach_at;
    }

    ExplainedRow described(const StoredInteraction& interaction) const {
        ExplainedRow told;
        told.id = interaction.id;
        told.source = interaction.source_name;
        told.external_id = interaction.row.external_id;
        told.channel = interaction.row.channel;
        if (interaction.row.topic) told.topic = reader_.topic_name(interaction.row.topic);
        told.opened_at = interaction.row.opened_at;
        told.link = interaction.row.link;
        for (const AliasId who : interaction.row.participants)
            told.participants.push_back(
                name_of(point_.rulebook, who, point_.rulebook.zone.date_of(interaction.row.opened_at)));
        told.corrections = interaction.corrections;
        return told;
    }

    void note(ExplainedRow told, const core::RowOutcome& outcome) {
        using State = core::RowOutcome::State;
        ++(outcome.state == State::counted    ? answer_.counted
           : outcome.state == State::left_out ? answer_.left_out
                                              : answer_.unknown);
        if (question_.only && outcome.state != *question_.only) return;
        told.reason = outcome.reason;
        if (core::reason::of_the_source(told.reason)) told.breach_at.reset(); // a target that does not decide
        told.outcome = outcome;
        told.outcome.reason = {};
        answer_.rows.push_back(std::move(told));
    }

    Reader& reader_;
    const ExplainQuestion& question_;
    const Standpoint& point_;
    PersonId person_;
    const core::KpiDefinition& kpi_;
    core::FigureCollector collector_;
    Explanation answer_;
};

} // namespace

Result<Explanation> explain(App& app, const ExplainQuestion& asked, const Progress& progress) {
    ExplainQuestion question = asked;
    const auto reader = app.store->read();
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    question.agent = sight->agent;
    const Standpoint point = standpoint(app, *reader, question.period, question.asking);
    const auto person = find_agent(point.rulebook, question.agent);
    if (!person) return person.refusal();
    const auto kpis = chosen_kpis(kpi_definitions(*reader, point.known_at, question.period.first), {question.kpi});
    if (!kpis) return kpis.refusal();
    const core::KpiDefinition& kpi = kpis->front();

    Explaining explaining{*reader, question, point, *person, kpi};
    const Instant until = std::min(point.scope.to, point.as_of);
    core::HoursWorked hours;
    if (kpi.section == core::Section::hours && point.scope.from < until)
        hours = hours_worked(*reader, *person, point.scope.from, until, point.known_at)[*person];
    if (kpi.section == core::Section::stock) explaining.add_stock(until);
    // Work of somebody who logged no time says nothing of what an hour brings.
    const bool reads_rows = kpi.section != core::Section::stock && kpi.section != core::Section::reviews &&
                            (kpi.section != core::Section::hours || hours.logged > 0s);
    const SegmentRange range = months_of(question.period);
    if (kpi.section == core::Section::reviews) {
        const ReviewedWork reviewed{*reader, point.rulebook, point.known_at};
        for (Month month = range.first; month <= range.last; ++month.number)
            explaining.add_reviews(reviewed, month);
    }
    for (Month month = range.first; reads_rows && month <= range.last; ++month.number) {
        progress.step("reading_rows", month.number - range.first.number, range.last.number - range.first.number + 1);
        explaining.add_month(month);
    }
    if (hours.known) explaining.add(hours);

    Explanation answer = explaining.finish();
    answer.period = question.period;
    answer.agent = person_of(point.rulebook, *person)->name;
    answer.definition = kpi;
    answer.as_of = point.as_of;
    answer.known_at = point.known_at;
    answer.rulebook_version = point.rulebook.version;
    return answer;
}

} // namespace mizan::app
