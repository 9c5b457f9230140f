#include "gui/pages/welcome/welcome_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {

const Fields<WelcomeView>& WelcomeView::fields() {
    using V = WelcomeView;
    static const Fields<V> all{{"demonstration", &V::demonstration},
                               {"create", &V::create},
                               {"open", &V::open},
                               {"import_first", &V::import_first},
                               {"open_last", &V::open_last},
                               {"logo", &V::logo},
                               {"demonstration_icon", &V::demonstration_icon},
                               {"create_icon", &V::create_icon},
                               {"open_icon", &V::open_icon},
                               {"import_icon", &V::import_icon},
                               {"last_file", &V::last_file},
                               {"problem", &V::problem}};
    return all;
}

WelcomePresenter::WelcomePresenter(text::Voice voice, const std::string& last_database) : voice_{std::move(voice)} {
    view_.open_last.visible = !last_database.empty();
    view_.last_file.shown = text::isolated(voice_, last_database);
}

void WelcomePresenter::show_problem(const Refusal& refusal) {
    view_.problem.shown = text::say(voice_, refusal);
}

void WelcomePresenter::show_busy(bool busy) {
    if (busy) view_.problem.shown = "";
    for (auto* action : {&view_.demonstration, &view_.create, &view_.open, &view_.import_first, &view_.open_last})
        action->enabled = !busy;
}

} // namespace mizan::gui
