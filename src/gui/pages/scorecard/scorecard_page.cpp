#include "gui/pages/scorecard/scorecard_page.hpp"

#include "gui/dialogs/export.hpp"
#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/forms/binding.hpp"
#include "gui/pages/reports/printout.hpp"
#include "report/report_writer.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace mizan::gui {
namespace {

constexpr int line_height = 48;

enum Column { name, value, verdict, interval, n, bullet, points, contribution, trend };

std::vector<TableColumn> columns(const text::Voice& voice) {
    const auto word = [&](const char* code) { return text::say(voice, code); };
    using Kind = TableColumn::Kind;
    return {{word("report.column.measure"), 195, Kind::text, false, false},
            {word("report.column.value"), 90, Kind::text, true, false},
            {word("report.column.against_target"), 234, Kind::text, false, false},
            {word("report.interval_95"), 145, Kind::text, false, false},
            {word("report.column.n"), 50, Kind::text, true, false},
            {word("gui.scorecard.column.bullet"), 165, Kind::chart, false, false},
            {word("report.column.points"), 65, Kind::text, true, false},
            {word("report.column.contribution"), 90, Kind::text, true, false},
            {word("report.column.trend"), 125, Kind::chart, false, false}};
}

enum ComparedColumn { compared_name, observed, expected, adjusted, expectation, reliability, shrunk };

std::vector<TableColumn> compared_columns(const text::Voice& voice) {
    const auto column = [&](const char* code, int width, bool at_end = false) {
        return TableColumn{text::say(voice, code), width, TableColumn::Kind::text, at_end, false};
    };
    return {column("report.column.measure", 195),
            column("report.column.raw", 110, true),
            column("report.column.expected", 130, true),
            column("report.column.adjusted", 165),
            column("report.column.against_expectation", 210),
            column("report.column.reliability", 100, true),
            column("report.column.shrunk", 140, true)};
}

/// The page scrolls, not the table.
int height_of(std::size_t lines) {
    constexpr int header = 50, border = 3;
    return header + (line_height + border) * static_cast<int>(lines);
}

} // namespace

ScorecardPage::ScorecardPage(wxWindow& parent, Host& host)
    : Page{parent, host, "scorecard"}, presenter_{host.voice()}, table_{place("lines"), host.theme(),
                                                                        host.voice().language,
                                                                        text::say(host.voice(), "gui.page.scorecard")},
      comparison_{place("comparison"), host.theme(), host.voice().language,
                  text::say(host.voice(), "report.comparison")},
      total_chart_{
          new ChartView{place("total_chart"), host.theme(), host.voice().language, host.theme().palette.surface}},
      trend_{place("trend_chart"), host.theme(), host.voice(), 170}, responses_{place("responses_chart"), host.theme(),
                                                                                host.voice(), 190},
      openings_{place("openings_chart"), host.theme(), host.voice(), 230}, jobs_{host.runner()}, exports_{
                                                                                                     host.runner()} {
    decorate("previous_agent", "previous", host.theme().palette.ink, 18);
    decorate("next_agent", "next", host.theme().palette.ink, 18);
    make_primary("why");
    table_.remember(host.column_memory(), "scorecard");
    table_.set_row_height(line_height);
    table_.set_columns(columns(host.voice()));
    table_.set_source([this](unsigned row, unsigned column) { return cell(row, column); },
                      [this](unsigned row, unsigned column) { return chart(row, column); });
    comparison_.remember(host.column_memory(), "comparison");
    comparison_.set_row_height(line_height);
    comparison_.set_columns(compared_columns(host.voice()));
    comparison_.set_source([this](unsigned row, unsigned column) { return compared_cell(row, column); });
    table_.on_chosen([this](int row) {
        presenter_.choose_line(row);
        gui::show(*this, presenter_.view());
        show_trend();
    });
    table_.on_opened([this](int) { open_why(); });
    table_.on_asked(text::say(host.voice(), "gui.command.what_is_this"),
                    [this](int) { host_.explain_measure(chosen_measure()); });
    on_action(*this, "why", [this] { open_why(); });
    const auto step = [this](int by) {
        presenter_.step_agent(by);
        ask_card();
    };
    on_action(*this, "previous_agent", [step] { step(-1); });
    on_action(*this, "next_agent", [step] { step(1); });
    on_choice(*this, "agent", [this](int index) {
        presenter_.choose_agent(index);
        ask_card();
    });
    on_action(*this, "print", [this] { print(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { lay_out(); });
    });
    on_action(*this, "export_report", [this] {
        export_report(*this, host_, exports_, app::ReportKind::scorecard, question(),
                      presenter_.agent() + " " + question().period.name);
    });
}

