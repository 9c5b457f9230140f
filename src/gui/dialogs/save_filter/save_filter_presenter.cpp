#include "gui/dialogs/save_filter/save_filter_presenter.hpp"

#include "base/folding.hpp"
#include "text/say.hpp"

namespace mizan::gui {

const Fields<SaveFilterView>& SaveFilterView::fields() {
    using V = SaveFilterView;
    static const Fields<V> all{{"words", &V::words},
                               {"name", &V::name},
                               {"name_note", &V::name_note},
                               {"save", &V::save},
                               {"cancel", &V::cancel}};
    return all;
}

SaveFilterPresenter::SaveFilterPresenter(text::Voice voice, std::vector<std::string> taken, std::string proposed,
                                         std::string words)
    : voice_{std::move(voice)}, taken_{std::move(taken)} {
    view_.words.shown = std::move(words);
    set_name(std::move(proposed));
}

void SaveFilterPresenter::set_name(std::string name) {
    view_.name.shown = std::move(name);
    const auto replaced = place_of_name(taken_, view_.name.shown);
    view_.name_note.shown =
        replaced ? text::say(voice_, "gui.filters.replaces", {{"name", taken_[*replaced]}}) : std::string{};
    view_.save.enabled = !without_blanks_around(view_.name.shown).empty();
}

std::string SaveFilterPresenter::name() const {
    const auto replaced = place_of_name(taken_, view_.name.shown);
    return replaced ? taken_[*replaced] : without_blanks_around(view_.name.shown);
}

std::optional<std::size_t> place_of_name(const std::vector<std::string>& names, const std::string& name) {
    const std::string wanted = folded_for_search(without_blanks_around(name));
    for (std::size_t place = 0; place < names.size(); ++place)
        if (folded_for_search(names[place]) == wanted) return place;
    return std::nullopt;
}

std::string without_blanks_around(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

} // namespace mizan::gui
