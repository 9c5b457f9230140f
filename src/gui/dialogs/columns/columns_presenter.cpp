#include "gui/dialogs/columns/columns_presenter.hpp"

#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

const Fields<ColumnsView>& ColumnsView::fields() {
    using V = ColumnsView;
    static const Fields<V> all{{"words", &V::words}, {"list", &V::list},    {"up", &V::up},
                               {"down", &V::down},   {"reset", &V::reset},  {"problem", &V::problem},
                               {"save", &V::save},   {"cancel", &V::cancel}};
    return all;
}

ColumnsPresenter::ColumnsPresenter(text::Voice voice, Arrangement now, Arrangement usual)
    : voice_{std::move(voice)}, now_{std::move(now)}, usual_{std::move(usual)} {
    view_.words.shown = text::say(voice_, "gui.columns.words");
    view_.list.chosen = 0;
    show_all();
}

void ColumnsPresenter::choose(int place) {
    view_.list.chosen = place;
    view_.problem.shown = "";
    show_all();
}

void ColumnsPresenter::show_column(int place, bool shown) {
    const auto at = static_cast<std::size_t>(place);
    view_.list.chosen = place;
    view_.problem.shown = "";
    if (!shown && now_[at].shown && !can_hide(now_, at))
        view_.problem.shown = now_[at].fixed ? text::say(voice_, "gui.columns.fixed", {{"column", now_[at].title}})
                                             : text::say(voice_, "gui.columns.last");
    else
        now_ = with_shown(std::move(now_), at, shown);
    reset_ = false;
    show_all();
}

void ColumnsPresenter::move(int by) {
    const int to = view_.list.chosen + by;
    if (view_.list.chosen < 0 || to < 0 || to >= static_cast<int>(now_.size())) return;
    now_ = with_moved(std::move(now_), static_cast<std::size_t>(view_.list.chosen), static_cast<std::size_t>(to));
    view_.list.chosen = to;
    view_.problem.shown = "";
    reset_ = false;
    show_all();
}

void ColumnsPresenter::reset() {
    now_ = usual_;
    reset_ = true;
    view_.list.chosen = 0;
    view_.problem.shown = "";
    show_all();
}

void ColumnsPresenter::show_all() {
    view_.list.entries.clear();
    for (const auto& column : now_)
        view_.list.entries.push_back(column.title);
    view_.up.enabled = view_.list.chosen > 0;
    view_.down.enabled = view_.list.chosen >= 0 && view_.list.chosen + 1 < static_cast<int>(now_.size());
}

} // namespace mizan::gui