app::ScorecardQuestion ScorecardPage::question() const {
    app::ScorecardQuestion asked;
    asked.period = host_.period().value_or(Period{});
    asked.agent = presenter_.agent();
    asked.trends = true;
    asked.compare = true;
    return asked;
}

void ScorecardPage::choose_agent(const std::string& agent) {
    presenter_.choose_agent(agent);
}

void ScorecardPage::refresh() {
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) {
        jobs_.cancel();
        return show_problem({"no_interactions", {}});
    }
    presenter_.show_waiting(*period);
    ask_everybody(jobs_, *period, [this](const Result<app::ScorecardAnswer>& everybody) {
        if (!everybody) return show_problem(everybody.refusal());
        presenter_.show_agents(*everybody);
        if (presenter_.agent().empty()) return show_all();
        ask_card();
    });
}

void ScorecardPage::ask_card() {
    const auto database = host_.database();
    if (!database || !host_.period()) return;
    gui::show(*this, presenter_.view());
    jobs_.replace<app::ReportContents>(
        text::say(host_.voice(), "gui.work.scorecard"),
        [database, asked = question()](const Progress& progress) { return database->report_contents(asked, progress); },
        [this](Result<app::ReportContents> contents) {
            if (!contents) return show_problem(contents.refusal());
            contents_ = std::make_shared<const app::ReportContents>(*std::move(contents));
            presenter_.show(*contents_);
            show_all();
            host_.figures_read();
        });
}

void ScorecardPage::show_problem(const Refusal& refusal) {
    if (!presenter_.lines().empty() && host_.period()) return Page::show_problem(refusal);
    contents_.reset();
    presenter_.show_refusal(refusal);
    show_all();
}

std::vector<Command> ScorecardPage::commands() {
    std::vector<Command> all;
    for (const char* button : {"why", "print", "export_report", "previous_agent", "next_agent"})
        all.push_back(command_of(button, "scorecard"));
    return all;
}

std::string ScorecardPage::chosen_measure() const {
    const int row = table_.chosen();
    return row < 0 ? "" : presenter_.lines()[static_cast<std::size_t>(row)].kpi;
}

void ScorecardPage::show_all() {
    table_.set_rows(presenter_.lines().size());
    total_chart_->show(presenter_.total_chart());
    put_icon("band_icon", "band_" + std::to_string(presenter_.band_level()),
             host_.theme().palette.of(presenter_.band_tone()), 28);
    presenter_.choose_line(table_.chosen());
    gui::show(*this, presenter_.view());
    comparison_.set_rows(presenter_.compared().size());
    place("lines").SetMinSize({-1, FromDIP(host_.theme().with_text(height_of(presenter_.lines().size())))});
    place("comparison").SetMinSize({-1, FromDIP(host_.theme().with_text(height_of(presenter_.compared().size())))});
    responses_.show(presenter_.responses(), text::say(host_.voice(), "report.responses_note"));
    openings_.show(presenter_.openings(), presenter_.openings_note());
    show_trend();
}

void ScorecardPage::show_trend() {
    trend_.show(presenter_.trend());
    lay_out();
}

