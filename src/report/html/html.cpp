#include "report/html/html.hpp"

#include "report/html/inline_svg.hpp"
#include "report_templates.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>

namespace mizan::report {
namespace {

namespace mustache = kainjow::mustache;

std::string embedded(std::string_view name) {
    for (const auto& file : templates::embedded_files())
        if (file.name == name) return std::string{file.content};
    throw Error{"template_missing", {{"name", std::string{name}}}};
}

std::string name_of(Tone tone) {
    switch (tone) {
    case Tone::plain: return "plain";
    case Tone::muted: return "muted";
    case Tone::good: return "good";
    case Tone::warn: return "warn";
    case Tone::bad: return "bad";
    case Tone::accent: return "accent";
    }
    return "plain";
}

std::string name_of(Align align) {
    switch (align) {
    case Align::start: return "start";
    case Align::center: return "center";
    case Align::end: return "end";
    }
    return "start";
}

/// Turns blocks into the values that the templates name. A template looks outwards for a name that it does not find, so
/// that every object here has all the names that may be asked of it.
class Values {
public:
    explicit Values(Direction direction) : direction_{direction} {}

    mustache::data block(const Block& block) {
        mustache::data value{mustache::object{}};
        for (const char* kind : {"heading", "paragraph", "callout", "facts", "figures", "table", "figure", "break"})
            value.set(kind, mustache::data::type::bool_false);
        into_ = &value;
        std::visit(*this, block);
        return value;
    }

    void operator()(const Heading& heading) {
        mustache::object object;
        object["level"] = std::to_string(std::clamp(heading.level, 1, 3) + 1);
        object["text"] = heading.text;
        into_->set("heading", object);
    }
    void operator()(const Paragraph& paragraph) {
        mustache::list runs;
        for (const auto& run : paragraph.runs) {
            mustache::object object;
            object["text"] = run.text;
            object["strong"] = flag(run.strong);
            runs.push_back(object);
        }
        mustache::object object;
        object["tone"] = name_of(paragraph.tone);
        object["runs"] = runs;
        into_->set("paragraph", object);
    }
    void operator()(const Callout& callout) {
        mustache::list lines;
        for (const auto& line : callout.lines)
            lines.push_back(mustache::object{{"text", line}});
        mustache::object object;
        object["tone"] = name_of(callout.tone);
        object["title"] = callout.title;
        object["lines"] = lines;
        into_->set("callout", object);
    }
    void operator()(const Facts& facts) {
        mustache::list list;
        for (const auto& fact : facts.facts)
            list.push_back(mustache::object{{"name", fact.name}, {"value", fact.value}});
        into_->set("facts", mustache::object{{"list", list}});
    }
    void operator()(const KeyFigures& figures) {
        mustache::list list;
        for (const auto& figure : figures.figures) {
            mustache::object object;
            object["label"] = figure.label;
            object["value"] = figure.value;
            object["note"] = figure.note;
            object["tone"] = name_of(figure.tone);
            object["weight"] = std::to_string(figure.weight);
            object["prominent"] = flag(figure.prominent);
            object["chart"] = chart(figure.chart, 190, 40, Detail::full);
            list.push_back(object);
        }
        into_->set("figures", mustache::object{{"list", list}});
    }
    void operator()(const Table& table) {
        mustache::list heads;
        for (const auto& column : table.columns)
            if (column.on_pages())
                heads.push_back(mustache::object{{"header", column.header}, {"align", name_of(column.align)}});
        if (heads.empty()) return; // for data alone
        mustache::list rows;
        for (const auto& one : table.rows)
            rows.push_back(row(table, one, false));
        if (table.total) rows.push_back(row(table, *table.total, true));
        mustache::object object;
        object["caption"] = table.caption;
        object["caption_shown"] = flag(table.caption_shown && !table.caption.empty());
        object["heads"] = heads;
        object["rows"] = rows;
        into_->set("table", object);
    }
    void operator()(const ChartBlock& block) {
        mustache::list rows;
        for (const auto& one : block.chart.table())
            rows.push_back(mustache::object{{"name", one.name}, {"value", one.value}, {"note", one.note}});
        mustache::object object;
        object["caption"] = block.caption;
        object["chart"] = chart(block.chart, 700, block.height * 4 / 3.0, Detail::full);
        object["chart_title"] = block.chart.title;
        object["chart_rows"] = rows;
        into_->set("figure", object);
    }
    void operator()(const PageBreak&) { into_->set("break", mustache::data::type::bool_true); }
    void operator()(const Spacer&) {}

private:
    static mustache::data flag(bool value) {
        return mustache::data{value ? mustache::data::type::bool_true : mustache::data::type::bool_false};
    }

    mustache::data row(const Table& table, const Row& row, bool total) {
        mustache::list cells;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].on_pages()) cells.push_back(cell(row[i], table.columns[i]));
        return mustache::object{{"cells", cells}, {"total", flag(total)}};
    }

    mustache::data cell(const Cell& cell, const Column& column) {
        mustache::object object;
        object["text"] = cell.shown;
        object["note"] = cell.note;
        object["has_note"] = flag(!cell.note.empty());
        object["tone"] = name_of(cell.tone);
        object["align"] = name_of(column.align);
        object["strong"] = flag(cell.strong);
        object["chart"] = chart(cell.chart, 130, 24, Detail::sparse);
        return object;
    }

    mustache::data chart(const std::optional<Chart>& chart, double width, double height, Detail detail) {
        if (!chart) return flag(false);
        mustache::object object;
        object["svg"] = InlineSvg{*chart, width, height, direction_, detail, ++charts_}.markup();
        object["words"] = words(*chart);
        return object;
    }

    static std::string words(const Chart& chart) {
        std::string out = chart.title;
        for (const auto& row : chart.table()) {
            out += " · " + row.name + " " + row.value;
            if (!row.note.empty()) out += " (" + row.note + ")";
        }
        return out;
    }

    Direction direction_;
    mustache::data* into_ = nullptr;
    int charts_ = 0;
};

} // namespace

std::string render_html(const Document& document) {
    mustache::data page{mustache::object{}};
    page.set("language", document.language);
    page.set("direction", document.direction == Direction::right_to_left ? "rtl" : "ltr");
    page.set("title", document.title);
    page.set("subtitle", document.subtitle);
    page.set("header_start", document.page_header.start);
    page.set("header_end", document.page_header.end);
    page.set("footer_start", document.page_footer.start);
    page.set("footer_end", document.page_footer.end);
    page.set("style", palette_style() + embedded("style.css"));
    for (const std::string part : {"table", "chart"})
        page.set(part + "_part", mustache::partial{[part] { return embedded(part + ".mustache"); }});
    Values values{document.direction};
    mustache::data blocks{mustache::data::type::list};
    for (const auto& block : document.blocks)
        blocks.push_back(values.block(block));
    page.set("blocks", blocks);
    mustache::mustache whole{embedded("page.mustache")};
    if (!whole.is_valid()) throw Error{"template_broken", {{"reason", whole.error_message()}}};
    return whole.render(page);
}

} // namespace mizan::report
