#include "gui/pages/settings/kpis/kpis_presenter.hpp"

#include "base/typed.hpp"
#include "core/kpi/measures.hpp"
#include "core/service/codes.hpp"
#include "gui/words/verdict.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mizan::gui {
namespace {

constexpr std::array<std::string_view, 7> statistic_codes{"count", "share", "mean", "median", "p90", "sum", "ratio"};
constexpr std::array<std::string_view, 3> better_codes{"neither", "low", "high"};

} // namespace

KpisPresenter::KpisPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.kpis_title.shown = text::say(voice_, "gui.section.kpis");
    for (const std::string_view code : statistic_codes)
        view_.statistic.entries.push_back(text::say_word(voice_, "statistic", code));
    for (const std::string_view code : better_codes)
        view_.kpi_better.entries.push_back(text::say_word(voice_, "better", code));
    for (const std::string_view code : core::code_names<core::Role>)
        view_.kpi_credit.entries.push_back(text::say_word(voice_, "role", code));
    view_.measure.entries.push_back(text::measure_name(voice_, {}));
    for (const core::Measure& measure : core::measures())
        view_.measure.entries.push_back(text::measure_name(voice_, measure.name));
    view_.denominator.entries = view_.measure.entries;
    judge();
}

const KpisPresenter::Listed* KpisPresenter::listed() const {
    const bool there = !adding_ && chosen_ >= 0 && static_cast<std::size_t>(chosen_) < listed_.size();
    return there ? &listed_[static_cast<std::size_t>(chosen_)] : nullptr;
}

bool KpisPresenter::edits() const {
    const Listed* one = listed();
    return adding_ || (one && !one->definition.built_in);
}

void KpisPresenter::show_catalogue(app::DefinitionCatalogue catalogue) {
    catalogue_ = std::move(catalogue);
    listed_.clear();
    for (const auto& [definition, from] : catalogue_.own_kpis)
        listed_.push_back({definition, from});
    for (const core::KpiDefinition& definition : core::built_in_kpis())
        listed_.push_back({definition, {}});
    rows_.clear();
    for (const auto& [definition, from] : listed_)
        rows_.push_back({kpi_name(voice_, definition),
                         definition.built_in ? "" : text::number(voice_, definition.version),
                         definition.built_in
                             ? ""
                             : (from ? text::short_date(voice_, *from) : text::say(voice_, "gui.schemes.since_ever")),
                         drafts_.holds(key_of(definition))});
    drafts_.know(last_versions(catalogue_.own_kpis));
    const auto row_of = [&](const std::optional<Key>& key) {
        const auto found = std::find_if(listed_.begin(), listed_.end(),
                                        [&](const Listed& one) { return key == key_of(one.definition); });
        return found == listed_.end() ? -1 : static_cast<int>(found - listed_.begin());
    };
    const int saved = row_of(std::exchange(awaited_, std::nullopt));
    chosen_ = row_of(chosen_key_);
    if (saved >= 0 || (!adding_ && !drafts_.changed())) {
        const std::string told = view_.kpi_saved.shown;
        choose_row(saved >= 0 ? saved : std::max(chosen_, 0));
        view_.kpi_saved.shown = told;
    }
    judge();
}

void KpisPresenter::show_agents(const KnownNames& names) {
    const std::string before = agent();
    agents_.clear();
    view_.figure_agent.entries = {text::say(voice_, "gui.kpis.everybody")};
    view_.figure_agent.chosen = 0;
    for (const KnownNames::Name& name : names.agents) {
        agents_.push_back(name.name);
        view_.figure_agent.entries.push_back(report::shown_name(voice_, name.name, name.name_ar));
        if (name.name == before) view_.figure_agent.chosen = static_cast<int>(agents_.size());
    }
}

std::string KpisPresenter::agent() const {
    const int chosen = view_.figure_agent.chosen - 1;
    return chosen >= 0 && static_cast<std::size_t>(chosen) < agents_.size() ? agents_[static_cast<std::size_t>(chosen)]
                                                                            : "";
}

