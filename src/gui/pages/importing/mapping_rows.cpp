#include "gui/pages/importing/mapping_rows.hpp"

#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <algorithm>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace mizan::gui {
namespace {

constexpr int label_width = 156;

bool same_line(const MappingRow& one, const MappingRow& other) {
    return one.kind == other.kind && one.field == other.field && one.value == other.value && one.label == other.label;
}

/// The wheel rolls the list of fields; it never changes what was chosen in the line that it happens to pass.
void roll_list(wxMouseEvent& event) {
    const auto* choice = dynamic_cast<const wxWindow*>(event.GetEventObject());
    auto* window = choice == nullptr ? nullptr : choice->GetParent();
    while (window != nullptr && dynamic_cast<wxScrolledWindow*>(window) == nullptr)
        window = window->GetParent();
    if (auto* list = dynamic_cast<wxScrolledWindow*>(window)) {
        const int lines = event.GetWheelRotation() > 0 ? -3 : 3;
        list->Scroll(-1, list->GetViewStart().y + lines);
    }
}

wxArrayString strings(const std::vector<std::string>& entries) {
    wxArrayString all;
    for (const auto& entry : entries)
        all.push_back(wx(entry));
    return all;
}

} // namespace

void MappingRows::show(const std::vector<MappingRow>& rows) {
    if (!std::equal(rows.begin(), rows.end(), shown_.begin(), shown_.end(), same_line)) return make(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].entries != shown_[i].entries) choices_[i]->Set(strings(rows[i].entries));
        if (choices_[i]->GetSelection() != rows[i].chosen) choices_[i]->SetSelection(rows[i].chosen);
    }
    shown_ = rows;
}

int MappingRows::focused() const {
    const auto* focus = wxWindow::FindFocus();
    const auto found = std::find(choices_.begin(), choices_.end(), focus);
    return focus == nullptr || found == choices_.end() ? -1 : static_cast<int>(found - choices_.begin());
}

void MappingRows::make(const std::vector<MappingRow>& rows) {
    const int focus = focused();
    const MappingRow kept = focus >= 0 ? shown_[static_cast<std::size_t>(focus)] : MappingRow{};
    place_.Freeze();
    place_.DestroyChildren();
    choices_.clear();
    shown_ = rows;
    auto* grid = new wxFlexGridSizer{2, place_.FromDIP(wxSize{space::near, space::tight})};
    grid->AddGrowableCol(1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const bool below = row.kind != MappingRow::Kind::field;
        auto* label = new wxStaticText{&place_, wxID_ANY, {}};
        label->SetLabelText(wx(row.required ? row.label + " *" : row.label));
        label->Wrap(label->FromDIP(label_width - (below ? space::apart : 0)));
        label->SetMinSize({label->FromDIP(label_width - (below ? space::apart : 0)), -1});
        if (const auto muted = theme_.tone("muted"); below && muted) label->SetForegroundColour(wx(muted->css()));
        auto* choice = new wxChoice{&place_, wxID_ANY, wxDefaultPosition, wxDefaultSize, strings(row.entries)};
        choice->SetMinSize({choice->FromDIP(120), -1});
        choice->SetSelection(row.chosen);
        choice->SetToolTip(wx(row.label));
        native::describe(*choice, row.label);
        // told once the control has done with its own event: what is chosen may make all controls anew
        choice->Bind(wxEVT_CHOICE, [this, i](wxCommandEvent& event) {
            place_.CallAfter([this, i, entry = event.GetSelection()] {
                if (act_ && i < shown_.size()) act_(i, entry);
            });
        });
        choice->Bind(wxEVT_MOUSEWHEEL, roll_list);
        grid->Add(label, 0, wxALIGN_CENTER_VERTICAL | (below ? wxLEFT : 0), place_.FromDIP(space::apart));
        grid->Add(choice, 1, wxEXPAND);
        choices_.push_back(choice);
        if (focus >= 0 && same_line(row, kept)) choice->SetFocus();
    }
    place_.SetSizer(grid);
    place_.Thaw();
}

} // namespace mizan::gui
