#include "app/queries/report_contents.hpp"

namespace mizan::app {

Result<ReportContents> report_contents(App& app, const ScorecardQuestion& question, const Progress& progress) {
    ScorecardQuestion compared = question;
    compared.compare = true; // a document tells what the same work gives
    auto answer = scorecards(app, compared, progress);
    if (!answer) return answer.refusal();
    if (answer->cards.empty()) return Refusal{"report_empty", {{"period", answer->period.name}}};
    std::set<PersonId> people;
    for (const Scorecard& card : answer->cards)
        people.insert(card.person);
    Asking same = question.asking;
    same.as_of = answer->as_of;
    auto work = work_profile(app, question.period, people, same, progress);
    return ReportContents{*std::move(answer), std::move(work)};
}

} // namespace mizan::app
