#include "gui/pages/settings/schemes/schemes_presenter.hpp"

#include "app/commands/memberships.hpp"
#include "base/typed.hpp"
#include "gui/forms/typing.hpp"
#include "gui/words/verdict.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <utility>

namespace mizan::gui {
namespace {

constexpr std::string_view band_prefix = "band_";

std::string points_told(const text::Voice& voice, const std::optional<Points>& points) {
    return points ? text::points(voice, *points) : "–";
}

std::string card_told(const text::Voice& voice, const core::Card& card) {
    if (!card.scored || !card.total) return text::say_word(voice, "band", "not_scored");
    return text::points(voice, *card.total) + " · " + text::say_word(voice, "band", card.band);
}

const core::CardLine* line_named(const core::Card& card, const std::string& kpi) {
    const auto found = std::find_if(card.lines.begin(), card.lines.end(),
                                    [&](const core::CardLine& line) { return line.line.kpi == kpi; });
    return found == card.lines.end() ? nullptr : &*found;
}

/// Better is good, worse is bad: of the points by their weight, not of the contribution, which is rounded so that all
/// sum to the total.
report::Tone tone_of(const core::CardLine* before, const core::CardLine* after) {
    const auto weighed = [](const core::CardLine* line) {
        return line && line->points && line->counted ? line->points->hundredths * line->line.weight : 0;
    };
    if (weighed(before) == weighed(after)) return report::Tone::plain;
    return weighed(before) < weighed(after) ? report::Tone::good : report::Tone::bad;
}

} // namespace

SchemesPresenter::SchemesPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.schemes_title.shown = text::say(voice_, "gui.section.schemes");
    view_.schemes_words.shown = text::say(voice_, "gui.schemes.words");
    gate_names_.push_back(text::say(voice_, "gui.schemes.no_gate"));
    for (const std::string_view band : core::band_codes)
        gate_names_.push_back(text::say_word(voice_, "band", band));
    for (const std::string_view role : app::person_roles)
        view_.scheme_role.entries.push_back(text::say_word(voice_, "role", role));
    judge();
}

std::string SchemesPresenter::kpi_word(const std::string& id) const {
    for (const core::KpiDefinition& kpi : catalogue_.kpis)
        if (kpi.id == id) return kpi_name(voice_, kpi);
    return id;
}

int SchemesPresenter::kpi_entry(const std::string& id) const {
    for (std::size_t i = 0; i < catalogue_.kpis.size(); ++i)
        if (catalogue_.kpis[i].id == id) return static_cast<int>(i);
    return -1;
}

int SchemesPresenter::gate_entry(const std::string& band) const {
    const auto found = std::find(core::band_codes.begin(), core::band_codes.end(), band);
    return found == core::band_codes.end() ? 0 : static_cast<int>(found - core::band_codes.begin()) + 1;
}

void SchemesPresenter::show_catalogue(app::DefinitionCatalogue catalogue) {
    catalogue_ = std::move(catalogue);
    kpi_names_.clear();
    for (const core::KpiDefinition& kpi : catalogue_.kpis)
        kpi_names_.push_back(kpi_name(voice_, kpi));
    const auto shipped = core::shipped_schemes();
    versions_.clear();
    for (const auto& [scheme, from] : catalogue_.schemes)
        versions_.push_back({text::scheme_name(voice_, scheme), text::number(voice_, scheme.version),
                             from ? text::short_date(voice_, *from) : text::say(voice_, "gui.schemes.since_ever"),
                             std::find(shipped.begin(), shipped.end(), scheme) == shipped.end(),
                             drafts_.holds(key_of(scheme))});
    drafts_.know(last_versions(catalogue_.schemes));
    const auto row_of = [&](const std::optional<Key>& key) {
        const auto found =
            std::find_if(catalogue_.schemes.begin(), catalogue_.schemes.end(),
                         [&](const app::Versioned<core::Scheme>& version) { return key == key_of(version.body); });
        return found == catalogue_.schemes.end() ? -1 : static_cast<int>(found - catalogue_.schemes.begin());
    };
    const int saved = row_of(std::exchange(awaited_, std::nullopt));
    chosen_ = row_of(chosen_key_);
    if (saved >= 0 || !drafts_.changed()) {
        const std::string told = view_.saved_words.shown;
        choose_version(saved >= 0 ? saved : std::max(chosen_, 0));
        view_.saved_words.shown = told;
    }
    judge();
}

void SchemesPresenter::show_agents(const KnownNames& names) {
    const std::string before = agent();
    agents_.clear();
    view_.effect_agent.entries.clear();
    for (const KnownNames::Name& name : names.agents) {
        agents_.push_back(name.name);
        view_.effect_agent.entries.push_back(report::shown_name(voice_, name.name, name.name_ar));
    }
    const auto kept = std::find(agents_.begin(), agents_.end(), before);
    view_.effect_agent.chosen = agents_.empty() ? -1 : 0;
    if (kept != agents_.end()) view_.effect_agent.chosen = static_cast<int>(kept - agents_.begin());
}

