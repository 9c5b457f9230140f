#include "report/charts/draw.hpp"
#include "report/pdf/columns.hpp"
#include "report/pdf/piece.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

constexpr double side = 5;  // inside a cell, left and right
constexpr double above = 4; // and above and below
constexpr double chart_height = 18;
constexpr double least_flexible = 64;
constexpr int most_lines = 40; // of a cell; the whole text is in the other formats

struct PlacedColumn {
    const Column* column = nullptr;
    std::size_t index = 0; // of the cell in a row
    double from_start = 0, width = 0;
    double inner() const { return width - 2 * side; }
};
using Columns = std::vector<PlacedColumn>;

bool flexible(const Column& column) {
    return column.kind == ColumnKind::text || column.kind == ColumnKind::chart;
}

TextStyle header_style(Align align) {
    return {.size = type::small, .bold = true, .align = align};
}

TextStyle cell_style(const Cell& cell, Align align) {
    return {.size = type::cell, .bold = cell.strong, .align = align, .max_lines = most_lines};
}

/// A header may wrap, so it asks only for its longest word.
double longest_word(std::string_view text, const Typesetter& setter) {
    double width = 0;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        width = std::max(width, setter.line(text.substr(0, space), header_style(Align::start)).width());
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return width;
}

ColumnNeed need(const Table& table, const PlacedColumn& place, const Typesetter& setter) {
    ColumnNeed need{0, place.column->weight, flexible(*place.column)};
    if (need.flexible) return need;
    need.natural = longest_word(place.column->header, setter);
    const auto measure = [&](const Row& row) {
        const auto& cell = row[place.index];
        need.natural = std::max({need.natural, setter.line(cell.shown, cell_style(cell, Align::start)).width(),
                                 setter.line(cell.note, {.size = type::small}).width()});
    };
    for (const auto& row : table.rows)
        measure(row);
    if (table.total) measure(*table.total);
    need.natural += 2 * side + 1;
    return need;
}

Columns place_columns(const Table& table, const Typesetter& setter, double width) {
    Columns columns;
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].on_pages()) continue;
        columns.push_back({&table.columns[i], i});
        needs.push_back(need(table, columns.back(), setter));
    }
    const auto widths = column_widths(needs, width, least_flexible);
    double start = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].from_start = start;
        columns[i].width = widths[i];
        start += widths[i];
    }
    return columns;
}

class HeadPiece final : public Piece {
public:
    HeadPiece(std::shared_ptr<const Columns> columns, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, columns_{std::move(columns)} {
        for (const auto& place : *columns_) {
            texts_.push_back(setter.paragraph(place.column->header, header_style(place.column->align), place.inner()));
            stretch.height = std::max(stretch.height, texts_.back().height());
        }
        stretch.height += 7;
        stretch.gap = 8;
        stretch.keep_with_next = true;
    }
    void draw(Canvas& canvas, double top) const override {
        const double rule = top + stretch.height - 1;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const auto& place = (*columns_)[i];
            canvas.text(texts_[i], frame_.left(place.from_start + side, place.inner()), rule - 3 - texts_[i].height(),
                        canvas.palette().muted);
        }
        canvas.line({frame_.x, rule}, {frame_.x + frame_.width, rule}, canvas.palette().ink, 0.8);
    }

private:
    Frame frame_;
    std::shared_ptr<const Columns> columns_;
    std::vector<SetText> texts_;
};

class RowPiece final : public Piece {
public:
    RowPiece(const Row& row, std::shared_ptr<const Columns> columns, bool total, const Typesetter& setter,
             const Frame& frame)
        : frame_{frame}, columns_{std::move(columns)}, total_{total} {
        for (const auto& place : *columns_)
            cells_.push_back(set(row[place.index], place, setter));
        for (const auto& cell : cells_)
            baseline_ = std::max(baseline_, cell.text.baseline());
        double inside = 0;
        for (const auto& cell : cells_)
            inside = std::max(inside, height(cell));
        stretch.height = inside + 2 * above;
    }

