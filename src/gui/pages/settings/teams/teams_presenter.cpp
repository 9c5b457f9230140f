#include "gui/pages/settings/teams/teams_presenter.hpp"

#include "app/queries/standpoint.hpp"
#include "base/typed.hpp"
#include "gui/forms/typing.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

TeamsPresenter::TeamsPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.teams_title.shown = text::say(voice_, "gui.section.teams");
    judge();
}

const core::Team* TeamsPresenter::team() const {
    return chosen_ ? app::team_of(book_.rulebook, *chosen_) : nullptr;
}

void TeamsPresenter::show_book(PeopleBook book) {
    const bool untouched = team() && !adding_ && facts() == begun_;
    book_ = std::move(book);
    if (view_.members_on.shown.empty())
        view_.members_on.shown = text::without_isolation(text::short_date(voice_, book_.today));
    if (!awaited_.empty()) {
        for (const core::Team& one : book_.rulebook.teams)
            if (one.name == awaited_) chosen_ = one.id;
        awaited_.clear();
        adding_ = false;
        show_team();
    } else if (!adding_ && !team() && !book_.rulebook.teams.empty()) {
        chosen_ = book_.rulebook.teams.front().id;
        show_team();
    } else if (untouched) {
        show_team();
    } else if (const core::Team* standing = told_of_another_ ? team() : nullptr) {
        begun_ = {standing->name, standing->name_ar};
    }
    told_of_another_ = false;
    fill();
    judge();
}

void TeamsPresenter::show_refusal(const Refusal& refusal) {
    view_.team_problem.shown = text::say(voice_, refusal);
    told_of_another_ = refusal.code == "changed_meanwhile";
}

void TeamsPresenter::saved() {
    view_.team_problem.shown.clear();
    awaited_ = facts().name;
    begun_ = facts();
}

void TeamsPresenter::leave() {
    if (!adding_ && !chosen_) return;
    unsaved_.leave(adding_ ? std::nullopt : chosen_, facts(), begun_);
}

int TeamsPresenter::chosen_row() const {
    const auto& teams = book_.rulebook.teams;
    for (std::size_t i = 0; i < teams.size(); ++i)
        if (!adding_ && chosen_ == teams[i].id) return static_cast<int>(i);
    return -1;
}

void TeamsPresenter::choose_row(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= book_.rulebook.teams.size() || row == chosen_row()) return;
    leave();
    chosen_ = book_.rulebook.teams[static_cast<std::size_t>(row)].id;
    adding_ = false;
    show_team();
    fill();
    judge();
}

void TeamsPresenter::begin_team() {
    leave();
    adding_ = true;
    show_team();
    fill();
    judge();
}

void TeamsPresenter::drop_changes() {
    show_team();
    judge();
}

void TeamsPresenter::type(std::string_view field, const std::string& typed) {
    if (Text* text = field_of<Text>(view_, field)) text->shown = typed;
    if (field == "members_on") fill();
    judge();
}

std::string TeamsPresenter::team_key() const {
    const core::Team* known = adding_ ? nullptr : team();
    return known ? known->name : "";
}

app::TeamFacts TeamsPresenter::facts() const {
    return {plain_typed(view_.team_name.shown), plain_typed(view_.team_name_ar.shown)};
}

void TeamsPresenter::show_team() {
    const core::Team* known = adding_ ? nullptr : team();
    begun_ = known ? app::TeamFacts{known->name, known->name_ar} : app::TeamFacts{};
    app::TeamFacts shown = begun_;
    if (const auto edit = unsaved_.come_back(known ? chosen_ : std::nullopt)) {
        shown = edit->draft;
        begun_ = edit->begun;
    }
    view_.team_name.shown = shown.name;
    view_.team_name_ar.shown = shown.name_ar;
    view_.team_problem.shown.clear();
}

void TeamsPresenter::fill() {
    const Date on = typed_date(view_.members_on.shown).value_or(book_.today);
    rows_.clear();
    members_.clear();
    for (const core::Team& one : book_.rulebook.teams) {
        std::int64_t count = 0;
        for (const core::Person& person : book_.rulebook.people) {
            const core::Engagement* held = person.engagement_on(on);
            if (!held || held->team != one.id) continue;
            ++count;
            if (!adding_ && chosen_ == one.id)
                members_.push_back({report::shown_name(voice_, person.name, person.name_ar),
                                    text::say_word(voice_, "role", held->role)});
        }
        rows_.push_back(
            {text::isolated(voice_, one.name), one.name_ar, text::number(voice_, count), unsaved_.holds(one.id)});
    }
    std::stable_sort(members_.begin(), members_.end(),
                     [](const MemberRow& one, const MemberRow& other) { return one.name < other.name; });
}

void TeamsPresenter::judge() {
    const core::Team* known = adding_ ? nullptr : team();
    view_.team.visible = adding_ || known;
    view_.team_members.visible = known != nullptr;
    view_.team_title.shown = adding_ ? text::say(voice_, "gui.teams.new")
                                     : (known ? report::shown_name(voice_, known->name, known->name_ar) : "");
    view_.members_on_problem.shown = typed_date(view_.members_on.shown) || view_.members_on.shown.empty()
                                         ? ""
                                         : text::say(voice_, "date_unreadable");
    view_.members_count.shown =
        text::say(voice_, "gui.people.count", {{"n", static_cast<std::int64_t>(members_.size())}});
    view_.team_name_problem.shown.clear();
    view_.team_name_ar_problem.shown.clear();
    view_.drop_team.enabled = facts() != begun_;
    view_.save_team.enabled = !known || facts() != app::TeamFacts{known->name, known->name_ar};
    for (const auto& [field, refusal] : app::problems_of(facts(), known ? known->id : TeamId{}, book_.rulebook)) {
        view_.save_team.enabled = false;
        if (adding_ && facts().name.empty()) continue; // nothing was typed yet
        field_of<Text>(view_, "team_" + field + "_problem")->shown = text::say(voice_, refusal);
    }
}

} // namespace mizan::gui
