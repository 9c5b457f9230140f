// The columns of a table: how they are made, arranged by a person and remembered.
#include "gui/tables/chart_renderer.hpp"
#include "gui/tables/table_model.hpp"
#include "gui/toolkit/native.hpp"

#include <algorithm>
#include <numeric>
#include <wx/arrstr.h>

namespace mizan::gui {
namespace {

std::string title_in_one_line(std::string title) {
    std::ranges::replace(title, '\n', ' ');
    return title;
}

} // namespace

void Table::keep_columns() {
    keep_widths();
    keep_layout();
}

/// Only where a person changed one: columns that nobody touched follow the program. A hidden column has no width, and
/// the last one fills what the others leave: both keep the one they began with.
void Table::keep_widths() {
    if (memory_ == nullptr || given_.empty()) return;
    std::vector<int> widths = given_;
    const auto shown = shown_columns();
    for (const auto column : shown)
        widths[column] = column_at(column)->GetWidth();
    const bool fills = std::accumulate(shown.begin(), shown.end(), 0, [&](int sum, std::size_t column) {
                           return sum + widths[column];
                       }) <= control_->GetClientSize().x;
    if (fills && !shown.empty() && widths[shown.back()] > 0) widths[shown.back()] = given_[shown.back()];
    if (widths == given_) return;
    bool seen = true; // before they are seen columns have no width
    for (int& width : widths) {
        seen = seen && width > 0;
        width = static_cast<int>(width / theme_.text_scale);
    }
    if (seen) memory_->keep(name_, std::move(widths));
}

void Table::keep_layout() {
    if (memory_ == nullptr || !voice_ || given_.empty()) return;
    const auto layout = layout_of(arrangement());
    if (layout == layout_of(usual_arrangement()))
        memory_->forget_layout(name_);
    else
        memory_->keep(name_, layout);
}

void Table::set_columns(const std::vector<TableColumn>& columns) {
    const bool same = control_->GetColumnCount() == columns.size() &&
                      std::ranges::equal(columns, model_->columns, {}, &TableColumn::title, &TableColumn::title);
    if (same) return;
    keep_columns();
    model_->columns = columns;
    build_columns();
}

void Table::build_columns() {
    control_->ClearColumns();
    given_.clear();
    const auto& columns = model_->columns;
    const auto* kept = memory_ == nullptr ? nullptr : memory_->widths(name_);
    if (kept != nullptr && kept->size() != columns.size()) kept = nullptr;
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
        const int flags = wxDATAVIEW_COL_RESIZABLE | (column.sortable ? wxDATAVIEW_COL_SORTABLE : 0) |
                          (voice_ ? wxDATAVIEW_COL_REORDERABLE : 0);
        control_->AppendColumn(new wxDataViewColumn(wx(column.title), renderer, i, width,
                                                    column.at_end ? wxALIGN_RIGHT : wxALIGN_LEFT, flags));
    }
    set_row_height(row_height_);
    native::mirror_inside(*control_, language_);
    native::align_lines(*control_, language_);
    const auto* layout = memory_ == nullptr || !voice_ ? nullptr : memory_->layout(name_);
    place_columns(layout == nullptr ? usual_arrangement() : arranged(usual_arrangement(), *layout));
}

Arrangement Table::usual_arrangement() const {
    Arrangement usual;
    for (const auto& column : model_->columns)
        usual.push_back(
            {usual.size(), column.key, title_in_one_line(column.title), !column.hidden_first, column.fixed});
    return usual;
}

/// Read from the control: a person may have dragged one since it was arranged.
Arrangement Table::arrangement() const {
    const auto usual = usual_arrangement();
    Arrangement now;
    for (unsigned place = 0; place < control_->GetColumnCount(); ++place) {
        const auto* column = control_->GetColumn(place);
        now.push_back(usual[column->GetModelColumn()]);
        now.back().shown = column->IsShown();
    }
    return now;
}

void Table::arrange(const Arrangement& arrangement) {
    keep_widths();
    place_columns(arrangement);
    keep_layout();
}

void Table::place_columns(const Arrangement& arrangement) {
    std::vector<wxDataViewColumn*> columns; // before any of them moves
    for (const auto& placed : arrangement)
        columns.push_back(column_at(placed.column));
    for (std::size_t place = 0; place < columns.size(); ++place) {
        columns[place]->SetHidden(!arrangement[place].shown);
        native::place_column(*control_, *columns[place], place == 0 ? nullptr : columns[place - 1]);
    }
}

void Table::reset_columns() {
    if (memory_ != nullptr) {
        memory_->forget_widths(name_);
        memory_->forget_layout(name_);
    }
    build_columns();
}

wxDataViewColumn* Table::column_at(std::size_t column) const {
    for (unsigned place = 0; place < control_->GetColumnCount(); ++place)
        if (auto* found = control_->GetColumn(place); found->GetModelColumn() == column) return found;
    return nullptr;
}

std::vector<std::size_t> Table::shown_columns() const {
    std::vector<std::size_t> shown;
    for (const auto& column : arrangement())
        if (column.shown) shown.push_back(column.column);
    return shown;
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

} // namespace mizan::gui
