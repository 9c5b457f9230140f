#pragma once
#include "gui/forms/words.hpp"
#include "gui/tables/table.hpp"

namespace mizan::gui {

/// What a table asks for when a row is seen.
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

} // namespace mizan::gui
