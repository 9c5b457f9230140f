#include "gui/tables/table.hpp"

#include "gui/charts/chart_view.hpp"
#include "gui/forms/words.hpp"
#include "gui/tables/chart_renderer.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/arrstr.h>
#include <wx/menu.h>
#include <wx/sizer.h>

namespace mizan::gui {

namespace {

constexpr int least_height = 130; // a header and a few lines

} // namespace

class Table::Model final : public wxDataViewVirtualListModel {
public:
    unsigned int GetColumnCount() const override { return static_cast<unsigned>(columns.size()); }
    wxString GetColumnType(unsigned int column) const override {
        if (column >= columns.size()) return "string";
        switch (columns[column].kind) {
        case TableColumn::Kind::icon: return "wxDataViewIconText";
        case TableColumn::Kind::chart: return "long";
        case TableColumn::Kind::text: break;
        }
        return "string";
    }
    void GetValueByRow(wxVariant& value, unsigned int row, unsigned int column) const override {
        if (column < columns.size() && columns[column].kind == TableColumn::Kind::chart) {
            value = static_cast<long>(row);
            return;
        }
        const auto cell = cells ? cells(row, column) : TableCell{};
        if (column < columns.size() && columns[column].kind == TableColumn::Kind::icon)
            value << wxDataViewIconText{wx(cell.plain), cell.picture};
        else
            value = wx(cell.words.pango());
    }
    bool SetValueByRow(const wxVariant&, unsigned int, unsigned int) override { return false; }

    std::vector<TableColumn> columns;
    Cells cells;
    Charts charts;
};

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
    keep_widths();
    memory_->remove(this);
}

void Table::remember(ColumnMemory& memory, std::string name) {
    memory_ = &memory;
    name_ = std::move(name);
    memory.add(this, [this] { keep_widths(); });
}

/// Only where a person changed one: columns that nobody touched follow the program.
void Table::keep_widths() {
    std::vector<int> widths;
    for (unsigned i = 0; i < control_->GetColumnCount(); ++i)
        widths.push_back(control_->GetColumn(i)->GetWidth());
    if (widths.size() != given_.size() || widths == given_) return;
    bool seen = true; // before they are seen columns have no width
    for (int& width : widths) {
        seen = seen && width > 0;
        width = static_cast<int>(width / theme_.text_scale);
    }
    if (seen) memory_->keep(name_, std::move(widths));
}

int Table::scaled(int pixels) const {
    return static_cast<int>(control_->FromDIP(pixels) * theme_.text_scale);
}

void Table::set_columns(const std::vector<TableColumn>& columns) {
    if (control_->GetColumnCount() == columns.size()) {
        bool same = true;
        for (std::size_t i = 0; i < columns.size(); ++i)
            same = same && columns[i].title == model_->columns[i].title;
        if (same) return;
    }
    if (memory_ != nullptr) keep_widths();
    control_->ClearColumns();
    given_.clear();
    const auto* kept = memory_ == nullptr ? nullptr : memory_->widths(name_);
    if (kept != nullptr && kept->size() != columns.size()) kept = nullptr;
    model_->columns = columns;
    for (unsigned i = 0; i < columns.size(); ++i) {
        const auto& column = columns[i];
        const int align = (column.at_end ? wxALIGN_RIGHT : wxALIGN_LEFT) | wxALIGN_CENTER_VERTICAL;
        wxDataViewRenderer* renderer = nullptr;
        if (column.kind == TableColumn::Kind::chart) {
            const auto chart = [this, i](long row) { return model_->charts(static_cast<unsigned>(row), i); };
            renderer = new ChartRenderer{theme_, language_, chart};
        } else if (column.kind == TableColumn::Kind::icon) {
            renderer = new wxDataViewIconTextRenderer("wxDataViewIconText", wxDATAVIEW_CELL_INERT, align);
        } else {
            auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, align);
            text->EnableMarkup();
            text->EnableEllipsize(wxELLIPSIZE_END);
            renderer = text;
        }
        const int wanted = kept != nullptr ? (*kept)[i] : column.width;
        const int width = kept != nullptr ? scaled(wanted) : std::max(scaled(wanted), header_width(column));
        given_.push_back(width);
        const int flags = wxDATAVIEW_COL_RESIZABLE | (column.sortable ? wxDATAVIEW_COL_SORTABLE : 0);
        control_->AppendColumn(new wxDataViewColumn(wx(column.title), renderer, i, width,
                                                    column.at_end ? wxALIGN_RIGHT : wxALIGN_LEFT, flags));
    }
    set_row_height(row_height_);
    native::mirror_inside(*control_, language_);
    native::align_lines(*control_, language_);
}

int Table::header_width(const TableColumn& column) const {
    const wxFont bold = control_->GetFont().Bold();
    int width = 0;
    for (const auto& line : wxSplit(wx(column.title), '\n', '\0')) {
        int line_width = 0, line_height = 0;
        control_->GetTextExtent(line, &line_width, &line_height, nullptr, nullptr, &bold);
        width = std::max(width, line_width);
    }
    const int arrow = column.sortable ? space::between : 0;
    return width + control_->FromDIP(space::apart + arrow);
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
    const auto offer = [this, words = wx(words), act = std::move(act)](wxDataViewEvent& event) {
        const auto* column = event.GetDataViewColumn();
        const int of = column == nullptr ? -1 : static_cast<int>(column->GetModelColumn());
        wxMenu menu;
        menu.Append(wxID_ANY, words);
        if (control_->GetPopupMenuSelectionFromUser(menu) != wxID_NONE) act(of);
    };
    control_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, offer);
    control_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, offer);
}

void Table::on_sorted(std::function<void(int, bool)> act) {
    control_->Bind(wxEVT_DATAVIEW_COLUMN_SORTED, [act = std::move(act)](wxDataViewEvent& event) {
        const auto* column = event.GetDataViewColumn();
        if (column != nullptr) act(static_cast<int>(column->GetModelColumn()), column->IsSortOrderAscending());
    });
}

} // namespace mizan::gui
