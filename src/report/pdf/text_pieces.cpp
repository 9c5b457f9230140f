#include "report/charts/draw.hpp"
#include "report/pdf/piece.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

class TitlePiece final : public Piece {
public:
    TitlePiece(const Document& document, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, title_{setter.paragraph(document.title, {.size = type::title, .bold = true}, frame.width)},
          subtitle_{setter.paragraph(document.subtitle, {.size = type::subtitle}, frame.width)} {
        stretch.height = title_.height() + (subtitle_.empty() ? 0 : subtitle_.height() + 1) + 10;
        stretch.keep_with_next = true;
    }
    void draw(Canvas& canvas, double top) const override {
        canvas.text(title_, frame_.x, top, canvas.palette().ink);
        canvas.text(subtitle_, frame_.x, top + title_.height() + 1, canvas.palette().muted);
        const double rule = top + stretch.height - 1;
        canvas.line({frame_.x, rule}, {frame_.x + frame_.width, rule}, canvas.palette().line, 0.7);
        canvas.fill({frame_.left(0, 46), rule - 1, 46, 2}, canvas.palette().accent);
    }

private:
    Frame frame_;
    SetText title_, subtitle_;
};

class HeadingPiece final : public Piece {
public:
    HeadingPiece(const Heading& heading, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, text_{setter.paragraph(heading.text, {.size = size(heading.level), .bold = true},
                                                frame.width)},
          level_{heading.level} {
        stretch.height = text_.height() + 3;
        stretch.gap = heading.level == 1 ? 18 : 13;
        stretch.keep_with_next = true;
        outline = heading.text;
        outline_level = heading.level;
    }
    void draw(Canvas& canvas, double top) const override {
        canvas.text(text_, frame_.x, top, level_ == 1 ? canvas.palette().accent : canvas.palette().ink);
    }

private:
    static double size(int level) {
        return level == 1 ? type::heading_1 : level == 2 ? type::heading_2 : type::heading_3;
    }
    Frame frame_;
    SetText text_;
    int level_;
};

/// Some lines of a paragraph, which all lines share.
class LinesPiece final : public Piece {
public:
    LinesPiece(std::shared_ptr<const SetText> text, int first, int end, Tone tone, const Frame& frame)
        : frame_{frame}, text_{std::move(text)}, first_{first}, end_{end}, tone_{tone} {
        const double from = first == 0 ? 0 : text_->bottom_of_line(first - 1);
        stretch.height = text_->bottom_of_line(end - 1) - from;
    }
    void draw(Canvas& canvas, double top) const override {
        canvas.lines(*text_, frame_.x, top, first_, end_, canvas.palette().of(tone_));
    }

private:
    Frame frame_;
    std::shared_ptr<const SetText> text_;
    int first_, end_;
    Tone tone_;
};

/// Two lines at least stay together at either side of a page's end.
void add_paragraph(Pieces& pieces, const Paragraph& paragraph, const Typesetter& setter, const Frame& frame) {
    auto text = std::make_shared<const SetText>(setter.paragraph(
        paragraph.runs, {.size = paragraph.tone == Tone::muted ? type::cell : type::body}, frame.width));
    const int lines = text->lines();
    const auto add = [&](int first, int end) {
        pieces.push_back(std::make_unique<LinesPiece>(text, first, end, paragraph.tone, frame));
        if (first == 0) pieces.back()->stretch.gap = 7;
    };
    if (lines == 0) return;
    if (lines <= 3) return add(0, lines);
    add(0, 2);
    for (int line = 2; line < lines - 2; ++line)
        add(line, line + 1);
    add(lines - 2, lines);
}

class ChartPiece final : public Piece {
public:
    ChartPiece(const ChartBlock& block, const Typesetter& setter, const Frame& frame)
        : frame_{frame}, chart_{block.chart}, height_{static_cast<double>(block.height)},
          caption_{setter.paragraph(block.caption, {.size = type::small, .bold = true}, frame.width)} {
        stretch.height = (caption_.empty() ? 0 : caption_.height() + 4) + height_;
        stretch.gap = 12;
    }
    void draw(Canvas& canvas, double top) const override {
        canvas.text(caption_, frame_.x, top, canvas.palette().muted);
        report::draw(canvas, chart_, {frame_.x, top + stretch.height - height_, frame_.width, height_}, Detail::full);
    }

private:
    Frame frame_;
    const Chart& chart_;
    double height_;
    SetText caption_;
};

class EmptyPiece final : public Piece {
public:
    explicit EmptyPiece(double height) { stretch.height = height; }
    void draw(Canvas&, double) const override {}
};

struct AddBlock {
    Pieces& pieces;
    const Typesetter& setter;
    const Frame& frame;

    void operator()(const Heading& heading) const {
        pieces.push_back(std::make_unique<HeadingPiece>(heading, setter, frame));
    }
    void operator()(const Paragraph& paragraph) const { add_paragraph(pieces, paragraph, setter, frame); }
    void operator()(const Callout& callout) const { add_callout(pieces, callout, setter, frame); }
    void operator()(const Facts& facts) const { add_facts(pieces, facts, setter, frame); }
    void operator()(const KeyFigures& figures) const { add_key_figures(pieces, figures, setter, frame); }
    void operator()(const Table& table) const { add_table(pieces, table, setter, frame); }
    void operator()(const ChartBlock& block) const {
        pieces.push_back(std::make_unique<ChartPiece>(block, setter, frame));
    }
    void operator()(const PageBreak&) const {
        pieces.push_back(std::make_unique<EmptyPiece>(0));
        pieces.back()->stretch.break_before = true;
        pieces.back()->stretch.keep_with_next = true;
    }
    void operator()(const Spacer& spacer) const { pieces.push_back(std::make_unique<EmptyPiece>(spacer.height)); }
};

} // namespace

void add_title(Pieces& pieces, const Document& document, const Typesetter& setter, const Frame& frame) {
    if (!document.title.empty()) pieces.push_back(std::make_unique<TitlePiece>(document, setter, frame));
}

void add_block(Pieces& pieces, const Block& block, const Typesetter& setter, const Frame& frame) {
    std::visit(AddBlock{pieces, setter, frame}, block);
}

} // namespace mizan::report
