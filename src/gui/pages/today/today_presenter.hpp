#pragma once
#include "gui/pages/today/today_view.hpp"
#include "gui/pages/today/today_words.hpp"
#include "gui/session/database.hpp"

namespace mizan::gui {

/// What a team lead acts on first: three things, the queue, and promises. The queue and the promises can be narrowed to
/// those of a thing.
class TodayPresenter {
public:
    explicit TodayPresenter(text::Voice voice);

    const TodayView& view() const { return view_; }
    const std::optional<app::TodayAnswer>& answer() const { return answer_; }
    const std::vector<TodayCard>& cards() const { return cards_; }
    const std::vector<const app::DueRow*>& queue() const { return queue_; } // as listed
    const std::vector<const app::DuePromise*>& promises() const { return promises_; }
    TodayRow queue_row(std::size_t row) const { return today_row(voice_, *queue_.at(row)); }
    TodayRow promise_row(std::size_t row) const { return today_row(voice_, *promises_.at(row)); }

    void show_teams(const std::vector<KnownNames::Name>& teams);
    void choose_team(int index); // 0: everybody
    app::TodayQuestion question() const;
    void show(app::TodayAnswer answer);
    void show_refusal(const Refusal& refusal);

    /// Lists only what the thing speaks of.
    void narrow_to(std::size_t thing);
    void show_all();
    void choose(bool any_row);

private:
    void arrange();
    text::Voice voice_;
    TodayView view_;
    std::vector<std::string> teams_; // as questions name them, after everybody
    std::optional<app::TodayAnswer> answer_;
    std::vector<TodayCard> cards_;
    std::optional<std::size_t> narrowed_; // to this thing
    std::vector<const app::DueRow*> queue_;
    std::vector<const app::DuePromise*> promises_;
};

} // namespace mizan::gui
