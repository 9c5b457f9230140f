#include "app/commands/goals/goals.hpp"

#include "app/commands/edit.hpp"
#include "app/commands/goals/stated_goal.hpp"
#include "app/queries/goals/goal_list.hpp"
#include "app/segments.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

std::string goal_detail(const GoalRecord& record) {
    return nlohmann::json{{"goal", record.subject}, {"version", record.version}, {"state", name_of(record.state)}}
        .dump();
}

ToldGoal told_goal(App& app, Reader& reader, const Standpoint& point, GoalRecord record,
                   const Progress& progress = {}) {
    return std::move(told_goals(app, reader, point, {std::move(record)}, progress).front());
}

Refusal in_state(const std::string& code, const GoalRecord& record) {
    return {code, {{"id", record.subject}, {"goal_state", std::string{name_of(record.state)}}}};
}

bool over(const GoalRecord& record) {
    return record.state == GoalState::closed || record.state == GoalState::abandoned;
}

/// A goal that is well stated, with what the database says of it.
Result<ToldGoal> measured_goal(App& app, Reader& reader, const Standpoint& point, GoalRecord record,
                               const Progress& progress = {}) {
    ToldGoal told = told_goal(app, reader, point, std::move(record), progress);
    const auto baseline = core::usable_baseline(told.baseline);
    if (auto fine = core::check_target(told.record.goal, told.kpi, baseline); !fine) return fine.refusal();
    return told;
}

/// What is judged from now on by what was measured.
Result<void> activate(ToldGoal& told, const Standpoint& point) {
    if (const std::string failing = told.smart.failing(); !failing.empty())
        return Refusal{"goal_checks_fail", {{"id", told.record.subject}, {"letters", failing}}};
    told.record.state = GoalState::active;
    if (told.baseline)
        told.record.baseline =
            PinnedFigure{*told.baseline, *told.record.goal.baseline_period, point.as_of, point.known_at};
    return {};
}

/// What `step` makes of a goal as it stands, as a new version of it.
template <class Step>
Result<void> stepped(App& app, const GoalCommand& command, const std::string& name, Step step) {
    return edited(app, command.asking.actor, name, Action::set_goals,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      const Standpoint point = goal_standpoint(app, writer, command.asking);
                      auto record = goal_numbered(writer, command.goal, point.known_at);
                      if (!record) return record.refusal();
                      record->reason = command.reason;
                      if (const Result<void> fine = step(writer, point, *record); !fine) return fine.refusal();
                      ++record->version;
                      writer.put_record(goal_kind, record->subject, body_of(*record));
                      return goal_detail(*record);
                  });
}

} // namespace

Result<ToldGoal> goal_preview(App& app, const Asking& asking, const GoalFacts& facts, const Progress& progress) {
    auto reader = app.store->read();
    Standpoint point = goal_standpoint(app, *reader, asking);
    if (auto allowed = permitted(*reader, asking.actor, Action::set_goals, present(app, *reader)); !allowed)
        return allowed.refusal();
    GoalRecord record;
    auto goal = stated_goal(*reader, point, facts);
    if (!goal) return goal.refusal();
    record.goal = *std::move(goal);
    if (const auto range = months_read(*reader, point, {record})) {
        reader = reader_with_segments(app, *range, asking.known_at, progress);
        point = goal_standpoint(app, *reader, asking);
    }
    return measured_goal(app, *reader, point, std::move(record), progress);
}

Result<std::int64_t> add_goal(App& app, const Asking& asking, const GoalFacts& facts) {
    std::int64_t number = 0;
    const auto added = edited(app, asking.actor, "goal_add", Action::set_goals,
                              [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                                  const Standpoint point = goal_standpoint(app, writer, asking);
                                  GoalRecord record;
                                  auto goal = stated_goal(writer, point, facts);
                                  if (!goal) return goal.refusal();
                                  record.goal = *std::move(goal);
                                  if (auto told = measured_goal(app, writer, point, record); !told)
                                      return told.refusal();
                                  record.subject = number = writer.put_record(goal_kind, {}, body_of(record));
                                  return goal_detail(record);
                              });
    if (!added) return added.refusal();
    return number;
}

Result<void> change_goal(App& app, const GoalCommand& command, const GoalChange& change) {
    return stepped(app, command, "goal_change",
                   [&](Writer& writer, const Standpoint& point, GoalRecord& record) -> Result<void> {
                       if (command.reason.empty()) return Refusal{"reason_missing", {}};
                       if (over(record)) return in_state("goal_over", record);
                       auto goal = changed_goal(writer, point, record.goal, change);
                       if (!goal) return goal.refusal();
                       if (*goal == record.goal) return Refusal{"nothing_changed", {}};
                       record.goal = *std::move(goal);
                       record.baseline.reset();
                       auto told = measured_goal(app, writer, point, record);
                       if (!told) return told.refusal();
                       if (record.state == GoalState::active)
                           if (auto held = activate(*told, point); !held) return held;
                       record = std::move(told->record);
                       return {};
                   });
}

Result<void> activate_goal(App& app, const GoalCommand& command) {
    return stepped(app, command, "goal_activate",
                   [&](Writer& writer, const Standpoint& point, GoalRecord& record) -> Result<void> {
                       if (record.state != GoalState::draft) return in_state("goal_not_draft", record);
                       ToldGoal told = told_goal(app, writer, point, record);
                       if (auto held = activate(told, point); !held) return held;
                       record = std::move(told.record);
                       return {};
                   });
}

Result<void> close_goal(App& app, const GoalCommand& command) {
    return stepped(app, command, "goal_close",
                   [&](Writer& writer, const Standpoint& point, GoalRecord& record) -> Result<void> {
                       if (command.reason.empty()) return Refusal{"reason_missing", {}};
                       if (record.state != GoalState::active) return in_state("goal_not_active", record);
                       const ToldGoal told = told_goal(app, writer, point, record);
                       record.outcome = PinnedFigure{told.now, told.window, point.as_of, point.known_at};
                       record.outcome_status = told.progress.status;
                       record.state = GoalState::closed;
                       return {};
                   });
}

Result<void> abandon_goal(App& app, const GoalCommand& command) {
    return stepped(app, command, "goal_abandon", [&](Writer&, const Standpoint&, GoalRecord& record) -> Result<void> {
        if (command.reason.empty()) return Refusal{"reason_missing", {}};
        if (over(record)) return in_state("goal_over", record);
        record.state = GoalState::abandoned;
        return {};
    });
}

} // namespace mizan::app
