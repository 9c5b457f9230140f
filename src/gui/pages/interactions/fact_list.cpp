#include "gui/pages/interactions/fact_list.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/forms/words.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace mizan::gui {

void FactList::show(const std::vector<Fact>& facts) {
    const int width = std::max(place_.FromDIP(180), place_.GetClientSize().x);
    if (facts == shown_ && width == width_) return;
    shown_ = facts;
    width_ = width;
    place_.DestroyChildren();
    auto* lines = new wxBoxSizer(wxVERTICAL);
    for (const auto& fact : facts) {
        auto* name = new wxStaticText(&place_, wxID_ANY, {});
        name->SetForegroundColour(as_wx(theme_.palette.muted));
        name->SetFont(name->GetFont().Scaled(0.9F));
        name->SetLabelText(wx(fact.name));
        name->Wrap(width);
        auto* value = new wxStaticText(&place_, wxID_ANY, {});
        value->SetForegroundColour(as_wx(theme_.palette.ink));
        value->SetLabelText(wx(fact.value));
        value->Wrap(width);
        lines->Add(name, wxSizerFlags{}.Border(wxTOP, place_.FromDIP(space::near)));
        lines->Add(value);
    }
    place_.SetSizer(lines, true);
    place_.InvalidateBestSize();
    place_.SetMinSize(wxSize{-1, lines->CalcMin().y});
    place_.Layout();
}

} // namespace mizan::gui
