#include "report/charts/draw.hpp"
#include "report/pdf/piece.hpp"

#include <algorithm>
#include <numeric>

namespace mizan::report {
namespace {

constexpr double padding = 10;
constexpr double radius = 4;

/// One tile with its parts set for its width.
struct Tile {
    const KeyFigures::Figure& figure;
    double from_start = 0, width = 0;
    SetText label, value, note;
    static constexpr double chart_height = 40;

    Tile(const KeyFigures::Figure& the_figure, double start, double of_width, const Typesetter& setter)
        : figure{the_figure}, from_start{start}, width{of_width} {
        label = setter.paragraph(figure.label, {.size = type::small, .bold = true}, inner());
        note = setter.paragraph(figure.note, {.size = type::small}, inner());
        for (double size = type::figure; size > 9; size *= 0.85) {
            value = setter.line(figure.value, {.size = size, .bold = true});
            if (value.width() <= inner()) break;
        }
    }
    double inner() const { return width - 2 * padding; }
    double height() const {
        return 2 * padding - 4 + label.height() + value.height() + note.height() + (figure.chart ? chart_height : 0);
    }
};

class KeyFiguresPiece final : public Piece {
public:
    KeyFiguresPiece(const KeyFigures& figures, const Typesetter& setter, const Frame& frame) : frame_{frame} {
        constexpr double gutter = 9;
        int weights = 0;
        for (const auto& figure : figures.figures)
            weights += figure.weight;
        const double room = frame.width - gutter * static_cast<double>(figures.figures.size() - 1);
        double start = 0;
        for (const auto& figure : figures.figures) {
            const double width = room * figure.weight / std::max(weights, 1);
            tiles_.emplace_back(figure, start, width, setter);
            start += width + gutter;
            stretch.height = std::max(stretch.height, tiles_.back().height());
        }
        stretch.gap = 12;
    }

    void draw(Canvas& canvas, double top) const override {
        for (const auto& tile : tiles_)
            draw(canvas, tile, top);
    }

private:
    void draw(Canvas& canvas, const Tile& tile, double top) const {
        const auto& palette = canvas.palette();
        const auto& figure = tile.figure;
        const Rect box{frame_.left(tile.from_start, tile.width), top, tile.width, stretch.height};
        const auto tone = palette.of(figure.tone);
        canvas.fill(box, figure.prominent ? tone : palette.surface, radius);
        const auto small = figure.prominent ? palette.on_fill : palette.muted;
        const double x = box.x + padding;
        double y = top + padding - 2;
        canvas.text(tile.label, x, y, small);
        y += tile.label.height();
        canvas.text(tile.value,
                    frame_.aligned(tile.from_start + padding, tile.inner(), tile.value.width(), Align::start), y,
                    figure.prominent ? palette.on_fill : tone);
        y += tile.value.height();
        canvas.text(tile.note, x, y, small);
        if (figure.chart)
            report::draw(canvas, *figure.chart,
                         {x, box.bottom() - padding + 4 - Tile::chart_height, tile.inner(), Tile::chart_height},
                         Detail::full);
    }

    Frame frame_;
    std::vector<Tile> tiles_;
};

/// One row of facts: names over values.
class FactsPiece final : public Piece {
public:
    static constexpr int per_row = 4;

    FactsPiece(const Facts& facts, std::size_t first, const Typesetter& setter, const Frame& frame) : frame_{frame} {
        const double width = frame.width / per_row;
        const auto end = std::min(first + per_row, facts.facts.size());
        for (auto i = first; i < end; ++i) {
            const auto& fact = facts.facts[i];
            auto& cell = cells_.emplace_back();
            cell.name = setter.paragraph(fact.name, {.size = type::small}, width - 10);
            cell.value = setter.paragraph(fact.value, {.size = type::body, .bold = true}, width - 10);
            name_height_ = std::max(name_height_, cell.name.height());
            value_height_ = std::max(value_height_, cell.value.height());
        }
        stretch.height = name_height_ + value_height_;
        stretch.gap = first == 0 ? 13 : 5;
    }
    void draw(Canvas& canvas, double top) const override {
        const double width = frame_.width / per_row;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const double x = frame_.left(static_cast<double>(i) * width, width - 10);
            canvas.text(cells_[i].name, x, top, canvas.palette().muted);
            canvas.text(cells_[i].value, x, top + name_height_, canvas.palette().ink);
        }
    }

private:
    struct NamedValue {
        SetText name, value;
    };
    Frame frame_;
    std::vector<NamedValue> cells_;
    double name_height_ = 0, value_height_ = 0;
};

class CalloutPiece final : public Piece {
public:
    CalloutPiece(const Callout& callout, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, tone_{callout.tone}, title_{setter.paragraph(callout.title,
                                                                      {.size = type::body + 0.5, .bold = true},
                                                                      frame.width - 2 * side)} {
        stretch.height = 2 * padding - 4 + title_.height();
        for (const auto& line : callout.lines) {
            lines_.push_back(setter.paragraph(line, {.size = type::body}, frame.width - 2 * side - bullet));
            stretch.height += lines_.back().height() + line_gap;
        }
        stretch.gap = 14;
    }
    void draw(Canvas& canvas, double top) const override {
        const auto& palette = canvas.palette();
        canvas.fill({frame_.x, top, frame_.width, stretch.height}, palette.tint(tone_), radius);
        canvas.fill({frame_.left(0, 3.5), top, 3.5, stretch.height}, palette.of(tone_));
        double y = top + padding - 2;
        canvas.text(title_, frame_.left(side, frame_.width - 2 * side), y, palette.of(tone_));
        y += title_.height() + line_gap;
        for (const auto& line : lines_) {
            const double dot = y + line.baseline() - type::body * 0.36;
            canvas.fill({frame_.left(side + 1, 3.6), dot - 1.8, 3.6, 3.6}, palette.of(tone_), 1.8);
            canvas.text(line, frame_.left(side + bullet, frame_.width - 2 * side - bullet), y, palette.ink);
            y += line.height() + line_gap;
        }
    }

private:
    static constexpr double side = 14, bullet = 11, line_gap = 1.5;
    Frame frame_;
    Tone tone_;
    SetText title_;
    std::vector<SetText> lines_;
};

} // namespace

void add_key_figures(Pieces& pieces, const KeyFigures& figures, const Typesetter& setter, const Frame& frame) {
    if (!figures.figures.empty()) pieces.push_back(std::make_unique<KeyFiguresPiece>(figures, setter, frame));
}

void add_facts(Pieces& pieces, const Facts& facts, const Typesetter& setter, const Frame& frame) {
    for (std::size_t first = 0; first < facts.facts.size(); first += FactsPiece::per_row)
        pieces.push_back(std::make_unique<FactsPiece>(facts, first, setter, frame));
}

void add_callout(Pieces& pieces, const Callout& callout, const Typesetter& setter, const Frame& frame) {
    pieces.push_back(std::make_unique<CalloutPiece>(callout, setter, frame));
}

} // namespace mizan::report
