#include "gui/session/app_databases.hpp"

#include "app/actor.hpp"
#include "app/demo.hpp"
#include "core/calendar/zone.hpp"
#include "gui/session/calendar_desk.hpp"
#include "gui/session/organisation_desk.hpp"
#include "gui/session/people_desk.hpp"
#include "gui/session/scheme_desk.hpp"
#include "wiring/open.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

Result<std::int64_t> bytes_of(const Result<app::WrittenReport>& written) {
    if (!written) return written.refusal();
    return written->bytes;
}

/// Whose names all mean somebody else now: a person who was merged stays, but nobody is called so any more.
bool merged(const KnownNames::Name& agent, const std::vector<KnownNames::Name>& all) {
    return agent.aliases.empty() && std::ranges::any_of(all, [&](const KnownNames::Name& other) {
               return std::ranges::find(other.aliases, agent.name) != other.aliases.end();
           });
}

class AppDatabase final : public Database {
public:
    /// `role`: of one who signed in.
    AppDatabase(app::App app, std::string actor, std::optional<app::ActorRole> role = {})
        : app_{std::move(app)}, actor_{std::move(actor)}, role_{role} {}

    Situation situation() override {
        const auto reader = app_.store->read();
        Situation situation;
        situation.location = app_.store->location();
        situation.organisation = reader->organisation();
        situation.interactions = reader->interaction_count();
        situation.as_of = app_.clock->now();
        situation.actor = actor_;
        situation.role = role_;
        for (const app::Actor& one : app::actors(*reader, app::present(app_, *reader)))
            if (!one.ended) situation.signers.push_back(one.name);
        situation.signed_in = situation.signers.empty() || role_;
        if (const auto span = reader->span()) {
            const auto zone = core::Zone::named(situation.organisation.timezone);
            const core::Zone here = zone ? *zone : core::Zone{};
            situation.months.emplace(Month::of(here.date_of(span->first)), Month::of(here.date_of(span->second)));
            const app::SegmentRange all{{}, situation.months->first, situation.months->second};
            situation.stale = static_cast<std::int64_t>(reader->stale_segments(all).size());
        }
        return situation;
    }

    Result<OpenDatabase> signed_in_as(const std::string& name, const std::string& passphrase) override {
        const auto reader = app_.store->read();
        const auto actor =
            app::signed_by(app_, *reader, {name, passphrase}, app::Action::see_own, app::present(app_, *reader));
        if (!actor) return actor.refusal();
        auto again = wiring::open(app_.store->location(), *app_.clock);
        if (!again) return again.refusal();
        return OpenDatabase{std::make_shared<AppDatabase>(*std::move(again), name, actor->role)};
    }

    std::vector<std::string> profiles() override { return app_.files->profiles(); }
    Result<std::string> profile_text(const std::string& profile) override { return app_.files->profile_text(profile); }
    Result<app::FileGlimpse> glimpse(const std::string& file, const std::string& sheet, std::size_t rows) override {
        return app_.files->glimpse(file, sheet, rows);
    }

    Result<app::ScorecardAnswer> scorecards(app::ScorecardQuestion question, const Progress& progress) override {
        question.asking.actor = actor_;
        return app::scorecards(app_, question, progress);
    }
    Result<app::TodayAnswer> today(app::TodayQuestion question, const Progress& progress) override {
        question.asking.actor = actor_;
        return app::today(app_, question, progress);
    }
    Result<app::Explanation> explain(app::ExplainQuestion question, const Progress& progress) override {
        question.asking.actor = actor_;
        return app::explain(app_, question, progress);
    }
    Result<app::ImportPreview> preview(app::ImportRequest request, int rows) override {
        return app::preview_import(app_, std::move(request), rows);
    }
    Result<app::ImportSummary> import(app::ImportCommand command, const Progress& progress) override {
        command.actor = actor_;
        return app::import_interactions(app_, command, progress);
    }
    Result<app::ReportContents> report_contents(app::ScorecardQuestion question, const Progress& progress) override {
        question.asking.actor = actor_;
        return app::report_contents(app_, question, progress);
    }
    Result<std::int64_t> write_report(app::ReportCommand command, const Progress& progress) override {
        command.actor = actor_;
        command.question.asking.actor = actor_;
        return bytes_of(app::write_report(app_, command, progress));
    }

    Result<std::int64_t> export_list(app::ListExport command, const Progress& progress) override {
        command.actor = actor_;
        command.question.asking.actor = actor_;
        return bytes_of(app::export_list(app_, command, progress));
    }
    Result<void> record_print(app::ReportKind kind, const app::ScorecardAnswer& answer) override {
        const auto recorded = app::record_print(app_, kind, answer, actor_);
        if (!recorded) return recorded.refusal();
        return {};
    }

