#include "gui/session/people_desk.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

class AppPeopleDesk final : public PeopleDesk {
public:
    AppPeopleDesk(app::App& app, const std::string& actor) : app_{app}, actor_{actor} {}

    PeopleBook book() override {
        const auto reader = app_.store->read();
        const Instant now = app::present(app_, *reader);
        PeopleBook book{reader->rulebook(now), reader->absences(now), reader->sources(), {}};
        book.today = book.rulebook.zone.date_of(app_.clock->now());
        return book;
    }
    Result<void> add_person(const app::PersonFacts& facts) override { return app::add_person(app_, actor_, facts); }
    Result<void> change_person(const std::string& person, const app::PersonFacts& facts,
                               const app::PersonFacts& seen) override {
        return app::change_person(app_, actor_, person, facts, seen);
    }
    Result<void> add_alias(const std::string& person, const std::string& source, const std::string& name) override {
        return app::add_alias(app_, actor_, person, source, name);
    }
    Result<app::PeopleSummary> merge(app::MergeCommand command, const Progress& progress) override {
        command.actor = actor_;
        return app::merge_people(app_, command, progress);
    }
    Result<app::PeopleSummary> split(app::SplitCommand command, const Progress& progress) override {
        command.actor = actor_;
        return app::split_alias(app_, command, progress);
    }
    Result<void> add_membership(const std::string& person, const app::MembershipFacts& facts) override {
        return app::add_membership(app_, actor_, person, facts);
    }
    Result<void> correct_membership(const std::string& person, Date on, const app::MembershipFacts& facts) override {
        return app::correct_membership(app_, actor_, person, on, facts);
    }
    Result<void> end_membership(const std::string& person, Date on) override {
        return app::end_membership(app_, actor_, person, on);
    }
    Result<void> add_absence(const std::string& person, const app::AbsenceFacts& facts) override {
        return app::add_absence(app_, actor_, person, facts);
    }
    Result<void> withdraw_absence(const std::string& person, const app::AbsenceFacts& facts) override {
        return app::withdraw_absence(app_, actor_, person, facts);
    }
    Result<void> add_team(const app::TeamFacts& facts) override { return app::add_team(app_, actor_, facts); }
    Result<void> change_team(const std::string& team, const app::TeamFacts& facts,
                             const app::TeamFacts& seen) override {
        return app::change_team(app_, actor_, team, facts, seen);
    }

private:
    app::App& app_;
    const std::string& actor_;
};

} // namespace

std::unique_ptr<PeopleDesk> make_people_desk(app::App& app, const std::string& actor) {
    return std::make_unique<AppPeopleDesk>(app, actor);
}

} // namespace mizan::gui