/// Side by side where there is room for both.
void ScorecardPage::lay_out() {
    auto* content = dynamic_cast<wxScrolledWindow*>(&place("content"));
    if (content == nullptr) return;
    if (auto* both = dynamic_cast<wxBoxSizer*>(place("trend_chart").GetContainingSizer())) {
        constexpr int wide_enough_for_two = 1000;
        const bool beside = GetClientSize().x >= FromDIP(host_.theme().with_text(wide_enough_for_two));
        both->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    }
    flow_labels(*content);
    for (int pass = 0; pass < 2; ++pass) { // words break by the width that they were given
        content->FitInside();
        content->Layout();
    }
}

/// The figures that are shown, laid out as the report lays them out.
void ScorecardPage::print() {
    if (!contents_) return;
    exports_.replace<std::shared_ptr<const report::PageBook>>(
        text::say(host_.voice(), "gui.work.pages"),
        [contents = contents_, voice = host_.voice()](const Progress&) {
            app::ReportOptions options;
            options.language = text::code_of(voice.language);
            options.arabic_digits = voice.digits == text::Digits::arabic_indic;
            options.hijri = voice.hijri;
            return Result<std::shared_ptr<const report::PageBook>>{std::make_shared<const report::PageBook>(
                report::report_document(app::ReportKind::scorecard, *contents, options))};
        },
        [this, contents = contents_](Result<std::shared_ptr<const report::PageBook>> book) {
            if (!book) return Page::show_problem(book.refusal());
            print_document(*this, host_, app::ReportKind::scorecard, contents->scorecards, *book);
        });
}

void ScorecardPage::open_why() {
    const int row = table_.chosen();
    if (row < 0) return;
    const auto& line = presenter_.lines()[static_cast<std::size_t>(row)];
    app::ExplainQuestion asked;
    asked.period = question().period;
    asked.agent = presenter_.agent();
    asked.kpi = line.kpi;
    WhyDialog dialog{*this, host_, asked, line.name, presenter_.view().title.shown};
    dialog.ShowModal();
}

TableCell ScorecardPage::cell(unsigned row, unsigned column) const {
    if (row >= presenter_.lines().size()) return {};
    const auto& line = presenter_.lines()[row];
    const auto& colours = host_.theme().palette;
    switch (column) {
    case name: return {Markup::strong(line.name) + Markup::small("\n" + line.weight, colours.muted)};
    case value:
        return {line.raw.empty() ? Markup::strong(line.value)
                                 : Markup::strong(line.value) + Markup::small("\n" + line.raw, colours.muted)};
    case verdict:
        return {Markup::toned(line.verdict.sign + " ", colours.of(line.verdict.tone)) + Markup{line.verdict.word} +
                Markup::small("\n" + line.note, colours.muted)};
    case interval: return {Markup::toned(line.interval, colours.muted)};
    case n: return {Markup{line.n}};
    case points: return {Markup{line.points}};
    case contribution: return {Markup::strong(line.contribution)};
    default: return {};
    }
}

TableCell ScorecardPage::compared_cell(unsigned row, unsigned column) const {
    if (row >= presenter_.compared().size()) return {};
    const auto& line = presenter_.compared()[row];
    const auto& colours = host_.theme().palette;
    switch (column) {
    case compared_name: return {Markup::strong(line.name)};
    case observed: return {Markup{line.words.observed}};
    case expected: return {Markup{line.words.expected}};
    case adjusted:
        return {Markup::strong(line.words.adjusted) + Markup::small("\n" + line.words.interval, colours.muted)};
    case expectation:
        return {Markup::toned(line.verdict.sign + " ", colours.of(line.verdict.tone)) + Markup{line.verdict.word}};
    case reliability: return {Markup{line.words.reliability}};
    case shrunk: return {Markup{line.words.shrunk}};
    default: return {};
    }
}

const report::Chart* ScorecardPage::chart(unsigned row, unsigned column) const {
    if (row >= presenter_.lines().size()) return nullptr;
    const auto& line = presenter_.lines()[row];
    if (column == bullet) return &line.bullet;
    return line.trend ? &*line.trend : nullptr;
}

} // namespace mizan::gui
