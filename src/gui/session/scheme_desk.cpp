#include "gui/session/scheme_desk.hpp"

namespace mizan::gui {
namespace {

class AppSchemeDesk final : public SchemeDesk {
public:
    AppSchemeDesk(app::App& app, const std::string& actor) : app_{app}, actor_{actor} {}

    app::DefinitionCatalogue catalogue(const Period& period) override {
        return app::definition_catalogue(app_, period);
    }

    Result<DraftEffect> effect(const core::Scheme& kept, const core::Scheme& draft, const std::string& agent,
                               const Period& period, const Progress& progress) override {
        app::ScorecardQuestion question;
        question.period = period;
        question.agent = agent;
        question.resamples = 0;
        question.asking.actor = actor_;
        question.draft = kept;
        auto before = app::scorecards(app_, question, progress);
        if (!before) return before.refusal();
        question.draft = draft;
        auto after = app::scorecards(app_, question, progress);
        if (!after) return after.refusal();
        return DraftEffect{*std::move(before), *std::move(after)};
    }

    Result<app::KpiAnswer> figure(const core::KpiDefinition& draft, const std::string& agent, const Period& period,
                                  const Progress& progress) override {
        app::KpiQuestion question;
        question.period = period;
        question.by = agent.empty() ? app::GroupBy::organisation : app::GroupBy::agent;
        question.agent = agent;
        question.asking.actor = actor_;
        question.draft = draft;
        return app::kpis(app_, question, progress);
    }

    Result<int> save_scheme(const core::Scheme& scheme, std::optional<Date> from, int seen) override {
        return app::save_scheme(app_, actor_, scheme, from, seen);
    }
    Result<int> save_kpi(const core::KpiDefinition& definition, std::optional<Date> from, int seen) override {
        return app::save_kpi(app_, actor_, definition, from, seen);
    }

private:
    app::App& app_;
    const std::string& actor_;
};

} // namespace

std::unique_ptr<SchemeDesk> make_scheme_desk(app::App& app, const std::string& actor) {
    return std::make_unique<AppSchemeDesk>(app, actor);
}

} // namespace mizan::gui