    void draw(Canvas& canvas, double top) const override {
        const auto& palette = canvas.palette();
        for (std::size_t i = 0; i < cells_.size(); ++i)
            draw(canvas, cells_[i], (*columns_)[i], top);
        const double right = frame_.x + frame_.width;
        const double rule = top + stretch.height;
        if (total_)
            canvas.line({frame_.x, top}, {right, top}, palette.ink, 0.8);
        else
            canvas.line({frame_.x, rule}, {right, rule}, palette.line, 0.5);
    }

private:
    struct SetCell {
        const Cell* cell;
        SetText text, note;
    };

    SetCell set(const Cell& cell, const PlacedColumn& place, const Typesetter& setter) const {
        auto style = cell_style(cell, place.column->align);
        style.bold |= total_;
        return {&cell, setter.paragraph(cell.shown, style, place.inner()),
                setter.paragraph(cell.note, {.size = type::small, .align = place.column->align}, place.inner())};
    }

    /// First lines of all cells share a baseline.
    double text_top(const SetCell& cell) const { return cell.text.empty() ? 0 : baseline_ - cell.text.baseline(); }

    double height(const SetCell& cell) const {
        if (cell.cell->chart) return chart_height;
        return text_top(cell) + cell.text.height() + cell.note.height();
    }

    void draw(Canvas& canvas, const SetCell& cell, const PlacedColumn& place, double top) const {
        const double x = frame_.left(place.from_start + side, place.inner());
        const double inside = stretch.height - 2 * above;
        if (cell.cell->chart) {
            report::draw(canvas, *cell.cell->chart,
                         {x, top + above + (inside - chart_height) / 2, place.inner(), chart_height}, Detail::sparse);
            return;
        }
        // A row that a chart made high has its text in the middle.
        double highest = 0;
        for (const auto& other : cells_)
            if (!other.cell->chart) highest = std::max(highest, height(other));
        const double y = top + above + (inside - highest) / 2 + text_top(cell);
        canvas.text(cell.text, x, y, canvas.palette().of(cell.cell->tone));
        canvas.text(cell.note, x, y + cell.text.height(), canvas.palette().muted);
    }

    Frame frame_;
    std::shared_ptr<const Columns> columns_;
    bool total_;
    std::vector<SetCell> cells_;
    double baseline_ = 0;
};

class CaptionPiece final : public Piece {
public:
    CaptionPiece(const std::string& caption, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, text_{setter.paragraph(caption, {.size = type::heading_3, .bold = true}, frame.width)} {
        stretch.height = text_.height();
        stretch.gap = 14;
        stretch.keep_with_next = true;
    }
    void draw(Canvas& canvas, double top) const override { canvas.text(text_, frame_.x, top, canvas.palette().ink); }

private:
    Frame frame_;
    SetText text_;
};

} // namespace

void add_table(Pieces& pieces, const Table& table, const Typesetter& setter, const Frame& frame) {
    if (std::none_of(table.columns.begin(), table.columns.end(), [](const Column& c) { return c.on_pages(); })) return;
    if (table.caption_shown && !table.caption.empty())
        pieces.push_back(std::make_unique<CaptionPiece>(table.caption, setter, frame));
    auto columns = std::make_shared<const Columns>(place_columns(table, setter, frame.width));
    pieces.push_back(std::make_unique<HeadPiece>(columns, setter, frame));
    const auto head = pieces.size() - 1;
    const auto add = [&](const Row& row, bool total) {
        pieces.push_back(std::make_unique<RowPiece>(row, columns, total, setter, frame));
        pieces.back()->stretch.head = head;
    };
    for (const auto& row : table.rows)
        add(row, false);
    if (!table.total) return;
    pieces.back()->stretch.keep_with_next = true;
    add(*table.total, true);
}

} // namespace mizan::report
