#include "gui/pages/team/team_page.hpp"

#include "gui/dialogs/columns/columns_dialog.hpp"
#include "gui/dialogs/export.hpp"
#include "gui/forms/binding.hpp"
#include "gui/theme/icons.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace mizan::gui {
namespace {

constexpr int funnel_height = 240, wide_enough = 1100;

/// A long header breaks at the space nearest to its middle, so that more columns are seen at once.
std::string in_two_lines(std::string header) {
    constexpr std::size_t short_enough = 12;
    if (header.size() <= short_enough) return header;
    std::size_t best = std::string::npos;
    const auto from_middle = [&](std::size_t at) {
        return at > header.size() / 2 ? at - header.size() / 2 : header.size() / 2 - at;
    };
    for (auto at = header.find(' '); at != std::string::npos; at = header.find(' ', at + 1))
        if (best == std::string::npos || from_middle(at) < from_middle(best)) best = at;
    if (best != std::string::npos) header[best] = '\n';
    return header;
}

} // namespace

TeamPage::TeamPage(wxWindow& parent, Host& host)
    : Page{parent, host, "team"}, presenter_{host.voice()}, table_{place("table"), host.theme(), host.voice().language,
                                                                   text::say(host.voice(), "gui.page.team")},
      funnel_{place("funnel"), host.theme(), host.voice(), funnel_height}, jobs_{host.runner()}, exports_{
                                                                                                     host.runner()} {
    make_primary("open_scorecard");
    table_.remember(host.column_memory(), "team");
    const auto arrange = [this] { ask_columns(*this, host_.voice(), host_.theme(), table_); };
    table_.offer_columns(host.voice(), arrange);
    on_action(*this, "columns", arrange);
    table_.set_row_height(40);
    table_.set_source([this](unsigned row, unsigned column) { return cell(row, column); },
                      [this](unsigned row, unsigned column) { return chart(row, column); });
    table_.on_chosen([this](int row) {
        if (filling_) return;
        presenter_.choose_row(row);
        gui::show(*this, presenter_.view());
        show_funnel();
    });
    funnel_.on_point([this](std::size_t point) {
        const int row = presenter_.row_of_point(point);
        table_.choose(row);
        table_.reveal(row);
    });
    table_.on_opened([this](int) { open_chosen(); });
    table_.on_asked(text::say(host.voice(), "gui.command.what_is_this"), [this](int column) { explain(column); });
    table_.on_sorted([this](int column, bool ascending) {
        presenter_.sort_by(column, ascending);
        show_all();
    });
    on_text(*this, "find", [this](std::string part) {
        presenter_.find(std::move(part));
        show_all();
    });
    on_choice(*this, "team_choice", [this](int team) {
        presenter_.choose_team(team);
        show_all();
    });
    on_choice(*this, "measure_choice", [this](int line) {
        presenter_.choose_measure(line);
        show_all();
    });
    on_switch(*this, "by_team", [this](bool on) {
        presenter_.group_by_team(on);
        show_all();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { lay_out(); });
    });
    on_action(*this, "open_scorecard", [this] { open_chosen(); });
    on_action(*this, "export_report", [this] {
        const auto asked = question();
        export_report(*this, host_, exports_, app::ReportKind::team, asked,
                      text::say(host_.voice(), "gui.page.team") + " " + asked.period.name);
    });
}

std::vector<Command> TeamPage::commands() {
    return {command_of("open_scorecard", "team"), command_of("export_report", "team"), command_of("columns", "team")};
}

/// The measure of the column, where it is one; else the first is explained.
void TeamPage::explain(int column) {
    const auto measures = presenter_.measures();
    const auto line = static_cast<std::size_t>(column) - TeamPresenter::first_line;
    host_.explain_measure(column >= TeamPresenter::first_line && line < measures.size() ? measures[line].id : "");
}

app::ScorecardQuestion TeamPage::question() const {
    app::ScorecardQuestion asked;
    asked.period = host_.period().value_or(Period{});
    asked.trends = true;
    asked.compare = true;
    return asked;
}

void TeamPage::refresh() {
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) {
        jobs_.cancel();
        return show_problem({"no_interactions", {}});
    }
    presenter_.show_waiting(*period);
    gui::show(*this, presenter_.view());
    jobs_.replace<app::ScorecardAnswer>(
        text::say(host_.voice(), "gui.work.team"),
        [database, asked = question()](const Progress& progress) { return database->scorecards(asked, progress); },
        [this](Result<app::ScorecardAnswer> answer) {
            if (!answer) return show_problem(answer.refusal());
            presenter_.show(*std::move(answer));
            show_all();
            host_.figures_read();
        });
}

