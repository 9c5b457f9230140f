#include "gui/tables/table.hpp"

#include "gui/charts/chart_view.hpp"
#include "gui/tables/table_model.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/sizer.h>

namespace mizan::gui {

namespace {

constexpr int least_height = 130; // a header and a few lines

} // namespace

Table::Table(wxWindow& place, const Theme& theme, text::Language language, std::string_view accessible_name)
    : theme_{theme}, language_{language}, control_{new wxDataViewCtrl(&place, wxID_ANY, wxDefaultPosition,
                                                                      wxDefaultSize,
                                                                      wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE)},
      model_{new Model} {
    control_->AssociateModel(model_.get());
    control_->SetMinSize(wxSize{scaled(160), scaled(least_height)});
    fill_place(place, *control_);
    native::style(*control_, "table");
    native::describe(*control_, accessible_name);
}

Table::~Table() {
    if (memory_ == nullptr) return;
    keep_columns();
    memory_->remove(this);
}

void Table::remember(ColumnMemory& memory, std::string name) {
    memory_ = &memory;
    name_ = std::move(name);
    memory.add(this, [this] { keep_columns(); });
}

int Table::scaled(int pixels) const {
    return static_cast<int>(control_->FromDIP(pixels) * theme_.text_scale);
}

void Table::set_source(Cells cells, Charts charts) {
    model_->cells = std::move(cells);
    model_->charts = std::move(charts);
}

void Table::set_rows(std::size_t count) {
    const int kept = chosen();
    model_->Reset(static_cast<unsigned>(count));
    if (kept >= 0 && static_cast<std::size_t>(kept) < count) choose(kept);
}

void Table::set_row_height(int height) {
    row_height_ = height;
    native::set_row_height(*control_, scaled(height));
}

void Table::redraw() {
    native::redraw(*control_);
}

int Table::top_row() const {
    const auto item = control_->GetTopItem();
    return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

void Table::reveal(int row) {
    if (row >= 0 && static_cast<unsigned>(row) < model_->GetCount())
        control_->EnsureVisible(model_->GetItem(static_cast<unsigned>(row)));
}

void Table::choose(int row) {
    if (row < 0) {
        control_->UnselectAll();
    } else {
        control_->Select(model_->GetItem(static_cast<unsigned>(row)));
        control_->CallAfter([this] { show_keyboard(); });
    }
    if (act_on_chosen_) act_on_chosen_(row);
}

/// Rows that came anew took the keyboard's mark with them.
void Table::show_keyboard() {
    const auto item = control_->GetSelection();
    if (item.IsOk() && native::has_keyboard(*control_)) control_->SetCurrentItem(item);
}

int Table::chosen() const {
    const auto item = control_->GetSelection();
    return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

void Table::on_chosen(std::function<void(int)> act) {
    act_on_chosen_ = std::move(act);
    control_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { act_on_chosen_(chosen()); });
}

void Table::on_opened(std::function<void(int)> act) {
    control_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, act = std::move(act)](wxDataViewEvent& event) {
        act(static_cast<int>(model_->GetRow(event.GetItem())));
    });
}

void Table::on_asked(const std::string& words, std::function<void(int)> act) {
    asked_words_ = words;
    act_on_asked_ = std::move(act);
    bind_menu();
}

void Table::on_sorted(std::function<void(int, bool)> act) {
    control_->Bind(wxEVT_DATAVIEW_COLUMN_SORTED, [act = std::move(act)](wxDataViewEvent& event) {
        const auto* column = event.GetDataViewColumn();
        if (column != nullptr) act(static_cast<int>(column->GetModelColumn()), column->IsSortOrderAscending());
    });
}

} // namespace mizan::gui
