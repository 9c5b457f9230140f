#include "gui/dialogs/create/create_presenter.hpp"

#include "core/calendar/zone.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

const Fields<CreateView>& CreateView::fields() {
    using V = CreateView;
    static const Fields<V> all{{"file", &V::file},       {"timezone", &V::timezone}, {"currency", &V::currency},
                               {"problem", &V::problem}, {"browse", &V::browse},     {"create_now", &V::create},
                               {"cancel", &V::cancel}};
    return all;
}

CreatePresenter::CreatePresenter(text::Voice voice, std::string timezone) : voice_{std::move(voice)} {
    view_.timezone.shown = std::move(timezone);
    check();
}

void CreatePresenter::set_file(std::string path) {
    file_ = std::move(path);
    check();
}

void CreatePresenter::set_timezone(std::string name) {
    view_.timezone.shown = std::move(name);
    check();
}

void CreatePresenter::set_currency(std::string code) {
    view_.currency.shown = std::move(code);
    check();
}

void CreatePresenter::check() {
    view_.file.shown = text::isolated(voice_, file_);
    view_.problem.shown = "";
    const auto& currency = view_.currency.shown;
    const bool currency_fits = currency.empty() || is_currency(currency);
    if (auto zone = core::Zone::named(view_.timezone.shown); !zone)
        view_.problem.shown = text::say(voice_, "gui.create.zone_unknown");
    else if (!currency_fits)
        view_.problem.shown = text::say(voice_, "gui.create.currency_unknown");
    else if (file_.empty())
        view_.problem.shown = text::say(voice_, "gui.create.file_missing");
    view_.create.enabled = view_.problem.shown.empty();
}

} // namespace mizan::gui
