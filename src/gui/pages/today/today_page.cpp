#include "gui/pages/today/today_page.hpp"

#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/forms/binding.hpp"
#include "gui/words/verdict.hpp"
#include "report/documents/words.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>

namespace mizan::gui {
namespace {

enum TodayColumn {
    left_column,
    what_column,
    agent_column_of_today,
    customer_column_of_today,
    topic_column_of_today,
    channel_column_of_today,
    number_column_of_today,
    due_column
};

std::vector<TableColumn> today_columns(const text::Voice& voice, bool promises) {
    const auto word = [&](const char* code) { return text::say(voice, code); };
    using Kind = TableColumn::Kind;
    return {{word(promises ? "gui.today.column.state" : "gui.today.column.left"), 170, Kind::text, false, false},
            {word(promises ? "gui.today.column.kind" : "gui.today.column.target"), 115, Kind::text, false, false},
            {word("group_by.agent"), 130, Kind::text, false, false},
            {word("gui.interactions.column.customer"), 120, Kind::text, false, false},
            {word("group_by.topic"), 140, Kind::text, false, false},
            {word("group_by.channel"), 110, Kind::text, false, false},
            {word("gui.why.column.id"), 150, Kind::text, false, false},
            {word("gui.today.column.due"), 140, Kind::text, false, false}};
}

TableCell today_cell(const TodayRow& row, unsigned column, const report::Palette& colours) {
    switch (column) {
    case left_column: return {Markup::toned(row.sign + " ", colours.of(row.tone)) + Markup::strong(row.left)};
    case what_column: return {Markup{row.what}};
    case agent_column_of_today: return {Markup{row.agent}};
    case customer_column_of_today: return {Markup{row.customer}};
    case topic_column_of_today: return {Markup{row.topic}};
    case channel_column_of_today: return {Markup::toned(row.channel, colours.muted)};
    case number_column_of_today: return {Markup::toned(row.number, colours.muted)};
    case due_column: return {Markup::toned(row.due, colours.muted)};
    default: return {};
    }
}

} // namespace

TodayPage::TodayPage(wxWindow& parent, Host& host)
    : Page{parent, host, "today"}, presenter_{host.voice()}, queue_{place("queue"), host.theme(), host.voice().language,
                                                                    text::say(host.voice(), "today_list.queue")},
      promises_{place("promises"), host.theme(), host.voice().language, text::say(host.voice(), "today_list.promises")},
      cards_{place("things"), host.theme(), host.voice(),
             [this](std::size_t thing, TodayGo where) { go(thing, where); }},
      jobs_{host.runner()}, names_job_{host.runner()} {
    make_primary("empty_import");
    bind_tables();
    on_choice(*this, "team_choice", [this](int team) {
        presenter_.choose_team(team);
        refresh();
    });
    on_action(*this, "show_all", [this] {
        presenter_.show_all();
        show_all();
    });
    on_action(*this, "open_interaction", [this] { open_interaction(); });
    on_action(*this, "empty_import", [this] { host_.show_page("import"); });
    gui::show(*this, presenter_.view());
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { lay_out(); });
    });
}

void TodayPage::bind_tables() {
    const auto bind = [this](Table& table, bool promises) {
        table.set_columns(today_columns(host_.voice(), promises));
        table.set_row_height(30);
        table.on_chosen([this, promises](int row) {
            if (row >= 0) of_promises_ = promises;
            presenter_.choose(queue_.chosen() >= 0 || promises_.chosen() >= 0);
            gui::show(*this, presenter_.view());
        });
        table.on_opened([this, promises](int) {
            of_promises_ = promises;
            open_interaction();
        });
    };
    bind(queue_, false);
    bind(promises_, true);
    queue_.set_source([this](unsigned row, unsigned column) { return queue_cell(row, column); });
    promises_.set_source([this](unsigned row, unsigned column) { return promise_cell(row, column); });
}

void TodayPage::refresh() {
    const auto database = host_.database();
    if (!database) return;
    if (asked_ != database) ask_teams();
    jobs_.replace<app::TodayAnswer>(
        text::say(host_.voice(), "gui.work.today"),
        [database, question = presenter_.question()](const Progress& progress) {
            return database->today(question, progress);
        },
        [this](Result<app::TodayAnswer> answer) {
            if (!answer) return show_problem(answer.refusal());
            presenter_.show(*std::move(answer));
            show_all();
            if (const auto situation = host_.situation(); !situation || situation->stale > 0) host_.figures_read();
        });
}

void TodayPage::ask_teams() {
    asked_ = host_.database();
    names_job_.replace<KnownNames>(
        text::say(host_.voice(), "gui.work.names"),
        [database = asked_](const Progress&) { return Result<KnownNames>{database->names()}; },
        [this](Result<KnownNames> names) {
            if (!names) return show_problem(names.refusal());
            presenter_.show_teams(names->teams);
            show_all();
        });
}

void TodayPage::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void TodayPage::show_all() {
    queue_.set_rows(presenter_.queue().size());
    promises_.set_rows(presenter_.promises().size());
    presenter_.choose(queue_.chosen() >= 0 || promises_.chosen() >= 0);
    gui::show(*this, presenter_.view());
    lay_out();
}

/// The cards' words are broken to the width, which the scroll bar may have made narrower.
void TodayPage::lay_out() {
    cards_.show(presenter_.cards());
    if (auto* content = dynamic_cast<wxScrolledWindow*>(&place("content"))) {
        flow_labels(*content);
        content->FitInside();
        content->Layout();
    }
}

void TodayPage::go(std::size_t thing, TodayGo where) {
    const auto& answer = presenter_.answer();
    if (!answer || thing >= answer->things.size()) return;
    const app::TodayThing& meant = answer->things[thing];
    const auto month = Month::of(answer->month.first);
    switch (where) {
    case TodayGo::scorecard: host_.choose_month(month); return host_.show_scorecard(std::string{meant.agent});
    case TodayGo::team: host_.choose_month(month); return host_.show_page("team");
    case TodayGo::rows: return open_rows(*meant.below);
    case TodayGo::queue:
    case TodayGo::promises: break;
    }
    presenter_.narrow_to(thing);
    show_all();
    auto& table = where == TodayGo::queue ? queue_ : promises_;
    table.choose(0);
    table.control().SetFocus();
}

void TodayPage::open_rows(const app::BelowTarget& below) {
    app::ExplainQuestion asked;
    asked.period = presenter_.answer()->month;
    asked.agent = below.agent;
    asked.kpi = below.kpi.id;
    WhyDialog dialog{*this, host_, asked, kpi_name(host_.voice(), below.kpi),
                     report::shown_name(host_.voice(), below.agent, below.agent_ar)};
    dialog.ShowModal();
}

void TodayPage::open_interaction() {
    const int row = (of_promises_ ? promises_ : queue_).chosen();
    if (row < 0) return;
    const auto index = static_cast<std::size_t>(row);
    if (of_promises_)
        host_.show_interaction(presenter_.promises()[index]->id, presenter_.promises()[index]->opened_at);
    else
        host_.show_interaction(presenter_.queue()[index]->id, presenter_.queue()[index]->opened_at);
}

TableCell TodayPage::queue_cell(unsigned row, unsigned column) const {
    if (row >= presenter_.queue().size()) return {};
    return today_cell(presenter_.queue_row(row), column, host_.theme().palette);
}

TableCell TodayPage::promise_cell(unsigned row, unsigned column) const {
    if (row >= presenter_.promises().size()) return {};
    return today_cell(presenter_.promise_row(row), column, host_.theme().palette);
}

} // namespace mizan::gui
