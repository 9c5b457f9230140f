#pragma once
#include "gui/pages/importing/mapping_form.hpp"
#include "gui/theme/theme.hpp"

#include <functional>
#include <vector>
#include <wx/window.h>

class wxChoice;

namespace mizan::gui {

/// The table of fields as controls: a line for each row, a field's values indented below it. Fills its place; the
/// keyboard goes through it line by line.
class MappingRows {
public:
    MappingRows(wxWindow& place, const Theme& theme) : place_{place}, theme_{theme} {}
    /// Controls are made anew only where the lines are others; the keyboard stays on its line.
    void show(const std::vector<MappingRow>& rows);
    void on_chosen(std::function<void(std::size_t row, int entry)> act) { act_ = std::move(act); }

private:
    void make(const std::vector<MappingRow>& rows);
    int focused() const;
    wxWindow& place_;
    const Theme& theme_;
    std::function<void(std::size_t, int)> act_;
    std::vector<MappingRow> shown_;
    std::vector<wxChoice*> choices_;
};

} // namespace mizan::gui
