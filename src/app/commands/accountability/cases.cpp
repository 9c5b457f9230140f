#include "app/commands/accountability/cases.hpp"

#include "app/commands/edit.hpp"
#include "app/commands/event_now.hpp"
#include "app/queries/accountability/blameless_work.hpp"
#include "app/queries/kpi.hpp"
#include "app/segments.hpp"
#include "core/accountability/consecutive.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

using CaseKind = core::CaseEvent::Kind;

constexpr int months_of_before = 6;

std::string case_detail(std::int64_t id) {
    return nlohmann::json{{"case", id}}.dump();
}

Result<core::Case> known_case(const App& app, Reader& reader, const core::Rulebook& rulebook, std::int64_t id) {
    auto found = case_numbered(reader, rulebook.zone, id, present(app, reader));
    if (!found) return Refusal{"case_unknown", {{"id", id}}};
    return *std::move(found);
}

/// Nobody runs a case against themself.
Result<void> not_oneself(const Actor& actor, PersonId person) {
    if (actor.person && actor.person == person) return Refusal{"case_of_oneself", {}};
    return {};
}

/// One thing more in a case: what `fill(event, case, who)` makes of it, where it may follow.
template <class Fill>
Result<void> next_in_case(App& app, const std::string& actor, const std::string& command, Action permission,
                          std::int64_t id, CaseKind kind, const std::string& text, Fill fill) {
    return edited_as(app, actor, command, [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
        const auto who = permitted(writer, actor, permission, present(app, writer));
        if (!who) return who.refusal();
        const auto so_far = known_case(app, writer, rulebook, id);
        if (!so_far) return so_far.refusal();
        core::CaseEvent event = event_now<core::CaseEvent>(app, writer, rulebook, actor, kind, text);
        if (auto filled = fill(event, *so_far, *who, writer); !filled) return filled.refusal();
        if (auto may = core::may_follow(*so_far, event); !may) return may.refusal();
        writer.put_record(case_kind, id, body_of(event));
        return case_detail(id);
    });
}

Result<void> by_who_runs_it(core::CaseEvent&, const core::Case& so_far, const Actor& who, Reader&) {
    return not_oneself(who, so_far.opening().person);
}

/// Why nothing proposes it.
Refusal no_case(const OpenCase& command, const Proposals& proposals) {
    const Arguments which{{"agent", command.agent}, {"kpi", command.kpi}, {"period", command.period.name}};
    const auto stood = proposals.latest.find(command.kpi);
    const bool judged = stood != proposals.latest.end() && stood->second.verdict &&
                        *stood->second.verdict != core::Verdict::too_few &&
                        *stood->second.verdict != core::Verdict::no_comparison;
    return {judged ? "case_not_proposed" : "case_too_few", which};
}

struct EffectFound {
    Period before;
    bool evidence_in_before = false;
    core::Effect effect;
};

core::Comparison comparison_of(const BlamelessWork& work, PersonId person) {
    const core::Comparison* of = work.compared.front().of(person);
    return of != nullptr ? *of : core::Comparison{};
}

/// Reads the case's own measure before the evidence, or with it where there is too little before, and after.
Result<EffectFound> effect_in(App& app, const core::Case& of, const Period& after, const Asking& asking,
                              const Progress& progress) {
    const core::CaseEvent& opening = of.opening();
    const Date evidence_from = opening.evidence.back().period.first, evidence_to = opening.evidence.front().period.end;
    EffectFound found{core::months_before(evidence_from, months_of_before), false, {}};
    SegmentRange range = months_of(after);
    range.first = months_of(found.before).first;
    const auto reader = reader_with_segments(app, range, asking.known_at, progress);
    const auto kpis =
        chosen_kpis(kpi_definitions(*reader, present(app, *reader), after.first), {of.last(CaseKind::planned)->kpi});
    if (!kpis) return kpis.refusal();
    const core::KpiDefinition& kpi = kpis->front();
    const auto read = [&](const Period& period) {
        return blameless_work(app, *reader, period, asking, {&kpi}, progress);
    };
    BlamelessWork before = read(found.before);
    if (comparison_of(before, opening.person).n < kpi.min_n) {
        found.evidence_in_before = true;
        found.before = {found.before.first, evidence_to, found.before.first.iso() + ".." + (evidence_to - 1).iso()};
        before = read(found.before);
    }
    const BlamelessWork later = read(after);
    found.effect = core::effect_of(comparison_of(before, opening.person), before.compared.front().reference,
                                   comparison_of(later, opening.person), later.compared.front().reference, kpi.better);
    // without shrinking, what opened the case would look like success as soon as chance evens out
    if (found.evidence_in_before && !found.effect.shrunk) found.effect.word = core::EffectWord::unclear;
    return found;
}

} // namespace