void KpisPresenter::show_refusal(const Refusal& refusal) {
    view_.kpi_problem.shown = text::say(voice_, refusal);
    drafts_.told_of_another(refusal.code == "changed_meanwhile");
}

void KpisPresenter::show_figure(const app::KpiAnswer& answer) {
    view_.figure_note.shown.clear();
    view_.figure.shown = "–";
    if (answer.groups.empty() || answer.groups.front().figures.empty() || answer.definitions.empty()) return;
    const core::Figure& figure = answer.groups.front().figures.front();
    view_.figure.shown = text::figure_value(voice_, answer.definitions.front().unit, figure.value, figure.currency);
    view_.figure_note.shown = text::say(voice_, "gui.kpis.figure_n", {{"n", figure.n}});
    if (figure.status != core::Status::ok)
        view_.figure_note.shown += " · " + text::say_word(voice_, "status", core::name_of(figure.status));
}

void KpisPresenter::show_no_figure(const Refusal& why) {
    view_.figure.shown.clear();
    view_.figure_note.shown = text::say(voice_, why);
}

void KpisPresenter::saved(int version, const Drafts::Written& written) {
    view_.kpi_problem.shown.clear();
    view_.kpi_saved.shown = text::say(voice_, "gui.schemes.saved", {{"version", std::int64_t{version}}});
    if (drafts_.saved(written, shown_key())) awaited_ = {plain_typed(written.draft.id), version};
    judge();
}

void KpisPresenter::leave() {
    if (!adding_ && !chosen_key_) return;
    drafts_.leave(shown_key());
    if (!adding_ && chosen_ >= 0) rows_[static_cast<std::size_t>(chosen_)].unsaved = drafts_.holds(chosen_key_);
}

/// What was typed of the one that is shown now and not saved, if anything was.
void KpisPresenter::come_back(KpiDraft begun) {
    drafts_.show(shown_key(), std::move(begun), last_versions(catalogue_.own_kpis));
    view_.kpi_problem.shown.clear();
    view_.kpi_saved.shown.clear();
    judge();
}

void KpisPresenter::choose_row(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= listed_.size()) return;
    leave();
    chosen_ = row;
    adding_ = false;
    const Listed& one = listed_[static_cast<std::size_t>(row)];
    chosen_key_ = key_of(one.definition);
    rows_[static_cast<std::size_t>(row)].unsaved = false;
    come_back(draft_of(one.definition, one.from, catalogue_.topics));
}

void KpisPresenter::begin_kpi() {
    leave();
    adding_ = true;
    come_back(KpiDraft{});
}

void KpisPresenter::drop_changes() {
    drafts_.drop(last_versions(catalogue_.own_kpis));
    view_.kpi_problem.shown.clear();
    view_.kpi_saved.shown.clear();
    judge();
}

void KpisPresenter::type(std::string_view field, const std::string& typed) {
    if (field == "kpi_id") drafts_.draft().id = typed;
    if (field == "kpi_name") drafts_.draft().name = typed;
    if (field == "kpi_name_ar") drafts_.draft().name_ar = typed;
    if (field == "kpi_from") drafts_.draft().from = typed;
    if (field == "min_n") drafts_.draft().min_n = typed;
    if (field == "filter") drafts_.draft().filter = typed;
    judge();
}

void KpisPresenter::choose(std::string_view field, int entry) {
    if (entry < 0) return;
    const auto measure = [&] {
        return entry == 0 ? std::string{} : std::string{core::measures()[static_cast<std::size_t>(entry) - 1].name};
    };
    if (field == "figure_agent") view_.figure_agent.chosen = entry;
    if (field == "statistic") drafts_.draft().statistic = static_cast<core::Statistic>(entry);
    if (field == "kpi_better") drafts_.draft().better = static_cast<core::Better>(entry);
    if (field == "kpi_credit") drafts_.draft().role = static_cast<core::Role>(entry);
    if (field == "measure") drafts_.draft().measure = measure();
    if (field == "denominator") drafts_.draft().denominator = measure();
    judge();
}