std::string SchemesPresenter::agent() const {
    const int chosen = view_.effect_agent.chosen;
    return chosen >= 0 && static_cast<std::size_t>(chosen) < agents_.size() ? agents_[static_cast<std::size_t>(chosen)]
                                                                            : "";
}

void SchemesPresenter::show_refusal(const Refusal& refusal) {
    view_.scheme_problem.shown = text::say(voice_, worded(refusal));
    drafts_.told_of_another(refusal.code == "changed_meanwhile");
}

void SchemesPresenter::show_effect(const DraftEffect& effect) {
    effect_.clear();
    view_.effect_note.shown.clear();
    view_.effect_total.shown.clear();
    if (effect.before.cards.empty() || effect.after.cards.empty()) return;
    const core::Card &before = effect.before.cards.front().card, &after = effect.after.cards.front().card;
    view_.effect_total.shown = text::say(voice_, "gui.schemes.total_before", {{"total", card_told(voice_, before)}}) +
                               "\n" +
                               text::say(voice_, "gui.schemes.total_after", {{"total", card_told(voice_, after)}});
    const auto add = [&](const std::string& kpi) {
        const core::CardLine *was = line_named(before, kpi), *is = line_named(after, kpi);
        const core::Figure& figure = (is ? is : was)->figure;
        const auto unit = [&] {
            for (const core::KpiDefinition& one : catalogue_.kpis)
                if (one.id == kpi) return one.unit;
            return core::Unit::count;
        }();
        effect_.push_back({kpi_word(kpi), text::figure_value(voice_, unit, figure.value, figure.currency),
                           points_told(voice_, was ? was->contribution : std::nullopt),
                           points_told(voice_, is ? is->contribution : std::nullopt), tone_of(was, is)});
    };
    for (const core::CardLine& line : after.lines)
        add(line.line.kpi);
    for (const core::CardLine& line : before.lines)
        if (!line_named(after, line.line.kpi)) add(line.line.kpi);
}

void SchemesPresenter::show_no_effect(const Refusal& why) {
    effect_.clear();
    view_.effect_total.shown.clear();
    view_.effect_note.shown = text::say(voice_, worded(why));
}

void SchemesPresenter::saved(int version, const Drafts::Written& written) {
    view_.scheme_problem.shown.clear();
    view_.saved_words.shown = text::say(voice_, "gui.schemes.saved", {{"version", std::int64_t{version}}});
    if (drafts_.saved(written, chosen_key_)) awaited_ = {plain_typed(written.draft.id), version};
    judge();
}

void SchemesPresenter::leave() {
    if (!chosen_key_) return;
    drafts_.leave(chosen_key_);
    if (chosen_ >= 0) versions_[static_cast<std::size_t>(chosen_)].unsaved = drafts_.holds(chosen_key_);
}

void SchemesPresenter::choose_version(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= catalogue_.schemes.size()) return;
    leave();
    chosen_ = row;
    const auto& [scheme, from] = catalogue_.schemes[static_cast<std::size_t>(row)];
    chosen_key_ = key_of(scheme);
    drafts_.show(chosen_key_, draft_of(scheme, from, catalogue_.kpis), last_versions(catalogue_.schemes));
    view_.scheme_title.shown = text::scheme_name(voice_, scheme) + " · " +
                               text::say(voice_, "gui.schemes.version", {{"version", std::int64_t{scheme.version}}});
    versions_[static_cast<std::size_t>(row)].unsaved = false;
    show_draft();
}

void SchemesPresenter::drop_changes() {
    drafts_.drop(last_versions(catalogue_.schemes));
    show_draft();
}

void SchemesPresenter::show_draft() {
    view_.scheme_problem.shown.clear();
    view_.saved_words.shown.clear();
    judge();
}

void SchemesPresenter::choose_role(int entry) {
    if (entry >= 0) drafts_.draft().role = app::person_roles.at(static_cast<std::size_t>(entry));
    judge();
}

void SchemesPresenter::choose_agent(int entry) {
    view_.effect_agent.chosen = entry;
}

void SchemesPresenter::type(std::string_view field, const std::string& typed) {
    if (field == "scheme_id") drafts_.draft().id = typed;
    if (field == "scheme_name") drafts_.draft().name = typed;
    if (field == "scheme_name_ar") drafts_.draft().name_ar = typed;
    if (field == "scheme_from") drafts_.draft().from = typed;
    for (std::size_t i = 0; i < core::band_codes.size(); ++i)
        if (field.starts_with(band_prefix) && field.substr(band_prefix.size()) == core::band_codes[i])
            drafts_.draft().bands[i] = typed;
    view_.saved_words.shown.clear();
    judge();
}

void SchemesPresenter::type_line(std::size_t line, std::string_view column, const std::string& typed) {
    if (line >= drafts_.draft().lines.size()) return;
    LineDraft& one = drafts_.draft().lines[line];
    if (column == "weight") one.weight = typed;
    if (column == "floor") one.floor = typed;
    if (column == "target") one.target = typed;
    if (column == "stretch") one.stretch = typed;
    if (column == "days") one.days = typed;
    view_.saved_words.shown.clear();
    judge();
}

