#pragma once
#include "gui/theme/theme.hpp"
#include "text/voice.hpp"

#include <functional>
#include <string>
#include <vector>
#include <wx/dataview.h>

namespace mizan::gui {

/// The pages that can be opened, as a list with icons: a click or the arrow keys open one.
class SideBar {
public:
    SideBar(wxWindow& place, const Theme& theme, const text::Voice& voice,
            std::function<void(const std::string&)> open);
    void set_pages(const std::vector<std::string>& ids);
    void choose(const std::string& id);
    wxDataViewListCtrl& control() { return *list_; }

private:
    const Theme& theme_;
    text::Voice voice_;
    wxDataViewListCtrl* list_;
    std::vector<std::string> ids_;
    bool filling_ = false;
};

} // namespace mizan::gui