std::optional<core::KpiDefinition> KpisPresenter::definition() const {
    if (!edits()) return std::nullopt;
    auto definition = definition_of(drafts_.draft(), catalogue_.topics);
    if (!definition) return std::nullopt;
    return *std::move(definition);
}

int KpisPresenter::seen() const {
    return drafts_.seen(plain_typed(drafts_.draft().id));
}

std::optional<Date> KpisPresenter::from() const {
    return typed_date(drafts_.draft().from);
}

std::string KpisPresenter::formula_of(core::KpiDefinition definition) const {
    for (core::FilterClause& clause : definition.filter)
        if (clause.field == "topic")
            for (std::string& topic : clause.any_of)
                topic = topic_word(topic, catalogue_.topics);
    return text::kpi_definition(voice_, definition);
}

void KpisPresenter::judge() {
    const Listed* one = listed();
    view_.kpi_side.visible = adding_ || one;
    view_.own_editor.visible = edits();
    view_.kpi_title.shown =
        adding_ ? text::say(voice_, "gui.kpis.new") : (one ? kpi_name(voice_, one->definition) : "");
    view_.kpi_id.shown = drafts_.draft().id;
    view_.kpi_name.shown = drafts_.draft().name;
    view_.kpi_name_ar.shown = drafts_.draft().name_ar;
    view_.kpi_from.shown = drafts_.draft().from;
    view_.min_n.shown = drafts_.draft().min_n;
    view_.filter.shown = drafts_.draft().filter;
    view_.statistic.chosen = static_cast<int>(drafts_.draft().statistic);
    view_.kpi_better.chosen = static_cast<int>(drafts_.draft().better);
    view_.kpi_credit.chosen = static_cast<int>(drafts_.draft().role);
    const auto entry_of = [](const std::string& measure) {
        const auto all = core::measures();
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& m) { return m.name == measure; });
        return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
    };
    view_.measure.chosen = entry_of(drafts_.draft().measure);
    view_.denominator.chosen = entry_of(drafts_.draft().denominator);
    view_.denominator.enabled = drafts_.draft().statistic == core::Statistic::ratio;
    for (Text* problem : {&view_.kpi_id_problem, &view_.kpi_from_problem, &view_.min_n_problem, &view_.filter_problem,
                          &view_.definition_problem})
        problem->shown.clear();
    const core::KpiDefinition* told = one ? &one->definition : nullptr;
    const auto drafted = definition_of(drafts_.draft(), catalogue_.topics);
    if (edits() && drafted) told = &*drafted;
    view_.kpi_facts.shown =
        told ? text::say_word(voice_, "better", better_codes.at(static_cast<std::size_t>(told->better))) : "";
    view_.formula.shown = told ? formula_of(*told) : "";
    const bool day = plain_typed(drafts_.draft().from).empty() || from();
    if (!day) view_.kpi_from_problem.shown = text::say(voice_, "date_unreadable");
    view_.drop_kpi.enabled = edits() && drafts_.changed();
    view_.save_kpi.enabled = edits() && drafted && day && drafts_.changed();
    if (!edits() || drafted || drafts_.draft() == KpiDraft{}) return;
    const std::string& why = drafted.refusal().code;
    Text& problem = why.starts_with("kpi_id")                                    ? view_.kpi_id_problem
                    : why.starts_with("filter") || why.starts_with("kpi_filter") ? view_.filter_problem
                    : why.starts_with("min_n") || why == "kpi_min_n_negative"    ? view_.min_n_problem
                                                                                 : view_.definition_problem;
    problem.shown = text::say(voice_, drafted.refusal());
}

} // namespace mizan::gui
