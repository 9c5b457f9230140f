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
    const int gap = place_.FromDIP(space::near), columns = names_ == Names::beside ? 2 : 1;
    const int name_width = columns == 2 ? width * 2 / 5 - gap : width,
              value_width = columns == 2 ? width * 3 / 5 : width;
    auto* lines = new wxFlexGridSizer(columns, columns == 2 ? gap / 2 : 0, gap);
    for (const auto& fact : facts) {
        auto* name = label(fact.name, theme_.palette.muted, 0.9F, name_width);
        name->SetMinSize(wxSize{name_width, -1});
        lines->Add(name, wxSizerFlags{}.Border(wxTOP, columns == 2 ? 1 : gap));
        lines->Add(label(fact.value, theme_.palette.ink, 1.0F, value_width));
    }
    place_.SetSizer(lines, true);
    place_.SetCanFocus(false);
    place_.InvalidateBestSize();
    place_.SetMinSize(wxSize{-1, lines->CalcMin().y});
    place_.Layout();
}

wxWindow* FactList::label(const std::string& words, report::Colour colour, float size, int width) {
    auto* made = new wxStaticText(&place_, wxID_ANY, {});
    made->SetForegroundColour(as_wx(colour));
    made->SetFont(made->GetFont().Scaled(size));
    made->SetLabelText(wx(words));
    made->Wrap(width);
    return made;
}

} // namespace mizan::gui
