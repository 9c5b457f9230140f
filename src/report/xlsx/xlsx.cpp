#include "report/xlsx/xlsx.hpp"

#include "base/error.hpp"
#include "report/xlsx/scratch.hpp"
#include "report/xlsx/sheet_names.hpp"
#include "report/xlsx/workbook.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

namespace mizan::report {
namespace {

double characters(std::string_view text) {
    return static_cast<double>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first sheet: everything that is not a table, one under the other; names in the first column, values beside.
class Overview {
public:
    Overview(lxw_worksheet* sheet, Formats& formats, const Document& document) : sheet_{sheet}, formats_{formats} {
        worksheet_set_column(sheet_, 0, 0, 34, nullptr);
        worksheet_set_column(sheet_, 1, 2, 24, nullptr);
        line(document.title, {.bold = true, .size = 16});
        line(document.subtitle, {});
        for (const auto* running : {&document.page_header, &document.page_footer}) {
            line(running->start, {});
            line(running->end, {});
        }
        for (const auto& block : document.blocks)
            std::visit(*this, block);
    }

    void operator()(const Heading& heading) {
        ++row_;
        line(heading.text, {.bold = true, .size = 12});
    }
    void operator()(const Paragraph& paragraph) {
        std::string text;
        for (const auto& run : paragraph.runs)
            text += run.text;
        line(text, {});
    }
    void operator()(const Callout& callout) {
        ++row_;
        line(callout.title, {.bold = true});
        for (const auto& text : callout.lines)
            line(text, {});
    }
    void operator()(const Facts& facts) {
        for (const auto& fact : facts.facts)
            line(fact.name, fact.value, "");
    }
    void operator()(const KeyFigures& figures) {
        ++row_;
        for (const auto& figure : figures.figures)
            line(figure.label, figure.value, figure.note);
    }
    void operator()(const ChartBlock& block) {
        ++row_;
        line(block.chart.title, {.bold = true});
        for (const auto& chart_row : block.chart.table())
            line(chart_row.name, chart_row.value, chart_row.note);
    }
    void operator()(const Table&) {}
    void operator()(const PageBreak&) {}
    void operator()(const Spacer&) {}

private:
    void line(std::string_view text, const Formats::Look& look) {
        if (!text.empty()) write_text(sheet_, row_++, 0, text, formats_(look));
    }
    void line(std::string_view name, std::string_view value, std::string_view note) {
        write_text(sheet_, row_, 0, name, formats_({}));
        write_text(sheet_, row_, 1, value, formats_({.bold = true}));
        write_text(sheet_, row_++, 2, note, formats_({}));
    }

    lxw_worksheet* sheet_;
    Formats& formats_;
    lxw_row_t row_ = 0;
};

void write_table(lxw_worksheet* sheet, const Table& table, Formats& formats) {
    lxw_col_t at = 0;
    const auto rows = static_cast<lxw_row_t>(table.rows.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].in_data()) continue;
        write_text(sheet, 0, at, table.columns[i].header, formats({.header = true}));
        double widest = characters(table.columns[i].header);
        for (lxw_row_t row = 0; row < rows; ++row) {
            write_cell(sheet, row + 1, at, table.rows[row][i], formats, false);
            widest = std::max(widest, characters(table.rows[row][i].shown));
        }
        if (table.total) write_cell(sheet, rows + 1, at, (*table.total)[i], formats, true);
        worksheet_set_column(sheet, at, at, std::clamp(widest + 3, 9.0, 60.0), nullptr);
        ++at;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    if (rows > 1 && at > 0) worksheet_autofilter(sheet, 0, 0, rows, static_cast<lxw_col_t>(at - 1));
}

lxw_worksheet* add_sheet(lxw_workbook* workbook, const std::string& name, const Document& document) {
    auto* sheet = workbook_add_worksheet(workbook, name.c_str());
    if (!sheet) throw Error{"report_file_failed", {{"reason", name}}};
    if (document.direction == Direction::right_to_left) worksheet_right_to_left(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    if (document.paper == Paper::a4_landscape) worksheet_set_landscape(sheet);
    return sheet;
}

void set_properties(lxw_workbook* workbook, const Document& document) {
    auto title = without_isolates(document.title);
    auto subject = without_isolates(document.subtitle);
    auto author = without_isolates(document.author);
    for (auto* text : {&title, &subject, &author})
        *text = first_units(*text, 255);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.created = static_cast<time_t>(unix_seconds(document.created));
    workbook_set_properties(workbook, &properties);
}

void fill(lxw_workbook* workbook, const Document& document) {
    set_properties(workbook, document);
    Formats formats{workbook, document.direction};
    SheetNames names;
    Overview{add_sheet(workbook, names.unique(without_isolates(document.title)), document), formats, document};
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            write_table(add_sheet(workbook, names.unique(without_isolates(table->caption)), document), *table, formats);
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

std::string render_xlsx(const Document& document) {
    const Scratch scratch;
    const auto path = (scratch.path() / "report.xlsx").string();
    auto folder = scratch.path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    options.tmpdir = folder.data();
    auto release = [](lxw_workbook* workbook) { lxw_workbook_free(workbook); };
    std::unique_ptr<lxw_workbook, decltype(release)> workbook{workbook_new_opt(path.c_str(), &options), release};
    fill(workbook.get(), document);
    const auto failed = workbook_close(workbook.release()); // frees it
    if (failed != LXW_NO_ERROR) throw Error{"report_file_failed", {{"reason", std::string{lxw_strerror(failed)}}}};
    return bytes_of(path);
}

} // namespace mizan::report
