#include "gui/dialogs/help/help_presenter.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace mizan::gui {

const Fields<HelpView>& HelpView::fields() {
    using V = HelpView;
    static const Fields<V> all{{"topics", &V::topics},     {"text", &V::text}, {"links", &V::links},
                               {"see_also", &V::see_also}, {"back", &V::back}, {"close", &V::close}};
    return all;
}

HelpPresenter::HelpPresenter(const text::Voice& voice, std::vector<HelpPage> pages, const std::string& id)
    : pages_{std::move(pages)} {
    for (auto& page : pages_) {
        for (auto& part : page.parts)
            part.text = text::digits(voice, part.text);
        view_.topics.entries.push_back(page.title);
    }
    turn_to(std::max(0, index_of(id)));
}

std::string HelpPresenter::title_of(const std::string& id) const {
    const int index = index_of(id);
    return index < 0 ? "" : pages_[static_cast<std::size_t>(index)].title;
}

void HelpPresenter::choose(int index) {
    if (index < 0 || index >= static_cast<int>(pages_.size()) || index == view_.topics.chosen) return;
    behind_.push_back(view_.topics.chosen);
    turn_to(index);
}

void HelpPresenter::follow(const std::string& id) {
    choose(index_of(id));
}

void HelpPresenter::go_back() {
    if (behind_.empty()) return;
    const int index = behind_.back();
    behind_.pop_back();
    turn_to(index);
}

int HelpPresenter::index_of(const std::string& id) const {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const HelpPage& page) { return page.id == id; });
    return found == pages_.end() ? -1 : static_cast<int>(found - pages_.begin());
}

void HelpPresenter::turn_to(int index) {
    view_.topics.chosen = index;
    view_.back.enabled = !behind_.empty();
    view_.see_also.visible = view_.links.visible = !page().links.empty();
}

} // namespace mizan::gui