Result<std::int64_t> open_case(App& app, const OpenCase& command, const Progress& progress) {
    // what is proposed reads several periods of everybody's work, and is asked for before the lock is taken
    const auto proposed =
        case_proposals(app, {command.period, command.agent, {}, {command.kpi}, {command.actor, {}, {}}}, progress);
    std::int64_t id = 0;
    const auto opened = edited_as(
        app, command.actor, "case_open", [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
            const auto who = permitted(writer, command.actor, Action::run_case, present(app, writer));
            if (!who) return who.refusal();
            if (!proposed) return proposed.refusal();
            const auto person = find_agent(rulebook, command.agent);
            if (!person) return person.refusal();
            if (auto other = not_oneself(*who, *person); !other) return other.refusal();
            const auto found = std::ranges::find_if(proposed->proposals, [&](const Proposal& proposal) {
                return proposal.kpi.id == command.kpi && proposal.policy == command.policy.value_or(proposal.policy);
            });
            if (found == proposed->proposals.end()) return no_case(command, *proposed);
            core::CaseEvent event =
                event_now<core::CaseEvent>(app, writer, rulebook, command.actor, CaseKind::opened, command.text);
            for (const core::Case& one : cases(writer, rulebook.zone, event.at))
                if (one.opening().person == *person && one.opening().kpi == command.kpi && one.open_on(event.on))
                    return Refusal{"case_open_already", {{"id", one.id}}};
            event.person = *person;
            event.kpi = command.kpi;
            event.policy = found->policy;
            event.evidence = found->evidence;
            id = writer.put_record(case_kind, std::nullopt, body_of(event));
            return case_detail(id);
        });
    if (!opened) return opened.refusal();
    return id;
}

Result<void> plan_case(App& app, const PlanCase& command) {
    return next_in_case(
        app, command.actor, "case_plan", Action::run_case, command.id, CaseKind::planned, command.text,
        [&](core::CaseEvent& event, const core::Case& so_far, const Actor& who, Reader& reader) -> Result<void> {
            if (auto other = not_oneself(who, so_far.opening().person); !other) return other;
            event.kpi = command.kpi.empty() ? so_far.opening().kpi : command.kpi;
            const auto known = chosen_kpis(kpi_definitions(reader, present(app, reader), event.on), {event.kpi});
            if (!known) return known.refusal();
            event.actions = command.actions;
            event.training = command.training;
            event.check_on = command.check_on;
            return {};
        });
}

Result<core::CaseEvent> check_case(App& app, const CheckCase& command, const Progress& progress) {
    std::optional<Result<EffectFound>> found;
    {
        const auto reader = app.store->read();
        const core::Rulebook rulebook = reader->rulebook(present(app, *reader));
        const auto so_far = known_case(app, *reader, rulebook, command.id);
        const bool planned = so_far && so_far->last(CaseKind::planned) != nullptr;
        if (planned) found = effect_in(app, *so_far, command.after, {command.actor, {}, {}}, progress);
    }
    core::CaseEvent kept;
    const auto checked =
        next_in_case(app, command.actor, "case_check", Action::run_case, command.id, CaseKind::checked, "",
                     [&](core::CaseEvent& event, const core::Case& so_far, const Actor& who, Reader&) -> Result<void> {
                         if (auto other = not_oneself(who, so_far.opening().person); !other) return other;
                         const core::CaseEvent* plan = so_far.last(CaseKind::planned);
                         if (plan == nullptr || !found) return core::may_follow(so_far, event);
                         if (command.after.first < plan->on) return Refusal{"case_after_early", {{"date", plan->on}}};
                         if (!*found) return found->refusal();
                         event.before = (*found)->before;
                         event.after = command.after;
                         event.evidence_in_before = (*found)->evidence_in_before;
                         event.effect = (*found)->effect;
                         kept = event;
                         return {};
                     });
    if (!checked) return checked.refusal();
    return kept;
}

Result<void> answer_case(App& app, const std::string& actor, std::int64_t id, const std::string& text) {
    return next_in_case(app, actor, "case_answer", Action::answer, id, CaseKind::answered, text,
                        [](core::CaseEvent&, const core::Case& so_far, const Actor& who, Reader&) -> Result<void> {
                            const bool theirs = who.subject == 0 || who.person == so_far.opening().person;
                            if (!theirs && !permitted(who.role, Action::run_case))
                                return Refusal{"case_not_theirs", {}};
                            return {};
                        });
}

Result<void> acknowledge_case(App& app, const std::string& actor, std::int64_t id) {
    return next_in_case(app, actor, "case_acknowledge", Action::acknowledge, id, CaseKind::acknowledged, "",
                        [](core::CaseEvent&, const core::Case& so_far, const Actor& who, Reader&) -> Result<void> {
                            if (who.subject != 0 && who.person != so_far.opening().person)
                                return Refusal{"case_not_theirs", {}};
                            return {};
                        });
}

Result<void> close_case(App& app, const std::string& actor, std::int64_t id, const std::string& text, bool withdrawn) {
    return next_in_case(app, actor, "case_close", Action::run_case, id, CaseKind::closed, text,
                        [&](core::CaseEvent& event, const core::Case& so_far, const Actor& who, Reader& reader) {
                            event.withdrawn = withdrawn;
                            return by_who_runs_it(event, so_far, who, reader);
                        });
}

} // namespace mizan::app
