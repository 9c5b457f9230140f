#include "gui/pages/today/today_presenter.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

using ThingKind = app::TodayThing::Kind;

TodayPresenter::TodayPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.title.shown = text::say(voice_, "gui.page.today");
    show_teams({});
    arrange();
}

void TodayPresenter::show_teams(const std::vector<KnownNames::Name>& teams) {
    const std::string chosen = question().team;
    teams_.clear();
    view_.team_choice.entries = {text::say(voice_, "gui.team.everybody")};
    for (const auto& team : teams) {
        teams_.push_back(team.name);
        view_.team_choice.entries.push_back(report::shown_name(voice_, team.name, team.name_ar));
    }
    const auto again = std::ranges::find(teams_, chosen);
    view_.team_choice.chosen = again == teams_.end() ? 0 : static_cast<int>(again - teams_.begin()) + 1;
    view_.team_choice.visible = teams_.size() > 1;
}

void TodayPresenter::choose_team(int index) {
    view_.team_choice.chosen = index;
    narrowed_.reset();
}

app::TodayQuestion TodayPresenter::question() const {
    app::TodayQuestion question;
    const int chosen = view_.team_choice.chosen;
    if (chosen > 0 && static_cast<std::size_t>(chosen) <= teams_.size())
        question.team = teams_[static_cast<std::size_t>(chosen) - 1];
    return question;
}

void TodayPresenter::show(app::TodayAnswer answer) {
    answer_ = std::move(answer);
    narrowed_.reset();
    cards_.clear();
    for (const app::TodayThing& thing : answer_->things)
        cards_.push_back(today_card(voice_, thing, answer_->month));
    view_.message.shown = answer_->halted ? text::say(voice_, "today.halted", {{"as_of", answer_->as_of}}) : "";
    arrange();
}

void TodayPresenter::show_refusal(const Refusal& refusal) {
    answer_.reset();
    cards_.clear();
    arrange();
    view_.message.shown = text::say(voice_, refusal);
    view_.empty_import.visible = refusal.code == "no_interactions";
}

void TodayPresenter::narrow_to(std::size_t thing) {
    narrowed_ = thing;
    arrange();
}

void TodayPresenter::show_all() {
    narrowed_.reset();
    arrange();
}

void TodayPresenter::choose(bool any_row) {
    view_.open_interaction.enabled = any_row;
}

void TodayPresenter::arrange() {
    queue_.clear();
    promises_.clear();
    view_.content.visible = answer_.has_value();
    view_.empty_import.visible = false;
    view_.subtitle.shown = view_.queue_title.shown = view_.promises_title.shown = "";
    choose(false);
    if (!answer_) return;
    const app::TodayThing* only = narrowed_ ? &answer_->things.at(*narrowed_) : nullptr;
    for (const app::DueRow& row : answer_->work.rows)
        if (only == nullptr || only->kind != ThingKind::overdue_work || (row.overdue && row.owner == only->person))
            queue_.push_back(&row);
    for (const app::DuePromise& promise : answer_->promises)
        if (only == nullptr || only->kind != ThingKind::overdue_promises ||
            (promise.overdue && promise.who == only->person))
            promises_.push_back(&promise);

    view_.subtitle.shown =
        text::say(voice_, "gui.today.subtitle",
                  {{"as_of", answer_->as_of}, {"n", answer_->work.open}, {"count", answer_->work.overdue}});
    view_.things_none.shown = cards_.empty() ? text::say(voice_, "gui.today.things_none") : "";
    view_.things_title.shown = text::say(voice_, "gui.today.things");
    view_.things.visible = !cards_.empty();
    view_.queue_title.shown = text::say(voice_, "gui.today.queue", {{"n", static_cast<std::int64_t>(queue_.size())}});
    view_.queue_none.shown = queue_.empty() ? text::say(voice_, "gui.today.queue_none") : "";
    view_.queue.visible = !queue_.empty();
    view_.promises_title.shown =
        text::say(voice_, "gui.today.promises_due", {{"n", static_cast<std::int64_t>(promises_.size())}});
    view_.promises_none.shown = promises_.empty() ? text::say(voice_, "gui.today.promises_none") : "";
    view_.promises.visible = !promises_.empty();
    view_.show_all.visible = narrowed_.has_value();
}

} // namespace mizan::gui
