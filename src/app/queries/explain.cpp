#include "app/queries/explain.hpp"

#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/work.hpp"
#include "app/queries/work_clock.hpp"
#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

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
    void add(const core::HoursWorked& hours) { collector_.add(hours); }
    void add(const core::OpenWork& work) { collector_.add(work); }

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
            for (const core::SegmentRow& row : segment->second.rows)
                explain(interaction, row);
            break;
        case core::Section::replies:
            for (const core::SegmentReply& reply : segment->second.replies)
                explain(interaction, reply);
            break;
        case core::Section::promises:
            for (const core::SegmentPromise& promise : segment->second.promises)
                if (in_scope(promise, point_.scope))
                    note(described(interaction), core::outcome(kpi_, promise, point_.as_of));
            break;
        case core::Section::reviews:
            for (const core::SegmentReview& review : segment->second.reviews)
                if (in_scope(review, point_.scope))
                    note(described(interaction), core::outcome(kpi_, review, point_.as_of));
            break;
        case core::Section::hours:
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

    void explain(const StoredInteraction& interaction, const core::SegmentReply& reply) {
        if (!in_scope(reply, point_.scope)) return;
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

void add_hours_and_stock(Explaining& explaining, Reader& reader, const Standpoint& point, PersonId person,
                         core::Section section) {
    if (section == core::Section::hours) {
        const Instant until = std::min(point.scope.to, point.as_of);
        const auto hours = hours_worked(reader, person, point.scope.from, until, point.known_at);
        if (const auto found = hours.find(person); found != hours.end()) explaining.add(found->second);
    }
    if (section == core::Section::stock) {
        core::OpenWork work{true, 0, 0};
        for (const OpenRow& row : open_work(reader, point, std::min(point.scope.to, point.as_of))) {
            if (row.owner != person) continue;
            ++work.backlog;
            work.overdue += row.overdue;
        }
        explaining.add(work);
    }
}

} // namespace

Result<Explanation> explain(App& app, const ExplainQuestion& question, const Progress& progress) {
    const auto reader = app.store->read();
    const Standpoint point = standpoint(app, *reader, question.period, question.asking);
    const auto person = find_agent(point.rulebook, question.agent);
    if (!person) return person.refusal();
    const auto kpis = chosen_kpis(kpi_definitions(*reader, point.known_at), {question.kpi});
    if (!kpis) return kpis.refusal();
    const core::KpiDefinition& kpi = kpis->front();

    Explaining explaining{*reader, question, point, *person, kpi};
    const SegmentRange range = months_of(question.period);
    for (Month month = range.first; month <= range.last; ++month.number) {
        progress.step("reading_rows", month.number - range.first.number, range.last.number - range.first.number + 1);
        explaining.add_month(month);
    }
    add_hours_and_stock(explaining, *reader, point, *person, kpi.section);

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
