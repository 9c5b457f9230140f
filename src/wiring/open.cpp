#include "wiring/open.hpp"

#include "app/commands/refusals.hpp"
#include "ingest/import_files.hpp"
#include "report/report_writer.hpp"
#include "store/sqlite/database.hpp"
#include "store/sqlite/sodium_hashing.hpp"
#include "text/say.hpp"

namespace mizan::wiring {
namespace {

/// The words of a file of rejected rows are the voice's; its own four columns are named alike in every language.
std::unique_ptr<app::ImportFiles> import_files(const text::Voice& voice) {
    return ingest::make_import_files([voice](const Refusal& reason) { return text::say(voice, reason); });
}

Result<app::App> assembled(Result<std::unique_ptr<app::Store>> store, const Clock& clock, text::Language language) {
    if (!store) return store.refusal();
    text::Voice voice{language};
    if (const auto zone = core::Zone::named((*store)->read()->organisation().timezone)) voice.zone = *zone;
    return app::App{*std::move(store), import_files(voice), report::make_report_writer(), &clock,
                    store::make_hashing()};
}

} // namespace

Result<app::App> create(const std::string& location, const app::Organisation& organisation, const std::string& actor,
                        const Clock& clock) {
    return assembled(store::create_database(location, organisation, actor, clock), clock, text::Language::en);
}

Result<app::App> open(const std::string& location, const Clock& clock, text::Language language) {
    return assembled(store::open_database(location, clock), clock, language);
}

Result<app::ChainState> restore(const std::filesystem::path& backup, const std::string& location, bool force,
                                const std::string& actor, const Clock& clock, const Progress& progress) {
    return store::restore_database(backup, location, force, actor, clock, progress);
}

Result<app::PersonalCopy> export_agent(app::App& app, const std::string& agent, const std::filesystem::path& out,
                                       const std::string& actor, const Clock& clock, const Progress& progress) {
    if (std::filesystem::exists(out))
        return app::on_record(app, actor, "export_agent",
                              Result<app::PersonalCopy>{Refusal{"database_exists", {{"path", out.string()}}}});
    const std::filesystem::path unfinished = out.string() + ".unfinished";
    const auto remove = [&] {
        for (const char* tail : {"", "-wal", "-shm"})
            std::filesystem::remove(unfinished.string() + tail);
    };
    remove();
    try {
        auto made = create(unfinished.string(), app.store->read()->organisation(), actor, clock);
        if (!made) return made.refusal();
        auto copy = app::copy_agent(app, *made, actor, agent, progress);
        made->store.reset();
        if (copy)
            std::filesystem::rename(unfinished, out);
        else
            remove();
        return copy;
    } catch (...) {
        remove();
        throw;
    }
}

std::vector<std::string> import_profiles() {
    return import_files(text::Language::en)->profiles();
}

} // namespace mizan::wiring
