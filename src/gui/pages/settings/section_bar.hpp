#pragma once
#include "gui/theme/theme.hpp"
#include "text/voice.hpp"

#include <functional>
#include <string>
#include <vector>
#include <wx/dataview.h>

namespace mizan::gui {

/// The names of the sections, one below the other.
class SectionBar {
public:
    SectionBar(wxWindow& place, const text::Voice& voice, std::vector<std::string> ids,
               std::function<void(const std::string&)> open);
    void choose(const std::string& id); // opens nothing

private:
    std::vector<std::string> ids_;
    wxDataViewListCtrl* list_;
    bool filling_ = false;
};

} // namespace mizan::gui
