#include "gui/pages/settings/targets/targets_presenter.hpp"

#include "gui/pages/settings/targets/duration_text.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

/// "any", then the words of the codes, in their order.
template <class Code>
std::vector<std::string> any_or(const text::Voice& voice, const char* any, const char* prefix) {
    std::vector<std::string> words{text::say(voice, any)};
    for (const auto code : core::code_names<Code>)
        words.push_back(text::say_word(voice, prefix, code));
    return words;
}

template <class Code>
std::optional<Code> chosen_code(const Choice& choice) {
    return choice.chosen <= 0 ? std::nullopt : std::optional{static_cast<Code>(choice.chosen - 1)};
}

template <class Code>
int index_of_code(const std::optional<Code>& code) {
    return code ? static_cast<int>(*code) + 1 : 0;
}

bool choose(Choice& choice, int index) {
    if (index < 0 || index >= static_cast<int>(choice.entries.size())) return false;
    choice.chosen = index;
    return true;
}

} // namespace

const Fields<TargetsView>& TargetsView::fields() {
    using V = TargetsView;
    static const Fields<V> all{{"heading", &V::heading}, {"message", &V::message}, {"revert", &V::revert},
                               {"save", &V::save},       {"targets", &V::targets}, {"kind", &V::kind},
                               {"team", &V::team},       {"channel", &V::channel}, {"priority", &V::priority},
                               {"within", &V::within},   {"from", &V::from},       {"to", &V::to},
                               {"grade", &V::grade},     {"problem", &V::problem}, {"put_target", &V::put_target},
                               {"effect", &V::effect},   {"moved", &V::moved}};
    return all;
}

TargetsPresenter::TargetsPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.heading.shown = text::say(voice_, "gui.section.targets");
    for (const auto code : core::code_names<core::TargetKind>)
        view_.kind.entries.push_back(text::say_word(voice_, "target_kind", code));
    view_.kind.chosen = 0;
    view_.channel = {any_or<core::Channel>(voice_, "gui.calendars.any_channel", "channel"), 0};
    view_.priority = {any_or<core::Priority>(voice_, "gui.targets.any_priority", "priority"), 0};
    fill();
}

void TargetsPresenter::show_shelf(const TargetShelf& shelf) {
    shelf_ = shelf;
    if (view_.from.shown.empty()) view_.from.shown = shelf.today.iso();
    fill();
}

void TargetsPresenter::show_problem(const Refusal& refusal) {
    view_.message.shown = text::say(voice_, refusal);
}

void TargetsPresenter::choose_row(int row) {
    if (row < 0 || row >= static_cast<int>(rows_.size())) return;
    const auto index = static_cast<std::size_t>(row);
    const auto& chosen = index < entered_.size() ? entered_[index] : shelf_.targets[index - entered_.size()];
    view_.kind.chosen = static_cast<int>(chosen.target.kind);
    view_.channel.chosen = index_of_code(chosen.target.channel);
    view_.priority.chosen = index_of_code(chosen.target.priority);
    view_.team.chosen = 0;
    for (std::size_t i = 0; i < shelf_.teams.size(); ++i)
        if (shelf_.teams[i].first == chosen.team) view_.team.chosen = static_cast<int>(i) + 1;
    view_.grade.shown = chosen.target.grade;
    view_.within.shown = exact_duration(voice_.language, chosen.target.within);
    judge();
}

void TargetsPresenter::choose_kind(int index) {
    if (choose(view_.kind, index)) judge();
}
void TargetsPresenter::choose_team(int index) {
    if (choose(view_.team, index)) judge();
}
void TargetsPresenter::choose_channel(int index) {
    if (choose(view_.channel, index)) judge();
}
void TargetsPresenter::choose_priority(int index) {
    if (choose(view_.priority, index)) judge();
}

void TargetsPresenter::type_within(std::string text) {
    view_.within.shown = std::move(text);
    judge();
}
void TargetsPresenter::type_from(std::string date) {
    view_.from.shown = std::move(date);
    judge();
}
void TargetsPresenter::type_to(std::string date) {
    view_.to.shown = std::move(date);
    judge();
}
void TargetsPresenter::type_grade(std::string grade) {
    view_.grade.shown = std::move(grade);
    judge();
}

