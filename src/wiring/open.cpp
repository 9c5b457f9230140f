#include "wiring/open.hpp"

#include "ingest/import_files.hpp"
#include "report/report_writer.hpp"
#include "store/sqlite/database.hpp"
#include "text/say.hpp"

namespace mizan::wiring {
namespace {

std::unique_ptr<app::ImportFiles> import_files() {
    return ingest::make_import_files([](const Refusal& refusal) { return text::say(text::Language::en, refusal); });
}

Result<app::App> assembled(Result<std::unique_ptr<app::Store>> store, const Clock& clock) {
    if (!store) return store.refusal();
    return app::App{*std::move(store), import_files(), report::make_report_writer(), &clock};
}

} // namespace

Result<app::App> create(const std::string& location, const app::Organisation& organisation, const std::string& actor,
                        const Clock& clock) {
    return assembled(store::create_database(location, organisation, actor, clock), clock);
}

Result<app::App> open(const std::string& location, const Clock& clock) {
    return assembled(store::open_database(location, clock), clock);
}

Result<void> restore(const std::filesystem::path& backup, const std::string& location, bool force,
                     const Progress& progress) {
    return store::restore_database(backup, location, force, progress);
}

std::vector<std::string> import_profiles() {
    return import_files()->profiles();
}

} // namespace mizan::wiring
