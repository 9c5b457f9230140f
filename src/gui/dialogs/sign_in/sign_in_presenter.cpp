#include "gui/dialogs/sign_in/sign_in_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

const Fields<SignInView>& SignInView::fields() {
    using V = SignInView;
    static const Fields<V> all{{"words", &V::words}, {"who", &V::who},     {"passphrase", &V::passphrase},
                               {"note", &V::note},   {"enter", &V::enter}, {"cancel", &V::cancel}};
    return all;
}

SignInPresenter::SignInPresenter(text::Voice voice, std::vector<std::string> names, const std::string& proposed,
                                 const std::optional<Refusal>& problem)
    : voice_{std::move(voice)}, names_{std::move(names)} {
    view_.words.shown = text::say(voice_, "gui.sign_in.words");
    for (const auto& name : names_)
        view_.who.entries.push_back(text::isolated(voice_, name));
    const auto found = std::ranges::find(names_, proposed);
    if (found != names_.end()) view_.who.chosen = static_cast<int>(found - names_.begin());
    if (problem) view_.note.shown = text::say(voice_, *problem);
    show_whether_ready();
}

void SignInPresenter::choose_who(int index) {
    view_.who.chosen = index;
    show_whether_ready();
}

void SignInPresenter::set_passphrase(std::string typed) {
    view_.passphrase.shown = std::move(typed);
    show_whether_ready();
}

std::string SignInPresenter::name() const {
    const auto at = static_cast<std::size_t>(view_.who.chosen);
    return view_.who.chosen < 0 || at >= names_.size() ? std::string{} : names_[at];
}

void SignInPresenter::show_whether_ready() {
    view_.enter.enabled = !name().empty() && !view_.passphrase.shown.empty();
}

} // namespace mizan::gui
