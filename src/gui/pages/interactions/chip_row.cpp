#include "gui/pages/interactions/chip_row.hpp"

#include "gui/forms/words.hpp"
#include "gui/theme/theme.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/wrapsizer.h>

namespace mizan::gui {

ChipRow::ChipRow(wxWindow& place, text::Voice voice, std::function<void(FilterKind)> drop)
    : place_{place}, voice_{std::move(voice)}, drop_{std::move(drop)} {}

void ChipRow::show(const std::vector<FilterChip>& chips) {
    if (chips == shown_) return;
    shown_ = chips;
    place_.DestroyChildren();
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const auto& chip : chips) {
        auto* button = new wxButton(&place_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetLabelText(wx(chip.words + "  ✕"));
        const auto does = text::say(voice_, "gui.interactions.drop", {{"chip", chip.words}});
        button->SetToolTip(wx(does));
        native::style(*button, "chip");
        native::describe(*button, does);
        // the button is gone once its filter is: after its own event
        button->Bind(wxEVT_BUTTON,
                     [this, kind = chip.kind](wxCommandEvent&) { place_.CallAfter([this, kind] { drop_(kind); }); });
        row->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, place_.FromDIP(space::tight)));
    }
    place_.SetSizer(row, true);
    native::mirror_inside(place_, voice_.language);
    place_.Layout();
}

} // namespace mizan::gui
