#pragma once
#include <vector>
#include <wx/window.h>

class wxBoxSizer;
class wxSizerItem;

namespace mizan::gui {

/// Rows of a page whose parts stand below one another where they have no room beside one another.
class Folding {
public:
    /// The row that holds a part. Below the others the part has at least that height (pixels; 0: what it
    /// needs) and grows with them.
    void add(wxWindow& part, int least_height);
    /// Folds as few rows as it takes, in the order in which they were added; whether one changed.
    bool fit(const wxWindow& page, int width);

private:
    struct Row {
        wxBoxSizer* sizer;
        wxSizerItem* item; // that holds the part
        wxWindow* part;
        int proportion, least_height;
    };
    static void turn(const Row& row, bool folded);
    std::vector<Row> rows_;
};

} // namespace mizan::gui
