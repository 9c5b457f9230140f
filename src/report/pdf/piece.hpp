#pragma once
#include "report/drawing/canvas.hpp"
#include "report/pdf/paginate.hpp"

#include <memory>
#include <string>
#include <vector>

namespace mizan::report {

/// Something that is on one page as a whole: measured when made, drawn wherever pagination puts it.
class Piece {
public:
    virtual ~Piece() = default;
    virtual void draw(Canvas& canvas, double top) const = 0;
    Stretch stretch;
    std::string outline;   // an entry of the file's outline, where not empty
    int outline_level = 1; // 1..3
};
using Pieces = std::vector<std::unique_ptr<Piece>>;

/// The width that pieces lie in. `left` turns a distance from the line's start into x, in either direction.
struct Frame {
    double x = 0;
    double width = 0;
    bool mirrored = false;
    double left(double from_start, double of_width) const {
        return mirrored ? x + width - from_start - of_width : x + from_start;
    }
    /// Where a text of this width begins inside [from_start, from_start + room).
    double aligned(double from_start, double room, double of_width, Align align) const {
        const double spare = room - of_width;
        const double before = align == Align::start ? 0 : align == Align::end ? spare : spare / 2;
        return left(from_start + before, of_width);
    }
};

/// Sizes in points.
namespace type {
constexpr double title = 21, subtitle = 10.5, heading_1 = 13.5, heading_2 = 11, heading_3 = 9.5;
constexpr double body = 9.5, cell = 8.8, small = 7.4, figure = 20;
} // namespace type

void add_title(Pieces& pieces, const Document& document, const Typesetter& setter, const Frame& frame);
void add_block(Pieces& pieces, const Block& block, const Typesetter& setter, const Frame& frame);
void add_table(Pieces& pieces, const Table& table, const Typesetter& setter, const Frame& frame);
void add_key_figures(Pieces& pieces, const KeyFigures& figures, const Typesetter& setter, const Frame& frame);
void add_facts(Pieces& pieces, const Facts& facts, const Typesetter& setter, const Frame& frame);
void add_callout(Pieces& pieces, const Callout& callout, const Typesetter& setter, const Frame& frame);

} // namespace mizan::report
