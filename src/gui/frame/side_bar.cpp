#include "gui/frame/side_bar.hpp"

#include "gui/forms/words.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/sizer.h>

namespace mizan::gui {

namespace {

constexpr int icon_size = 20, usual_width = 160;

/// Wide enough for the longest title, in whatever size of text.
int column_width(const wxWindow& place, const Theme& theme, const text::Voice& voice) {
    int width = place.FromDIP(usual_width);
    for (const auto& entry : page_list()) {
        const int words = place.GetTextExtent(wx("  " + text::say_word(voice, "gui.page", entry.id))).x;
        width = std::max(width, words + place.FromDIP(theme.with_text(icon_size) + space::margin));
    }
    return width;
}

} // namespace

SideBar::SideBar(wxWindow& place, const Theme& theme, const text::Voice& voice,
                 std::function<void(const std::string&)> open)
    : theme_{theme}, voice_{voice}, list_{new wxDataViewListCtrl(&place, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                                                 wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE)} {
    auto* renderer =
        new wxDataViewIconTextRenderer("wxDataViewIconText", wxDATAVIEW_CELL_INERT, wxALIGN_CENTER_VERTICAL);
    list_->AppendColumn(new wxDataViewColumn(wxString{}, renderer, 0, column_width(place, theme_, voice_)));
    list_->SetMinSize(wxSize{column_width(place, theme_, voice_) + place.FromDIP(space::near), -1});
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list_, 1, wxEXPAND | wxALL, place.FromDIP(space::near));
    place.SetSizer(sizer);
    native::style(*list_, "sidebar");
    native::set_row_height(*list_, std::max(place.FromDIP(40), list_->GetCharHeight() + place.FromDIP(space::between)));
    native::mirror_inside(*list_, voice_.language);
    native::describe(*list_, text::say(voice_, "gui.pages"));
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, open = std::move(open)](wxDataViewEvent&) {
        const int row = list_->GetSelectedRow();
        if (!filling_ && row >= 0) open(ids_[static_cast<std::size_t>(row)]);
    });
}

void SideBar::set_pages(const std::vector<std::string>& ids) {
    if (ids_ == ids) return;
    filling_ = true;
    ids_ = ids;
    list_->DeleteAllItems();
    for (const auto& id : ids) {
        wxVector<wxVariant> row;
        wxVariant cell;
        cell << wxDataViewIconText{wx("  " + text::say_word(voice_, "gui.page", id)),
                                   icon(id, theme_.palette.muted, theme_.with_text(icon_size), voice_.language)};
        row.push_back(cell);
        list_->AppendItem(row);
    }
    filling_ = false;
}

void SideBar::choose(const std::string& id) {
    filling_ = true;
    const auto found = std::find(ids_.begin(), ids_.end(), id);
    if (found != ids_.end()) list_->SelectRow(static_cast<unsigned>(found - ids_.begin()));
    filling_ = false;
}

} // namespace mizan::gui
