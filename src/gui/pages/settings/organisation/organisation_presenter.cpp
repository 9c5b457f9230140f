#include "gui/pages/settings/organisation/organisation_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <filesystem>
#include <utility>

namespace mizan::gui {
namespace {

/// A hash in groups on two lines, so that two of them can be compared by eye.
std::string in_groups(const text::Voice& voice, const std::string& hash) {
    constexpr std::size_t group = 8, line = 16;
    std::string grouped, shown;
    for (std::size_t at = 0; at < hash.size(); at += group) {
        if (at != 0 && at % line == 0) shown += text::isolated(voice, std::exchange(grouped, {})) + "\n";
        grouped += (grouped.empty() ? "" : " ") + hash.substr(at, group);
    }
    return shown + text::isolated(voice, grouped);
}

} // namespace

const Fields<OrganisationView>& OrganisationView::fields() {
    using V = OrganisationView;
    static const Fields<V> all{{"heading", &V::heading},
                               {"message", &V::message},
                               {"location", &V::location},
                               {"timezone", &V::timezone},
                               {"currency", &V::currency},
                               {"created", &V::created},
                               {"last_change", &V::last_change},
                               {"interactions", &V::interactions},
                               {"people", &V::people},
                               {"rules", &V::rules},
                               {"entries", &V::entries},
                               {"head", &V::head},
                               {"back_up", &V::back_up},
                               {"restore", &V::restore},
                               {"verify", &V::verify}};
    return all;
}

OrganisationPresenter::OrganisationPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.heading.shown = text::say(voice_, "gui.section.organisation");
}

void OrganisationPresenter::show_facts(const OrganisationFacts& facts) {
    location_ = facts.location;
    const auto counted = [&](const char* code, std::int64_t n) { return text::say(voice_, code, {{"n", n}}); };
    view_.location.shown = text::isolated(voice_, facts.location);
    view_.timezone.shown = text::isolated(voice_, facts.organisation.timezone);
    view_.currency.shown = facts.organisation.currency.empty() ? text::say(voice_, "gui.organisation.no_currency")
                                                               : text::isolated(voice_, facts.organisation.currency);
    view_.created.shown = text::instant(voice_, facts.organisation.created_at);
    view_.last_change.shown = text::instant(voice_, facts.last_change);
    view_.interactions.shown = counted("gui.organisation.interactions", facts.interactions);
    view_.people.shown = text::say(voice_, "gui.organisation.people",
                                   {{"people", counted("gui.organisation.persons", facts.people)},
                                    {"teams", counted("gui.organisation.teams", facts.teams)}});
    view_.rules.shown = text::say(voice_, "gui.organisation.rules",
                                  {{"calendars", counted("gui.organisation.calendars", facts.calendars)},
                                   {"targets", counted("gui.organisation.targets", facts.targets)}});
    view_.entries.shown = text::number(voice_, facts.entries);
    view_.head.shown = in_groups(voice_, facts.head);
}

void OrganisationPresenter::show_backup(const std::string& file, const app::BackupSummary& copy) {
    view_.message.shown = text::say(voice_, "gui.organisation.backed_up",
                                    {{"n", copy.chain.entries},
                                     {"path", text::isolated(voice_, file)},
                                     {"head", text::isolated(voice_, copy.chain.head)}});
    if (copy.not_recorded) view_.message.shown += " " + text::say(voice_, *copy.not_recorded);
}

void OrganisationPresenter::show_restored(const std::string& file, const app::ChainState& chain) {
    view_.message.shown = text::say(
        voice_, "gui.organisation.restored",
        {{"n", chain.entries}, {"path", text::isolated(voice_, file)}, {"head", text::isolated(voice_, chain.head)}});
}

void OrganisationPresenter::show_verification(const app::Verification& found) {
    if (found.difference) {
        view_.message.shown = text::say(voice_, "gui.organisation.differs") + " " +
                              text::say(voice_, "difference." + found.difference->what, found.difference->where);
        return;
    }
    view_.message.shown = text::say(voice_, "gui.organisation.verified",
                                    {{"n", found.segments_checked},
                                     {"entries", text::number(voice_, found.entries)},
                                     {"head", text::isolated(voice_, found.head)}});
}

void OrganisationPresenter::show_refusal(const Refusal& refusal) {
    view_.message.shown = text::say(voice_, refusal);
}

std::string OrganisationPresenter::file_stem() const {
    return std::filesystem::path{location_}.stem().string();
}

std::string OrganisationPresenter::backup_name(Date today) const {
    return file_stem() + "-" + today.iso();
}

std::string OrganisationPresenter::restored_name() const {
    return file_stem() + "-restored";
}

} // namespace mizan::gui
