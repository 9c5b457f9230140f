#include "app/commands/goals/goals_report.hpp"

#include "app/commands/pending_file.hpp"
#include "app/commands/refusals.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {
namespace {

constexpr std::array<std::string_view, 4> form_names{"pdf", "html", "xlsx", "csv"};

Result<WrittenReport> written_goals(App& app, const GoalsReportCommand& command, const Progress& progress) {
    const auto place = document_place(command.out);
    if (!place) return place.refusal();
    GoalQuestion question = command.question;
    question.overlapping = command.period;
    auto answer = goal_list(app, question, progress);
    if (!answer) return answer.refusal();
    if (answer->goals.empty()) return Refusal{"goals_report_empty", {{"period", command.period.name}}};
    progress.step("writing_report", 0);
    std::vector<std::int64_t> goals;
    for (const ToldGoal& told : answer->goals)
        goals.push_back(told.record.subject);
    const GoalsReport report{command.period, app.store->read()->organisation().timezone, *std::move(answer)};
    const std::string detail = nlohmann::json{
        {"report", "goals"},
        {"format", form_names[static_cast<std::size_t>(command.options.format)]},
        {"period", command.period.name},
        {"goals", goals}}.dump();
    return put_on_record(app, question.asking.actor, *place, app.reports->write_goals(report, command.options), detail);
}

} // namespace

Result<WrittenReport> write_goals_report(App& app, const GoalsReportCommand& command, const Progress& progress) {
    return on_record(app, command.question.asking.actor, "report", written_goals(app, command, progress));
}

} // namespace mizan::app
