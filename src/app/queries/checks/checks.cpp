#include "app/queries/checks/checks.hpp"

#include "app/actor.hpp"

#include <algorithm>
#include <tuple>

namespace mizan::app {
namespace {

std::vector<AskedRow> named_rows(const core::Finding& finding, const CheckedRows& checked) {
    std::vector<AskedRow> rows;
    for (const core::AskedRow& row : finding.rows)
        rows.push_back({checked.names.at(row.interaction), InteractionId{row.interaction}, row.measured, row.how});
    std::ranges::sort(rows, {}, [](const AskedRow& row) { return std::pair{row.opened_at, row.id}; });
    return rows;
}

} // namespace

Result<CheckList> checks(App& app, const CheckQuestion& question) {
    const auto reader = app.store->read();
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    const Standpoint point = standpoint(app, *reader, question.period, question.asking);
    const auto meant = whose(point.rulebook, sight->agent, question.team);
    if (!meant) return meant.refusal();
    const auto& [only, team] = *meant;
    const Date last_day = question.period.end - 1;
    CheckList list{question.period, point.as_of, point.known_at, check_rules(*reader, point.known_at), {}};
    std::vector<core::CheckRule> rules = list.rules;
    if (question.check)
        std::erase_if(rules, [&](const core::CheckRule& rule) { return rule.check != *question.check; });
    const CheckedRows checked = checked_rows(*reader, point);
    const auto answers = check_answers(*reader, point.known_at);
    for (core::Finding& finding : core::findings(rules, checked.rows, peers_on(point.rulebook, last_day))) {
        if (only && finding.person != *only) continue;
        if (team && point.rulebook.team_of(finding.person, last_day) != *team) continue;
        if (!question.all && finding.state != core::FindingState::asks) continue;
        AskedOf asked;
        if (const core::Person* person = person_of(point.rulebook, finding.person)) {
            asked.agent = person->name;
            asked.agent_ar = person->name_ar;
        }
        asked.rows = named_rows(finding, checked);
        for (const CheckAnswer& answer : answers)
            if (answer.check == finding.check && answer.person == finding.person &&
                answer.first == question.period.first && answer.end == question.period.end)
                asked.answers.push_back(answer);
        asked.finding = std::move(finding);
        list.findings.push_back(std::move(asked));
    }
    std::ranges::stable_sort(list.findings, {}, [](const AskedOf& of) {
        return std::tuple{of.finding.check, of.agent};
    });
    return list;
}

} // namespace mizan::app
