#pragma once
#include "base/instant.hpp"
#include "report/charts/chart.hpp"
#include "report/value.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a report says, before it is a page, a sheet or a file.
/// Keeps: every word and number is already worded in the document's language; a renderer places and never computes.
/// A number carries its exact value beside its text, for the formats that hold values.
namespace mizan::report {

enum class Direction { left_to_right, right_to_left };
enum class Paper { a4_portrait, a4_landscape };
enum class Align { start, center, end };

struct Heading {
    std::string text;
    int level = 1; // 1..3, below the document's title
};

struct Run {
    std::string text;
    bool strong = false;
};

/// Running text; long paragraphs break across pages.
struct Paragraph {
    std::vector<Run> runs;
    Tone tone = Tone::plain;
    Paragraph() = default;
    explicit Paragraph(std::string text, Tone the_tone = Tone::plain)
        : runs{{std::move(text), false}}, tone{the_tone} {}
    explicit Paragraph(std::vector<Run> the_runs, Tone the_tone = Tone::plain)
        : runs{std::move(the_runs)}, tone{the_tone} {}
};

/// A framed remark: a title and lines, never broken across pages.
struct Callout {
    std::string title;
    std::vector<std::string> lines;
    Tone tone = Tone::accent;
};

/// Names and values in two columns: team, role, comparison group.
struct Facts {
    struct Fact {
        std::string name;
        std::string value;
    };
    std::vector<Fact> facts;
};

/// A row of tiles.
struct KeyFigures {
    struct Figure {
        std::string label;
        std::string value;
        std::string note;
        Tone tone = Tone::plain;
        bool prominent = false; // filled with its tone
        int weight = 1;         // of its width
        std::optional<Chart> chart = {};
    };
    std::vector<Figure> figures;
};

enum class ColumnKind { text, number, duration, date, share, chart };

/// Pages are for reading, data is for XLSX and CSV: a column may be in only one of them.
enum class Where { everywhere, pages, data };

/// `weight` divides the width that is left to text and chart columns; the others are as wide as their contents.
struct Column {
    std::string header;
    ColumnKind kind = ColumnKind::text;
    int weight = 2;
    Align align = Align::start;
    Where where = Where::everywhere;

    static Column text(std::string header, int weight = 2) { return {std::move(header), ColumnKind::text, weight}; }
    static Column number(std::string header) { return figure(std::move(header), ColumnKind::number); }
    static Column duration(std::string header) { return figure(std::move(header), ColumnKind::duration); }
    static Column share(std::string header) { return figure(std::move(header), ColumnKind::share); }
    static Column date(std::string header) { return {std::move(header), ColumnKind::date, 1}; }
    /// Charts are for pages only.
    static Column chart(std::string header, int weight = 2) {
        return {std::move(header), ColumnKind::chart, weight, Align::start, Where::pages};
    }
    bool on_pages() const { return where != Where::data; }
    bool in_data() const { return where != Where::pages && kind != ColumnKind::chart; }
    Column only_in(Where place) && {
        where = place;
        return std::move(*this);
    }

private:
    static Column figure(std::string header, ColumnKind kind) { return {std::move(header), kind, 1, Align::end}; }
};

/// `note` is a second, smaller line on pages; data formats leave it out, so a builder gives it a data column as well.
struct Cell {
    std::string shown;
    Value value;
    std::string note;
    Tone tone = Tone::plain;
    bool strong = false;
    std::optional<Chart> chart = {};

    Cell() = default;
    Cell(std::string text) : shown{std::move(text)} {} // NOLINT: a row reads as {"Reply time", {"4:10", 250s}}
    Cell(const char* text) : shown{text} {}            // NOLINT
    Cell(std::string text, Value exact) : shown{std::move(text)}, value{std::move(exact)} {}
    Cell(Chart drawn) : chart{std::move(drawn)} {} // NOLINT
    static Cell absent(std::string shown_on_pages) { return {std::move(shown_on_pages), Absent{}}; }

    Cell noted(std::string second_line) && {
        note = std::move(second_line);
        return std::move(*this);
    }
    Cell toned(Tone the_tone) && {
        tone = the_tone;
        return std::move(*this);
    }
    Cell bold() && {
        strong = true;
        return std::move(*this);
    }
};

using Row = std::vector<Cell>;

/// Each row has a cell for each column. The header is repeated on each page that the table reaches.
struct Table {
    std::string caption; // names the sheet in XLSX and the part in CSV
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::optional<Row> total = {}; // a last row, set apart
    bool caption_shown = true;     // on pages; false where a heading already says it
};

struct ChartBlock {
    Chart chart;
    std::string caption;
    int height = 120; // points
};

struct PageBreak {};

struct Spacer {
    int height = 12; // points
};

using Block = std::variant<Heading, Paragraph, Callout, Facts, KeyFigures, Table, ChartBlock, PageBreak, Spacer>;

/// Words at both ends of a line on each page.
struct Running {
    std::string start;
    std::string end;
};

struct Document {
    std::string language = "en"; // BCP 47: "en", "ar"
    Direction direction = Direction::left_to_right;
    Paper paper = Paper::a4_portrait;
    std::string title;
    std::string subtitle;
    std::string author;  // the organisation, for the file's properties
    Instant created;     // for the file's properties: nothing here asks the machine what time it is
    Running page_header; // organisation, period
    Running page_footer; // definitions version, as-of time; the page label goes between them
    /// "Page 2 of 3" in the document's language and digits; none where empty.
    std::function<std::string(int page, int pages)> page_label;
    std::vector<Block> blocks;

    /// doc.add(Heading{"Lines"}).add(std::move(table))
    Document& add(Block block) {
        blocks.push_back(std::move(block));
        return *this;
    }
};

/// Strips the isolates (FSI, LRI, RLI, PDI) from text that leaves for a place where it is data: a cell, a file name.
std::string without_isolates(std::string_view text);

} // namespace mizan::report