void SchemesPresenter::choose_kpi(std::size_t line, int entry) {
    if (line >= drafts_.draft().lines.size() || entry < 0 || static_cast<std::size_t>(entry) >= catalogue_.kpis.size())
        return;
    drafts_.draft().lines[line].kpi = catalogue_.kpis[static_cast<std::size_t>(entry)].id;
    judge();
}

void SchemesPresenter::choose_gate(std::size_t line, int entry) {
    if (line >= drafts_.draft().lines.size() || entry < 0) return;
    drafts_.draft().lines[line].gate_band =
        entry == 0 ? std::string{} : std::string{core::band_codes.at(static_cast<std::size_t>(entry) - 1)};
    judge();
}

void SchemesPresenter::adjust(std::size_t line, bool adjusted) {
    if (line < drafts_.draft().lines.size()) drafts_.draft().lines[line].adjusted = adjusted;
    judge();
}

void SchemesPresenter::add_line() {
    LineDraft line;
    for (const core::KpiDefinition& kpi : catalogue_.kpis) {
        const bool there = std::any_of(drafts_.draft().lines.begin(), drafts_.draft().lines.end(),
                                       [&](const LineDraft& one) { return one.kpi == kpi.id; });
        if (there) continue;
        line.kpi = kpi.id;
        break;
    }
    drafts_.draft().lines.push_back(line);
    judge();
}

void SchemesPresenter::remove_line(std::size_t line) {
    if (line < drafts_.draft().lines.size())
        drafts_.draft().lines.erase(drafts_.draft().lines.begin() + static_cast<std::ptrdiff_t>(line));
    judge();
}

/// A measure by its name, not its identity.
Refusal SchemesPresenter::worded(Refusal refusal) const {
    for (NamedArgument& argument : refusal.arguments)
        if (auto* kpi = std::get_if<std::string>(&argument.value); kpi && argument.name == "kpi") *kpi = kpi_word(*kpi);
    return refusal;
}

std::optional<core::Scheme> SchemesPresenter::kept() const {
    if (chosen_ < 0 || static_cast<std::size_t>(chosen_) >= catalogue_.schemes.size()) return std::nullopt;
    return catalogue_.schemes[static_cast<std::size_t>(chosen_)].body;
}

std::optional<core::Scheme> SchemesPresenter::scheme() const {
    auto scheme = scheme_of(drafts_.draft(), catalogue_.kpis);
    if (!scheme) return std::nullopt;
    return *std::move(scheme);
}

int SchemesPresenter::seen() const {
    return drafts_.seen(plain_typed(drafts_.draft().id));
}

std::optional<Date> SchemesPresenter::from() const {
    return typed_date(drafts_.draft().from);
}

void SchemesPresenter::judge() {
    view_.scheme_id.shown = drafts_.draft().id;
    view_.scheme_name.shown = drafts_.draft().name;
    view_.scheme_name_ar.shown = drafts_.draft().name_ar;
    view_.scheme_from.shown = drafts_.draft().from;
    const auto role = std::find(app::person_roles.begin(), app::person_roles.end(), drafts_.draft().role);
    view_.scheme_role.chosen =
        role == app::person_roles.end() ? -1 : static_cast<int>(role - app::person_roles.begin());
    for (std::size_t i = 0; i < core::band_codes.size(); ++i)
        field_of<Text>(view_, std::string{band_prefix} + std::string{core::band_codes[i]})->shown =
            drafts_.draft().bands[i];
    view_.editor.visible = view_.effect_side.visible = chosen_ >= 0;
    view_.weights_sum.shown = text::say(voice_, "gui.schemes.weights_sum", {{"sum", weights_sum(drafts_.draft())}});
    view_.scheme_from_problem.shown.clear();
    view_.scheme_id_problem.shown.clear();
    view_.lines_problem.shown.clear();
    view_.bands_problem.shown.clear();
    const bool day = plain_typed(drafts_.draft().from).empty() || from();
    if (!day) view_.scheme_from_problem.shown = text::say(voice_, "date_unreadable");
    const std::string id = plain_typed(drafts_.draft().id);
    const bool code = !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
    if (!code && chosen_ >= 0)
        view_.scheme_id_problem.shown = text::say(voice_, "scheme_id_unreadable", {{"found", id}});
    const auto scheme = scheme_of(drafts_.draft(), catalogue_.kpis);
    if (!scheme && chosen_ >= 0) {
        const std::string& why = scheme.refusal().code;
        const bool of_bands =
            why.starts_with("band") || why.starts_with("scheme_band") || why.starts_with("scheme_low");
        (of_bands ? view_.bands_problem : view_.lines_problem).shown = text::say(voice_, worded(scheme.refusal()));
    }
    view_.save_scheme.enabled = scheme && day && code && drafts_.changed();
    view_.drop_changes.enabled = drafts_.changed();
}

} // namespace mizan::gui
