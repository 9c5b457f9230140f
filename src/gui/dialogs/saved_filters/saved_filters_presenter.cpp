#include "gui/dialogs/saved_filters/saved_filters_presenter.hpp"

#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "text/say.hpp"

namespace mizan::gui {

const Fields<SavedFiltersView>& SavedFiltersView::fields() {
    using V = SavedFiltersView;
    static const Fields<V> all{{"intro", &V::intro},  {"list", &V::list},     {"of_one", &V::of_one},
                               {"name", &V::name},    {"words", &V::words},   {"name_problem", &V::name_problem},
                               {"fault", &V::fault},  {"remove", &V::remove}, {"save", &V::save},
                               {"cancel", &V::cancel}};
    return all;
}

SavedFiltersPresenter::SavedFiltersPresenter(text::Voice voice, std::vector<Entry> entries)
    : voice_{std::move(voice)}, entries_{std::move(entries)} {
    choose(entries_.empty() ? -1 : 0);
}

std::vector<SavedFiltersPresenter::Entry> SavedFiltersPresenter::entries() const {
    auto kept = entries_;
    for (auto& entry : kept)
        entry.name = without_blanks_around(entry.name);
    return kept;
}

void SavedFiltersPresenter::choose(int place) {
    view_.list.chosen = place;
    show_chosen();
}

void SavedFiltersPresenter::set_name(std::string name) {
    if (view_.list.chosen < 0) return;
    entries_[static_cast<std::size_t>(view_.list.chosen)].name = std::move(name);
    show_chosen();
}

void SavedFiltersPresenter::remove() {
    const int place = view_.list.chosen;
    if (place < 0) return;
    entries_.erase(entries_.begin() + place);
    choose(std::min(place, static_cast<int>(entries_.size()) - 1));
}

void SavedFiltersPresenter::show_chosen() {
    view_.list.entries.clear();
    for (const auto& entry : entries_)
        view_.list.entries.push_back(entry.name);
    const bool any = view_.list.chosen >= 0;
    const Entry none;
    const Entry& chosen = any ? entries_[static_cast<std::size_t>(view_.list.chosen)] : none;
    view_.intro.shown = text::say(voice_, any ? "gui.filters.intro" : "gui.filters.none_left");
    view_.of_one.visible = any;
    view_.name.shown = chosen.name;
    view_.words.shown = chosen.words;
    view_.fault.shown = chosen.fault;
    view_.remove.enabled = any;
    check();
}

/// A name is wanted for each, and only one may have it. What is wrong with another than the chosen one is told too.
void SavedFiltersPresenter::check() {
    view_.name_problem.shown = "";
    for (std::size_t place = 0; place < entries_.size() && view_.name_problem.shown.empty(); ++place) {
        std::vector<std::string> others;
        for (std::size_t other = 0; other < entries_.size(); ++other)
            if (other != place) others.push_back(entries_[other].name);
        if (without_blanks_around(entries_[place].name).empty())
            view_.name_problem.shown = text::say(voice_, "gui.filters.name_missing");
        else if (place_of_name(others, entries_[place].name))
            view_.name_problem.shown =
                text::say(voice_, "gui.filters.name_twice", {{"name", without_blanks_around(entries_[place].name)}});
    }
    view_.save.enabled = view_.name_problem.shown.empty();
}

} // namespace mizan::gui
