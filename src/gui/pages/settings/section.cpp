#include "gui/pages/settings/section.hpp"

namespace mizan::gui {

Markup Section::marked(Markup name, bool unsaved) const {
    if (!unsaved) return name;
    return name + Markup::small("  " + text::say(host_.voice(), "gui.section.not_saved"), host_.theme().palette.warn);
}

void Section::write_next() {
    writing_now_ = !waiting_.empty();
    if (!writing_now_) return;
    const auto begin = std::move(waiting_.front());
    waiting_.pop_front();
    begin();
}

} // namespace mizan::gui
