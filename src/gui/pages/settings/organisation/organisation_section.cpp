#include "gui/pages/settings/organisation/organisation_section.hpp"

#include "core/calendar/zone.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/forms/binding.hpp"
#include "text/say.hpp"

namespace mizan::gui {

OrganisationSection::OrganisationSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_organisation"}, presenter_{host.voice()},
      questions_{host.runner()}, work_{host.runner()} {
    on_action(*this, "back_up", [this] { ask_backup(); });
    on_action(*this, "restore", [this] { ask_restore(); });
    on_action(*this, "verify", [this] { verify(); });
    make_primary("back_up");
    show_all();
}

void OrganisationSection::refresh() {
    const auto database = host_.database();
    if (!database) return;
    questions_.replace<OrganisationFacts>(
        text::say(host_.voice(), "gui.work.look"),
        [database](const Progress&) -> Result<OrganisationFacts> { return database->organisation_desk().facts(); },
        [this](Result<OrganisationFacts> facts) {
            if (!facts) return show_problem(facts.refusal());
            presenter_.show_facts(*facts);
            show_all();
        });
}

void OrganisationSection::ask_backup() {
    const auto situation = host_.situation();
    if (!situation) return;
    const auto zone = core::Zone::named(situation->organisation.timezone);
    const Date today = (zone ? *zone : core::Zone{}).date_of(situation->as_of);
    if (const auto path = ask_new_file(*this, host_.voice(), presenter_.backup_name(today), "mizan")) back_up_to(*path);
}

void OrganisationSection::back_up_to(const std::string& path) {
    const auto database = host_.database();
    if (!database) return;
    work_.replace<app::BackupSummary>(
        text::say(host_.voice(), "gui.work.backup"),
        [database, path](const Progress& progress) { return database->organisation_desk().back_up(path, progress); },
        [this, path](const Result<app::BackupSummary>& copy) {
            if (!copy) return show_problem(copy.refusal());
            presenter_.show_backup(path, *copy);
            show_all();
            refresh();
        });
}

void OrganisationSection::ask_restore() {
    const auto backup = ask_existing_file(*this, host_.voice(), FileKind::database);
    if (!backup) return;
    if (const auto location = ask_new_file(*this, host_.voice(), presenter_.restored_name(), "mizan"))
        restore_from(*backup, *location);
}

void OrganisationSection::restore_from(const std::string& backup, const std::string& location) {
    const auto database = host_.database();
    if (!database) return;
    work_.replace<app::ChainState>(
        text::say(host_.voice(), "gui.work.restore"),
        [database, backup, location](const Progress& progress) {
            return database->organisation_desk().restore(backup, location, progress);
        },
        [this, location](const Result<app::ChainState>& chain) {
            if (!chain) return show_problem(chain.refusal());
            presenter_.show_restored(location, *chain);
            show_all();
            host_.open_location(location);
        });
}

void OrganisationSection::verify() {
    const auto database = host_.database();
    if (!database) return;
    work_.replace<app::Verification>(
        text::say(host_.voice(), "gui.work.verify"),
        [database](const Progress& progress) -> Result<app::Verification> {
            return database->organisation_desk().verify(progress);
        },
        [this](const Result<app::Verification>& found) {
            if (!found) return show_problem(found.refusal());
            presenter_.show_verification(*found);
            show_all();
        });
}

void OrganisationSection::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void OrganisationSection::show_all() {
    gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
