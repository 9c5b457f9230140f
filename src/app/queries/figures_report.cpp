#include "app/queries/figures_report.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

struct PartPlan {
    const char* about;
    GroupBy by;
    std::vector<std::string> kpis;
};

/// What each report tells, in its order. At most seven measures stand beside each other on a page.
std::vector<PartPlan> plan_of(FiguresKind kind) {
    const std::vector<std::string> voice{"csat", "csat_mean", "nps", "ces"};
    const std::vector<std::string> mistakes{"complaint", "recovery", "escalation", "reopen", "transfer"};
    const std::vector<std::string> keeping{"save_rate", "value_kept", "keep_effort", "proactive"};
    switch (kind) {
    case FiguresKind::channels:
        return {{"reached",
                 GroupBy::channel,
                 {"volume", "handled", "answer_rate", "service_level", "first_response", "first_response_target"}},
                {"solved",
                 GroupBy::channel,
                 {"resolution", "resolution_target", "resolved", "fcr", "reopen", "handle_time", "containment"}},
                {"voice", GroupBy::channel, voice}};
    case FiguresKind::satisfaction:
        return {{"by_team", GroupBy::team, voice},
                {"by_channel", GroupBy::channel, voice},
                {"by_topic", GroupBy::topic, voice},
                {"by_agent", GroupBy::agent, voice},
                {"by_month", GroupBy::month, voice}};
    case FiguresKind::complaints:
        return {{"by_team", GroupBy::team, mistakes},
                {"by_channel", GroupBy::channel, mistakes},
                {"by_topic", GroupBy::topic, mistakes},
                {"by_month", GroupBy::month, mistakes}};
    case FiguresKind::retention: break;
    }
    return {{"by_team", GroupBy::team, keeping},
            {"by_channel", GroupBy::channel, keeping},
            {"by_topic", GroupBy::topic, keeping},
            {"by_month", GroupBy::month, keeping}};
}

bool says_something(const KpiAnswer& answer) {
    return std::ranges::any_of(answer.groups, [](const KpiGroup& group) {
        return std::ranges::any_of(group.figures, [](const core::Figure& figure) { return figure.value.has_value(); });
    });
}

} // namespace

Result<FiguresReport> figures_report(App& app, const FiguresReportQuestion& question, const Progress& progress) {
    FiguresReport report;
    report.kind = question.kind;
    report.period = question.period;
    {
        const auto reader = app.store->read();
        const Instant now = present(app, *reader);
        const auto who = permitted(*reader, question.asking.actor, Action::see_people, now);
        if (!who) return who.refusal();
        if (reader->interaction_count() == 0) return Refusal{"no_interactions", {}};
        const Standpoint point = standpoint(app, *reader, question.period, question.asking);
        report.as_of = point.as_of;
        report.organisation_timezone = reader->organisation().timezone;
        report.rulebook_version = point.rulebook.version;
        if (!question.team.empty()) {
            const auto team = find_team(point.rulebook, question.team);
            if (!team) return team.refusal();
            report.team = team_of(point.rulebook, *team)->name;
            report.team_ar = team_of(point.rulebook, *team)->name_ar;
        }
    }
    for (PartPlan& plan : plan_of(question.kind)) {
        KpiQuestion asked;
        asked.period = question.period;
        asked.by = plan.by;
        asked.kpis = std::move(plan.kpis);
        asked.team = question.team;
        asked.asking = question.asking;
        asked.asking.as_of = report.as_of;
        auto answer = kpis(app, asked, progress);
        if (!answer) return answer.refusal();
        if (says_something(*answer)) report.parts.push_back({plan.about, *std::move(answer)});
    }
    if (report.parts.empty()) return Refusal{"report_without_rows", {{"period", question.period.name}}};
    return report;
}

} // namespace mizan::app
