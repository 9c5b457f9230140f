#pragma once
#include "gui/session/column_memory.hpp"
#include "gui/tables/column_layout.hpp"
#include "gui/theme/theme.hpp"
#include "gui/words/markup.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <wx/dataview.h>
#include <wx/menu.h>

namespace mizan::gui {

struct TableColumn {
    enum class Kind { text, icon, chart };
    std::string title;
    int width = 100;
    Kind kind = Kind::text;
    bool at_end = false; // numbers
    bool sortable = true;
    std::string key = {};      // by which a person's arrangement knows it
    bool hidden_first = false; // until a person shows it
    bool fixed = false;        // cannot be hidden
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
    /// Takes the widths and the places that a person gave the columns before, and keeps those given now.
    void remember(ColumnMemory& memory, std::string name);
    void set_columns(const std::vector<TableColumn>& columns);
    /// From now on a person arranges the columns: by dragging a header, and in the menu of a header or a row, whose
    /// last entry but one asks for the dialog.
    void offer_columns(const text::Voice& voice, std::function<void()> ask);
    /// All of them as they stand now, from the beginning of a line on.
    Arrangement arrangement() const;
    void arrange(const Arrangement& arrangement);
    /// As the program has them, widths too.
    Arrangement usual_arrangement() const;
    void reset_columns();
    /// Those that are seen, by their places in set_columns.
    std::vector<std::size_t> shown_columns() const;
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

    /// The context menu as it is offered of a column (-1: of none), and what its entry does.
    std::unique_ptr<wxMenu> menu_of(int column) const;
    void do_entry(int entry, int column);
    enum Entry { asked_entry = 1, earlier_entry, later_entry, columns_entry, reset_entry, column_entry };

private:
    class Model;
    void keep_columns();
    void keep_widths();
    void keep_layout();
    void build_columns();
    void place_columns(const Arrangement& arrangement);
    wxDataViewColumn* column_at(std::size_t column) const; // by its place in set_columns
    void bind_menu();
    void open_menu(wxDataViewEvent& event);
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
    std::function<void(int)> act_on_chosen_, act_on_asked_;
    std::string asked_words_;
    std::function<void()> ask_columns_;
    std::optional<text::Voice> voice_; // of the menu of columns, where there is one
    bool menu_bound_ = false;
};

} // namespace mizan::gui
