#pragma once
#include "gui/session/column_memory.hpp"
#include "gui/theme/theme.hpp"
#include "gui/words/markup.hpp"
#include "report/charts/chart.hpp"
#include "text/language.hpp"

#include <functional>
#include <string>
#include <vector>
#include <wx/dataview.h>

namespace mizan::gui {

struct TableColumn {
    enum class Kind { text, icon, chart };
    std::string title;
    int width = 100;
    Kind kind = Kind::text;
    bool at_end = false; // numbers
    bool sortable = true;
};

/// A cell with words and, in icon columns, a picture.
struct TableCell {
    Markup words;
    wxBitmapBundle picture = {};
    std::string plain = {}; // the words of an icon column
};

/// A native table over rows that are asked for when they are seen: any number of rows costs the same.
/// Fills its place; runs with the language, its insides too.
class Table {
public:
    using Cells = std::function<TableCell(unsigned row, unsigned column)>;
    using Charts = std::function<const report::Chart*(unsigned row, unsigned column)>;

    Table(wxWindow& place, const Theme& theme, text::Language language, std::string_view accessible_name);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    /// Takes the widths that a person gave the columns before, and keeps those given now.
    void remember(ColumnMemory& memory, std::string name);
    void set_columns(const std::vector<TableColumn>& columns);
    void set_source(Cells cells, Charts charts = {});
    /// As many rows now; what is shown is asked for again, the choice is kept where the row still is.
    void set_rows(std::size_t count);
    void set_row_height(int height);
    /// Asks again for the cells that are seen.
    void redraw();
    int top_row() const; // the first that is seen; -1: none
    void reveal(int row);
    /// As if a person had chosen it.
    void choose(int row);
    int chosen() const; // -1: none

    void on_chosen(std::function<void(int)> act);
    void on_opened(std::function<void(int)> act); // double click or Enter
    /// What the context menu of a row or a header offers (also the Menu key); the column that it was asked of, or -1.
    void on_asked(const std::string& words, std::function<void(int column)> act);
    void on_sorted(std::function<void(int column, bool ascending)> act);
    wxDataViewCtrl& control() { return *control_; }

private:
    class Model;
    void keep_widths();
    void show_keyboard();
    int scaled(int pixels) const;                      // by the size of the text
    int header_width(const TableColumn& column) const; // that nothing of it is cut
    const Theme& theme_;
    text::Language language_;
    wxDataViewCtrl* control_;
    wxObjectDataPtr<Model> model_;
    int row_height_ = 28;
    ColumnMemory* memory_ = nullptr;
    std::string name_;
    std::vector<int> given_; // the widths that the columns began with
    std::function<void(int)> act_on_chosen_;
};

} // namespace mizan::gui