    KnownNames names() override {
        const auto reader = app_.store->read();
        const core::Rulebook rulebook = reader->rulebook(app::present(app_, *reader));
        KnownNames names;
        const auto who = app::actor_named(*reader, actor_, app::present(app_, *reader));
        for (const core::Person& person : rulebook.people) {
            if (!who || !app::may_see(*who, person.id)) continue;
            names.agents.push_back({person.name, person.name_ar, {}});
            for (const core::PersonAlias& alias : person.aliases)
                names.agents.back().aliases.push_back(alias.name);
        }
        std::erase_if(names.agents, [all = names.agents](const KnownNames::Name& agent) { return merged(agent, all); });
        for (const core::Team& team : rulebook.teams)
            names.teams.push_back({team.name, team.name_ar, {}});
        for (const app::Named& topic : reader->topics())
            names.topics.push_back(topic.name);
        names.channels = reader->channels();
        std::ranges::sort(names.agents, {}, &KnownNames::Name::name);
        std::ranges::sort(names.teams, {}, &KnownNames::Name::name);
        std::ranges::sort(names.topics);
        return names;
    }
    Result<app::InteractionList> interactions(app::ListQuestion question, const Progress& progress) override {
        question.asking.actor = actor_;
        return app::list_interactions(app_, question, progress);
    }
    std::vector<app::ListedInteraction> interaction_lines(const std::vector<InteractionId>& ids) override {
        return app::listed_interactions(app_, ids, {actor_, {}, {}});
    }
    Result<app::InteractionDetail> interaction(const app::InteractionName& which) override {
        return app::interaction_detail(app_, which.source, which.external_id, {actor_, {}, {}});
    }
    app::Found search(const std::string& text, int limit) override {
        return app::search(app_, text, limit, {actor_, {}, {}});
    }
    std::vector<app::CustomerCard> customers_like(const std::string& text, int limit) override {
        return app_.store->read()->customers_like(text, limit);
    }
    Result<app::RecordAnswer> record(app::RecordCommand command) override {
        command.actor = actor_;
        return app::record_interaction(app_, command);
    }
    Result<app::RecordAnswer> correct(app::CorrectCommand command) override {
        command.actor = actor_;
        return app::correct_interaction(app_, command);
    }
    Result<app::RecordAnswer> exclude(app::ExcludeCommand command) override {
        command.actor = actor_;
        return app::exclude_interaction(app_, command);
    }
    Result<app::RecordAnswer> undo(const app::InteractionName& which) override {
        return app::undo_correction(app_, actor_, which);
    }
    Result<app::FieldsRead> read_fields(const std::vector<app::FieldText>& fields,
                                        const app::Organisation& organisation) override {
        return app_.files->fields(fields, organisation.timezone, organisation.currency);
    }
    Instant now() override { return app_.clock->now(); }
    OrganisationDesk& organisation_desk() override { return *organisation_desk_; }
    CalendarDesk& calendar_desk() override { return *calendar_desk_; }
    PeopleDesk& people_desk() override { return *people_desk_; }
    SchemeDesk& scheme_desk() override { return *scheme_desk_; }

private:
    app::App app_;
    std::string actor_;
    std::optional<app::ActorRole> role_;
    std::unique_ptr<OrganisationDesk> organisation_desk_ = make_organisation_desk(app_, actor_);
    std::unique_ptr<CalendarDesk> calendar_desk_ = make_calendar_desk(app_, actor_);
    std::unique_ptr<PeopleDesk> people_desk_ = make_people_desk(app_, actor_);
    std::unique_ptr<SchemeDesk> scheme_desk_ = make_scheme_desk(app_, actor_);
};

Result<OpenDatabase> opened(Result<app::App> app, const std::string& actor) {
    if (!app) return app.refusal();
    return OpenDatabase{std::make_shared<AppDatabase>(*std::move(app), actor)};
}

void remove_database(const std::filesystem::path& path) {
    for (const char* tail : {"", "-wal", "-shm"})
        std::filesystem::remove(path.string() + tail);
}

} // namespace

Result<OpenDatabase> AppDatabases::open(const std::string& location) {
    return opened(wiring::open(location, clock_), actor_);
}

Result<OpenDatabase> AppDatabases::create(const std::string& location, const std::string& timezone,
                                          const std::string& currency) {
    return opened(wiring::create(location, {timezone, currency, clock_.now()}, actor_, clock_), actor_);
}

Result<OpenDatabase> AppDatabases::demonstration(const Progress& progress) {
    if (std::filesystem::exists(demonstration_)) return open(demonstration_.string());
    std::filesystem::create_directories(demonstration_.parent_path());
    const std::filesystem::path unfinished = demonstration_.string() + ".unfinished";
    remove_database(unfinished);
    try {
        auto app = wiring::create(unfinished.string(), {"Asia/Muscat", "OMR", clock_.now()}, actor_, clock_);
        if (!app) return app.refusal();
        if (auto filled = app::fill_demo(*app, actor_, progress); !filled) return filled.refusal();
    } catch (...) {
        remove_database(unfinished);
        throw;
    }
    std::filesystem::rename(unfinished, demonstration_);
    return open(demonstration_.string());
}

} // namespace mizan::gui
