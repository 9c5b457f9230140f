#include "gui/pages/settings/section_bar.hpp"

#include "gui/charts/chart_view.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

SectionBar::SectionBar(wxWindow& place, const text::Voice& voice, std::vector<std::string> ids,
                       std::function<void(const std::string&)> open)
    : ids_{std::move(ids)}, list_{new wxDataViewListCtrl(&place, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                                         wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE)} {
    list_->AppendTextColumn(wxString{}, wxDATAVIEW_CELL_INERT, place.FromDIP(140));
    for (const auto& id : ids_) {
        wxVector<wxVariant> row;
        row.push_back(wx("  " + text::say_word(voice, "gui.section", id)));
        list_->AppendItem(row);
    }
    fill_place(place, *list_);
    native::style(*list_, "sidebar");
    const int row_height = std::max(place.FromDIP(34), list_->GetCharHeight() + place.FromDIP(space::near));
    native::set_row_height(*list_, row_height);
    list_->SetMinSize({-1, 3 * row_height});
    native::mirror_inside(*list_, voice.language);
    native::describe(*list_, text::say(voice, "gui.settings.sections"));
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, open = std::move(open)](wxDataViewEvent&) {
        const int row = list_->GetSelectedRow();
        if (!filling_ && row >= 0) open(ids_[static_cast<std::size_t>(row)]);
    });
}

void SectionBar::choose(const std::string& id) {
    const auto found = std::find(ids_.begin(), ids_.end(), id);
    if (found == ids_.end()) return;
    filling_ = true;
    list_->SelectRow(static_cast<unsigned>(found - ids_.begin()));
    filling_ = false;
}

} // namespace mizan::gui
