#include "gui/frame/side_bar.hpp"

#include "gui/forms/words.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/sizer.h>

namespace mizan::gui {

SideBar::SideBar(wxWindow& place, const Theme& theme, const text::Voice& voice,
                 std::function<void(const std::string&)> open)
    : theme_{theme}, voice_{voice}, list_{new wxDataViewListCtrl(&place, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                                                 wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE)} {
    auto* renderer =
        new wxDataViewIconTextRenderer("wxDataViewIconText", wxDATAVIEW_CELL_INERT, wxALIGN_CENTER_VERTICAL);
    list_->AppendColumn(new wxDataViewColumn(wxString{}, renderer, 0, place.FromDIP(160)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list_, 1, wxEXPAND | wxALL, place.FromDIP(space::near));
    place.SetSizer(sizer);
    native::style(*list_, "sidebar");
    native::set_row_height(*list_, place.FromDIP(40));
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
                                   icon(id, theme_.palette.muted, 20, voice_.language)};
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
