#include "gui/session/calendar_desk.hpp"

#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

class AppCalendarDesk final : public CalendarDesk {
public:
    AppCalendarDesk(app::App& app, const std::string& actor) : app_{app}, actor_{actor} {}

    CalendarShelf calendars() override {
        const auto reader = app_.store->read();
        const Instant now = app::present(app_, *reader);
        const core::Rulebook rulebook = reader->rulebook(now);
        CalendarShelf shelf;
        shelf.calendars = app::standing_calendars(*reader, now);
        shelf.teams = names_of_teams(rulebook);
        shelf.timezone = reader->organisation().timezone;
        shelf.today = rulebook.zone.date_of(now);
        return shelf;
    }
    Result<app::RuleEffect> effect(app::CalendarFile calendar, const Progress& progress) override {
        return app::calendar_effect(app_, {std::move(calendar), actor_}, progress);
    }
    Result<void> put(app::CalendarFile calendar, std::optional<app::CalendarFile> seen) override {
        app::CalendarCommand command{std::move(calendar), actor_};
        command.seen = std::move(seen);
        return app::put_calendar(app_, command);
    }

    TargetShelf targets() override {
        const auto reader = app_.store->read();
        const Instant now = app::present(app_, *reader);
        const core::Rulebook rulebook = reader->rulebook(now);
        TargetShelf shelf;
        const auto add = [&](core::ServiceTarget target) {
            app::TargetRow row{team_name(rulebook, target.team), std::move(target)};
            row.target.team.reset();
            shelf.targets.push_back(std::move(row));
        };
        for (core::ServiceTarget& target : reader->targets(now))
            if (!target.shipped) add(std::move(target));
        std::ranges::for_each(core::ServiceTargets::shipped(), add);
        shelf.teams = names_of_teams(rulebook);
        shelf.today = rulebook.zone.date_of(now);
        return shelf;
    }
    Result<app::RuleEffect> effect(std::vector<app::TargetRow> targets, const Progress& progress) override {
        return app::targets_effect(app_, {std::move(targets), actor_}, progress);
    }
    Result<void> put(std::vector<app::TargetRow> targets) override {
        return app::put_targets(app_, {std::move(targets), actor_});
    }

private:
    static std::string team_name(const core::Rulebook& rulebook, const std::optional<TeamId>& team) {
        const core::Team* found = team ? app::team_of(rulebook, *team) : nullptr;
        return found ? found->name : std::string{};
    }
    static TeamNames names_of_teams(const core::Rulebook& rulebook) {
        TeamNames names;
        for (const core::Team& team : rulebook.teams)
            names.emplace_back(team.name, team.name_ar);
        std::ranges::sort(names);
        return names;
    }

    app::App& app_;
    const std::string& actor_;
};

} // namespace

std::unique_ptr<CalendarDesk> make_calendar_desk(app::App& app, const std::string& actor) {
    return std::make_unique<AppCalendarDesk>(app, actor);
}

} // namespace mizan::gui
