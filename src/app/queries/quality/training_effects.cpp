#include "app/queries/quality/training_effects.hpp"

#include "app/actor.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"
#include "core/kpi/evaluate.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

constexpr int most_months = 12;

Period months_from(Date first, int months) {
    const Date end = first.plus_months(months);
    return {first, end, first.iso() + ".." + (end - 1).iso()};
}

/// The person's figure and that of the others in one period.
struct Compared {
    core::Figure own, others;
};

Compared compared_in(App& app, const TrainedPerson& trained, const Period& period, const std::set<PersonId>& left_out,
                     const Asking& asking, const Progress& progress) {
    const SegmentRange range = months_of(period);
    const auto reader = reader_with_segments(app, range, asking.known_at, progress);
    const Standpoint point = standpoint(app, *reader, period, asking);
    const std::vector<const core::KpiDefinition*> kpi{&trained.kpi};
    core::FigureCollector own{kpi, point.scope, point.rules, point.rulebook.currencies};
    core::FigureCollector others{kpi, point.scope, point.rules, point.rulebook.currencies};
    for_each_segment(
        app, *reader, range, point.past,
        [&](const core::Segment& segment) {
            if (segment.person == trained.training.person) return own.add(segment);
            if (segment.person && !left_out.contains(segment.person)) others.add(segment);
        },
        progress);
    return {own.figures().front(), others.figures().front()};
}

void put_effect(App& app, TrainedPerson& trained, const std::vector<Training>& all, const Asking& asking,
                const Progress& progress) {
    std::set<PersonId> left_out;
    for (const Training& other : all)
        if (other.person != trained.training.person && other.kpi == trained.training.kpi &&
            trained.before.first <= other.on && other.on < trained.after.end)
            left_out.insert(other.person);
    trained.left_out = static_cast<std::int64_t>(left_out.size());
    const Compared before = compared_in(app, trained, trained.before, left_out, asking, progress);
    const Compared after = compared_in(app, trained, trained.after, left_out, asking, progress);
    trained.own_before = before.own;
    trained.own_after = after.own;
    trained.others_before = before.others;
    trained.others_after = after.others;
    trained.effect = core::training_effect(before.own, after.own, before.others, after.others, trained.kpi.better);
    if (!trained.over) trained.effect.verdict = core::TrainingVerdict::unknown;
}

} // namespace

Result<std::vector<TrainedPerson>> training_list(App& app, const TrainingQuestion& question) {
    const auto reader = app.store->read();
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    const Instant now = present(app, *reader), known_at = question.asking.known_at.value_or(now);
    const core::Rulebook rulebook = reader->rulebook(known_at);
    std::optional<PersonId> only;
    if (!sight->agent.empty()) {
        const auto person = find_agent(rulebook, sight->agent);
        if (!person) return person.refusal();
        only = *person;
    }
    std::vector<TrainedPerson> list;
    for (Training& training : trainings(*reader, known_at)) {
        if (only && training.person != *only) continue;
        const core::Person* const agent = person_of(rulebook, training.person);
        const auto kpi = chosen_kpis(kpi_definitions(*reader, known_at, training.on), {training.kpi});
        if (!kpi) return kpi.refusal();
        const Date month = training.on.first_of_month();
        TrainedPerson one;
        one.before = months_from(month.plus_months(-question.months), question.months);
        one.after = months_from(training.on.first_of_next_month(), question.months);
        one.over = rulebook.zone.start_of(one.after.end) <= question.asking.as_of.value_or(now);
        one.agent = agent ? agent->name : "";
        one.agent_ar = agent ? agent->name_ar : "";
        one.kpi = kpi->front();
        one.training = std::move(training);
        list.push_back(std::move(one));
    }
    std::ranges::stable_sort(list, {}, [](const TrainedPerson& one) { return one.training.on; });
    return list;
}

Result<std::vector<TrainedPerson>> training_effects(App& app, const TrainingQuestion& question,
                                                    const Progress& progress) {
    if (question.months < 1 || question.months > most_months)
        return Refusal{"training_months_unfit",
                       {{"found", std::to_string(question.months)}, {"n", std::int64_t{most_months}}}};
    auto list = training_list(app, question);
    if (!list) return list;
    std::vector<Training> all;
    {
        const auto reader = app.store->read();
        all = trainings(*reader, question.asking.known_at.value_or(present(app, *reader)));
    }
    for (TrainedPerson& trained : *list)
        put_effect(app, trained, all, question.asking, progress);
    return list;
}

} // namespace mizan::app
