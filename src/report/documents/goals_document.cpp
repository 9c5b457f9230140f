#include "report/documents/goals_document.hpp"

#include "report/documents/goal_parts.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::report {
namespace {

using text::say;
using text::Voice;

std::string in_language(const Voice& voice, const std::string& english, const std::string& arabic) {
    const bool ar = text::right_to_left(voice.language);
    const std::string& first = ar ? arabic : english;
    return first.empty() ? (ar ? english : arabic) : first;
}

void add_vision(Document& document, const Voice& voice, const app::GoalAnswer& answer) {
    if (!answer.vision) return;
    const app::Vision& vision = answer.vision->vision;
    document.add(Callout{say(voice, "report.vision"), {in_language(voice, vision.text, vision.text_ar)}});
}

std::vector<const app::ToldGoal*> serving(const app::GoalAnswer& answer, const std::string& objective) {
    std::vector<const app::ToldGoal*> goals;
    for (const app::ToldGoal& told : answer.goals)
        if ((told.objective ? told.objective->id : "") == objective) goals.push_back(&told);
    return goals;
}

void add_objective(Document& document, const Voice& voice, const std::string& name,
                   const std::vector<const app::ToldGoal*>& goals) {
    document.add(Heading{name, 1});
    if (goals.empty())
        document.add(Paragraph{say(voice, "report.objective_without_goals"), Tone::muted});
    else
        document.add(goals_table(voice, name, goals));
}

void add_goal(Document& document, const Voice& voice, const app::ToldGoal& told) {
    document.add(Heading{goal_title(voice, told), 1});
    document.add(goal_facts(voice, told));
    document.add(ChartBlock{goal_chart(voice, told), say(voice, "report.goal_chart_note"), 150});
    if (const std::string forecast = forecast_words(voice, told); !forecast.empty()) document.add(Paragraph{forecast});
    document.add(Heading{say(voice, "report.goal_checks"), 2});
    document.add(checks_table(voice, told));
    document.add(Heading{say(voice, "report.goal_months"), 2});
    document.add(months_table(voice, told));
}

} // namespace

Document goals_document(const app::GoalsReport& report, const Voice& voice) {
    const app::GoalAnswer& answer = report.answer;
    const std::string title = say(voice, "report.goals"), period = text::period(voice, report.period);
    Document document = blank_document(voice, title, answer.as_of);
    document.subtitle = period;
    document.page_header = {title, period};
    document.page_footer = {say(voice, "report.as_of", {{"as_of", answer.as_of}}), ""};
    document.page_label = page_label(voice);
    add_vision(document, voice, answer);
    for (const app::StandingObjective& standing : answer.objectives) {
        const auto goals = serving(answer, standing.objective.id);
        if (goals.empty() && !standing.objective.retired.empty()) continue;
        add_objective(document, voice, in_language(voice, standing.objective.name, standing.objective.name_ar), goals);
    }
    if (const auto others = serving(answer, ""); !others.empty())
        add_objective(document, voice, say(voice, "report.goals_without_objective"), others);
    document.add(Paragraph{say(voice, "report.goals_how_to_read"), Tone::muted});
    document.add(PageBreak{});
    for (const app::ToldGoal& told : answer.goals) {
        if (&told != &answer.goals.front()) document.add(Spacer{28});
        add_goal(document, voice, told);
    }
    return document;
}

} // namespace mizan::report
