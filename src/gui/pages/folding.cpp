#include "gui/pages/folding.hpp"

#include <wx/sizer.h>

namespace mizan::gui {
namespace {

bool holds(const wxSizerItem& item, const wxWindow& part) {
    if (item.GetWindow() == &part) return true;
    if (!item.IsSizer()) return false;
    for (const auto* inner : item.GetSizer()->GetChildren())
        if (holds(*inner, part)) return true;
    return false;
}

} // namespace

void Folding::add(wxWindow& part, int least_height) {
    Row row{nullptr, nullptr, &part, 0, least_height};
    for (auto* sizer = part.GetParent()->GetSizer(); sizer != nullptr;) {
        wxSizer* next = nullptr;
        for (auto* item : sizer->GetChildren()) {
            if (!holds(*item, part)) continue;
            auto* box = dynamic_cast<wxBoxSizer*>(sizer);
            if (box != nullptr && box->GetOrientation() == wxHORIZONTAL) row = {box, item, &part, 0, least_height};
            next = item->GetSizer();
        }
        sizer = next;
    }
    if (row.sizer == nullptr) return;
    row.proportion = row.item->GetProportion();
    rows_.push_back(row);
}

bool Folding::fit(const wxWindow& page, int width) {
    std::vector<int> before;
    for (const auto& row : rows_) {
        before.push_back(row.sizer->GetOrientation());
        turn(row, false);
    }
    for (const auto& row : rows_)
        if (page.GetSizer()->CalcMin().x > width) turn(row, true);
    bool changed = false;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        changed = changed || rows_[i].sizer->GetOrientation() != before[i];
    return changed;
}

void Folding::turn(const Row& row, bool folded) {
    row.sizer->SetOrientation(folded ? wxVERTICAL : wxHORIZONTAL);
    if (row.least_height == 0) return;
    row.item->SetProportion(folded ? 1 : row.proportion);
    row.part->SetMinSize({row.part->GetMinSize().x, folded ? row.least_height : -1});
}

} // namespace mizan::gui