void TeamPage::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void TeamPage::show_all() {
    filling_ = true;
    table_.choose(-1);
    table_.set_columns(columns());
    table_.set_rows(presenter_.rows().size());
    if (const int row = presenter_.chosen_row(); row >= 0) table_.choose(row);
    filling_ = false;
    gui::show(*this, presenter_.view());
    show_funnel();
}

void TeamPage::show_funnel() {
    funnel_.show(presenter_.funnel(), presenter_.funnel_note());
    lay_out();
}

/// The chart stands beside the table where there is room for both, else below it.
void TeamPage::lay_out() {
    auto* content = dynamic_cast<wxScrolledWindow*>(&place("content"));
    auto* both = dynamic_cast<wxBoxSizer*>(content == nullptr ? nullptr : content->GetSizer());
    if (both == nullptr) return;
    const bool beside = GetClientSize().x >= FromDIP(host_.theme().with_text(wide_enough));
    const int before = both->GetOrientation();
    both->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    both->GetItem(&place("table"))->SetProportion(beside ? 2 : 1);
    both->GetItem(&place("funnel"))->SetProportion(beside ? 1 : 0);
    for (int pass = 0; pass < 2; ++pass) { // words break by the width that they were given
        content->FitInside();
        content->Layout();
    }
    if (both->GetOrientation() != before) Layout(); // the page needs another width now
}

void TeamPage::open_chosen() {
    const int row = table_.chosen();
    if (row < 0 || presenter_.rows()[static_cast<std::size_t>(row)].heading) return;
    host_.show_scorecard(std::string{presenter_.rows()[static_cast<std::size_t>(row)].key});
}

std::vector<TableColumn> TeamPage::columns() const {
    const auto word = [this](const char* code) { return text::say(host_.voice(), code); };
    using Kind = TableColumn::Kind;
    std::vector<TableColumn> all{{word("report.column.agent"), 135},
                                 {word("report.team"), 130},
                                 {word("report.total"), 70, Kind::text, true},
                                 {word("report.column.against_target"), 190, Kind::text, false, false},
                                 {word("report.column.against_expectation"), 175, Kind::text, false, false},
                                 {word("report.column.total_chart"), 160, Kind::chart},
                                 {word("report.band"), 125, Kind::icon},
                                 {word("report.column.trend"), 110, Kind::chart, false, false},
                                 {word("report.column.stability"), 80, Kind::text, true}};
    static constexpr const char* keys[] = {"agent",       "team", "total", "target",   "expectation",
                                           "total_chart", "band", "trend", "stability"};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].key = keys[i];
    all.front().fixed = true; // the groups' names stand in it
    const auto measures = presenter_.measures();
    for (std::size_t i = 0; i < presenter_.lines().size(); ++i) {
        all.push_back({in_two_lines(presenter_.lines()[i]), 112, Kind::text, true});
        all.back().key = "kpi." + measures[i].id;
    }
    return all;
}

const report::Chart* TeamPage::chart(unsigned row, unsigned column) const {
    if (row >= presenter_.rows().size() || presenter_.rows()[row].heading) return nullptr;
    const auto& agent = presenter_.rows()[row];
    if (column == TeamPresenter::bar) return &agent.bar;
    return agent.trend ? &*agent.trend : nullptr;
}

TableCell TeamPage::cell(unsigned row, unsigned column) const {
    if (row >= presenter_.rows().size()) return {};
    const auto& agent = presenter_.rows()[row];
    const auto& colours = host_.theme().palette;
    if (agent.heading)
        return column == TeamPresenter::agent ? TableCell{Markup::toned(agent.agent, colours.accent)} : TableCell{};
    switch (column) {
    case TeamPresenter::agent: return {Markup::strong(agent.agent)};
    case TeamPresenter::team_name: return {Markup::toned(agent.team, colours.muted)};
    case TeamPresenter::total: return {Markup::strong(agent.total)};
    case TeamPresenter::band:
        return {{},
                icon("band_" + std::to_string(agent.band_level), colours.of(agent.band_tone),
                     host_.theme().with_text(18), host_.voice().language),
                " " + agent.band};
    case TeamPresenter::target:
        return {Markup::toned(agent.target.sign + " ", colours.of(agent.target.tone)) + Markup{agent.target.word}};
    case TeamPresenter::expectation:
        return {Markup::toned(agent.expectation.sign + " ", colours.of(agent.expectation.tone)) +
                Markup{agent.expectation.word}};
    case TeamPresenter::stability: return {Markup{agent.stability}};
    default: break;
    }
    const auto line = static_cast<std::size_t>(column) - TeamPresenter::first_line;
    if (line >= agent.cells.size()) return {};
    const auto& value = agent.cells[line];
    return {Markup{value.value} + Markup{" "} + Markup::toned(value.verdict.sign, colours.of(value.verdict.tone)) +
            Markup::small("  n " + value.n, colours.muted)};
}

} // namespace mizan::gui
