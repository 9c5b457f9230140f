#pragma once
#include "gui/forms/words.hpp"

#include <functional>
#include <utility>
#include <wx/dnd.h>

namespace mizan::gui {

/// Tells the first of the files that are dropped on a window.
class FileDrop final : public wxFileDropTarget {
public:
    explicit FileDrop(std::function<void(std::string)> act) : act_{std::move(act)} {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override {
        if (files.empty()) return false;
        act_(utf8(files.front()));
        return true;
    }

private:
    std::function<void(std::string)> act_;
};

} // namespace mizan::gui
