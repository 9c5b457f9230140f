#pragma once
#include "gui/dialogs/help/help_pages.hpp"
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct HelpView {
    Choice topics;
    Place text, links, see_also;
    Action back, close;
    static const Fields<HelpView>& fields();
};

/// The pages of the help, the one that is read, and the way back.
class HelpPresenter {
public:
    /// Opens on the page of that id; on the first where there is none.
    HelpPresenter(const text::Voice& voice, std::vector<HelpPage> pages, const std::string& id);
    const HelpView& view() const { return view_; }
    const HelpPage& page() const { return pages_[static_cast<std::size_t>(view_.topics.chosen)]; }
    std::string title_of(const std::string& id) const; // empty: no such page

    void choose(int index);
    void follow(const std::string& id);
    void go_back();

private:
    int index_of(const std::string& id) const; // -1: none
    void turn_to(int index);
    HelpView view_;
    std::vector<HelpPage> pages_;
    std::vector<int> behind_;
};

} // namespace mizan::gui