Result<app::TargetRow> TargetsPresenter::typed() const {
    app::TargetRow row;
    const auto within = read_duration(view_.within.shown);
    if (!within) return within.refusal();
    row.target.within = *within;
    for (const auto& [shown, date] :
         {std::pair{&view_.from.shown, &row.target.from}, std::pair{&view_.to.shown, &row.target.to}}) {
        *date = Date::parse(*shown);
        if (!shown->empty() && !*date) return Refusal{"gui.calendars.date_unreadable", {{"found", *shown}}};
    }
    if (row.target.from && row.target.to && *row.target.to < *row.target.from)
        return Refusal{"gui.calendars.dates_backwards", {}};
    if (row.target.to) row.target.to = *row.target.to + 1; // the last day is in
    row.target.kind = static_cast<core::TargetKind>(view_.kind.chosen);
    row.target.channel = chosen_code<core::Channel>(view_.channel);
    row.target.priority = chosen_code<core::Priority>(view_.priority);
    row.target.grade = view_.grade.shown;
    if (view_.team.chosen > 0) row.team = shelf_.teams[static_cast<std::size_t>(view_.team.chosen) - 1].first;
    return row;
}

void TargetsPresenter::judge() {
    const auto row = typed();
    view_.put_target.enabled = static_cast<bool>(row);
    view_.problem.shown = row || view_.within.shown.empty() ? "" : text::say(voice_, row.refusal());
}

void TargetsPresenter::put_target() {
    const auto row = typed();
    if (!row) return;
    entered_.push_back(*row);
    view_.within.shown = "";
    view_.message.shown = "";
    fill();
}

void TargetsPresenter::revert() {
    entered_.clear();
    show_effect_waiting();
    fill();
}

void TargetsPresenter::fill() {
    rows_.clear();
    for (const auto& target : entered_)
        rows_.push_back(row_of(target, true));
    for (const auto& target : shelf_.targets)
        rows_.push_back(row_of(target, false));
    view_.team.entries = {text::say(voice_, "gui.calendars.any_team")};
    for (const auto& [name, name_ar] : shelf_.teams) {
        const bool arabic = voice_.language == text::Language::ar && !name_ar.empty();
        view_.team.entries.push_back(text::isolated(voice_, arabic ? name_ar : name));
    }
    view_.team.chosen = std::clamp(view_.team.chosen, 0, static_cast<int>(shelf_.teams.size()));
    view_.save.enabled = view_.revert.enabled = !entered_.empty();
    judge();
}

std::string TargetsPresenter::dates_of(const core::ServiceTarget& target) const {
    const auto shown = [&](Date date) { return text::short_date(voice_, date); };
    if (target.from && target.to)
        return text::say(voice_, "gui.targets.from_to", {{"from", shown(*target.from)}, {"to", shown(*target.to - 1)}});
    if (target.from) return text::say(voice_, "gui.targets.from", {{"from", shown(*target.from)}});
    if (target.to) return text::say(voice_, "gui.targets.to", {{"to", shown(*target.to - 1)}});
    return text::say(voice_, "gui.targets.always");
}

TargetsPresenter::Row TargetsPresenter::row_of(const app::TargetRow& row, bool entered) const {
    const auto& target = row.target;
    Row shown;
    shown.entered = entered;
    shown.kind = text::say_word(voice_, "target_kind", core::name_of(target.kind));
    shown.team = row.team.empty() ? text::say(voice_, "gui.calendars.any_team") : text::isolated(voice_, row.team);
    for (const auto& [name, name_ar] : shelf_.teams)
        if (name == row.team && voice_.language == text::Language::ar && !name_ar.empty())
            shown.team = text::isolated(voice_, name_ar);
    shown.channel = target.channel ? text::say_word(voice_, "channel", core::name_of(*target.channel))
                                   : text::say(voice_, "gui.calendars.any_channel");
    shown.priority = target.priority ? text::say_word(voice_, "priority", core::name_of(*target.priority))
                                     : text::say(voice_, "gui.targets.any_priority");
    if (!target.grade.empty()) shown.team += " · " + text::isolated(voice_, target.grade);
    shown.within = exact_duration(voice_.language, target.within);
    shown.dates = dates_of(target);
    shown.state = text::say(voice_, entered          ? "gui.targets.entered"
                                    : target.shipped ? "gui.targets.shipped"
                                                     : "gui.targets.own");
    return shown;
}

void TargetsPresenter::show_effect_waiting() {
    moved_.clear();
    view_.effect.shown = entered_.empty() ? "" : text::say(voice_, "gui.effect.waiting");
}

void TargetsPresenter::show_effect(const Result<app::RuleEffect>& effect) {
    auto words = effect_words(voice_, effect);
    view_.effect.shown = std::move(words.sentence);
    moved_ = std::move(words.rows);
}

void TargetsPresenter::show_saved() {
    view_.message.shown = text::say(voice_, "gui.targets.saved", {{"n", static_cast<std::int64_t>(entered_.size())}});
    revert();
}

} // namespace mizan::gui
