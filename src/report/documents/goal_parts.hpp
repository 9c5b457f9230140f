#pragma once
#include "app/queries/goals/goals_report.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

/// The parts of a document of goals.
namespace mizan::report {

Tone goal_tone(core::GoalStatus status);
/// "Customer satisfaction" with its team, agent or the organisation.
std::string goal_title(const text::Voice& voice, const app::ToldGoal& told);
std::string scope_name(const text::Voice& voice, const app::ToldGoal& told);
/// A value in the unit of the goal's measure.
std::string goal_value(const text::Voice& voice, const app::ToldGoal& told, const std::optional<Ratio>& value);

/// One row for each: what, from where to where, until when, and how it stands.
Table goals_table(const text::Voice& voice, const std::string& caption, const std::vector<const app::ToldGoal*>& goals);

/// What the goal says, as names and values.
Facts goal_facts(const text::Voice& voice, const app::ToldGoal& told);
/// The twelve months before, the goal's own, and the way to the target.
Chart goal_chart(const text::Voice& voice, const app::ToldGoal& told);
Table months_table(const text::Voice& voice, const app::ToldGoal& told);
Table checks_table(const text::Voice& voice, const app::ToldGoal& told);
/// What the months would come to, or that there are too few; empty where nothing is to come.
std::string forecast_words(const text::Voice& voice, const app::ToldGoal& told);

} // namespace mizan::report
