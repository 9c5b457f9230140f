#include "gui/session/organisation_desk.hpp"

#include "wiring/open.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

class AppOrganisationDesk final : public OrganisationDesk {
public:
    AppOrganisationDesk(app::App& app, const std::string& actor) : app_{app}, actor_{actor} {}

    OrganisationFacts facts() override {
        const auto reader = app_.store->read();
        OrganisationFacts facts;
        facts.organisation = reader->organisation();
        facts.location = app_.store->location();
        facts.last_change = reader->last_change();
        const Instant now = std::max(app_.clock->now(), facts.last_change);
        const core::Rulebook rulebook = reader->rulebook(now);
        const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
        facts.interactions = reader->interaction_count();
        facts.people = size(rulebook.people);
        facts.teams = size(rulebook.teams);
        facts.calendars = size(reader->calendars(now));
        const auto targets = reader->targets(now);
        facts.targets = std::ranges::count_if(targets, [](const core::ServiceTarget& one) { return !one.shipped; });
        read_chain(*reader, facts);
        return facts;
    }

    Result<app::BackupSummary> back_up(const std::string& out, const Progress& progress) override {
        return app::back_up(app_, out, actor_, progress);
    }

    Result<app::ChainState> restore(const std::string& backup, const std::string& location,
                                    const Progress& progress) override {
        std::error_code none;
        if (std::filesystem::equivalent(backup, location, none))
            return Refusal{"gui.restore.onto_itself", {{"path", backup}}};
        return wiring::restore(backup, location, true, actor_, *app_.clock, progress);
    }

    app::Verification verify(const Progress& progress) override { return app::verify(app_, std::nullopt, progress); }

private:
    static void read_chain(app::Reader& reader, OrganisationFacts& facts) {
        constexpr int at_once = 1000;
        for (;;) {
            const auto entries = reader.audit(facts.entries, at_once);
            if (entries.empty()) return;
            facts.entries = entries.back().sequence;
            facts.head = entries.back().hash;
        }
    }

    app::App& app_;
    const std::string& actor_;
};

} // namespace

std::unique_ptr<OrganisationDesk> make_organisation_desk(app::App& app, const std::string& actor) {
    return std::make_unique<AppOrganisationDesk>(app, actor);
}

} // namespace mizan::gui
