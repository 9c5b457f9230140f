#include "gui/pages/interactions/interactions_page.hpp"

#include "gui/dialogs/exclude/exclude_dialog.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <utility>
#include <wx/scrolwin.h>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

constexpr int clock_height = 80; // in a narrow place the legend takes two lines

enum ListColumn {
    opened_column,
    number_column,
    channel_column,
    topic_column,
    agent_column,
    customer_column,
    state_column,
    first_response_column,
    resolution_column,
    rating_column,
    comment_column
};

std::vector<TableColumn> list_columns(const text::Voice& voice) {
    const auto word = [&](const char* code) { return text::say(voice, code); };
    using Kind = TableColumn::Kind;
    return {{word("gui.why.column.opened"), 140, Kind::text, false, false},
            {word("gui.why.column.id"), 150, Kind::text, false, false},
            {word("group_by.channel"), 125, Kind::text, false, false},
            {word("group_by.topic"), 150, Kind::text, false, false},
            {word("group_by.agent"), 130, Kind::text, false, false},
            {word("gui.interactions.column.customer"), 120, Kind::text, false, false},
            {word("gui.interactions.column.state"), 120, Kind::text, false, false},
            {word("gui.interactions.column.first_response"), 130, Kind::text, false, false},
            {word("gui.interactions.column.resolution"), 130, Kind::text, false, false},
            {word("gui.interactions.column.rating"), 70, Kind::text, false, false},
            {word("gui.interactions.column.comment"), 260, Kind::text, false, false}};
}

} // namespace

InteractionsPage::InteractionsPage(wxWindow& parent, Host& host)
    : Page{parent, host, "interactions"}, presenter_{host.voice()}, table_{place("table"), host.theme(),
                                                                           host.voice().language,
                                                                           text::say(host.voice(),
                                                                                     "gui.page.interactions")},
      chips_{place("chips"), host.voice(),
             [this](FilterKind kind) {
                 presenter_.drop_filter(kind);
                 filters_changed();
             }},
      facts_{place("facts"), host.theme(), FactList::Names::beside}, history_{place("history"), host.theme(),
                                                                              FactList::Names::above},
      first_response_clock_{new ClockView{place("first_response_clock"), host.theme(), host.voice(),
                                          host.theme().palette.surface, clock_height}},
      resolution_clock_{new ClockView{place("resolution_clock"), host.theme(), host.voice(),
                                      host.theme().palette.surface, clock_height}},
      names_job_{host.runner()}, list_job_{host.runner()}, lines_job_{host.runner()},
      detail_job_{host.runner()}, writing_{host.runner()} {
    put_icon("empty_icon", "interactions", host.theme().palette.muted, 48);
    make_primary("record");
    make_primary("empty_record");
    table_.remember(host.column_memory(), "interactions");
    table_.set_columns(list_columns(host.voice()));
    table_.set_row_height(30);
    table_.set_source([this](unsigned row, unsigned column) { return cell(row, column); });
    table_.on_chosen([this](int row) {
        if (filling_) return;
        presenter_.choose_row(row);
        ask_detail();
    });
    table_.on_opened([this](int) { correct(); });
    bind_filters();
    bind_actions();
    gui::show(*this, presenter_.view());
}

std::vector<Command> InteractionsPage::commands() {
    std::vector<Command> all;
    for (const char* button : {"correct", "exclude", "take_in", "undo", "clear_filters"})
        all.push_back(command_of(button, "interactions"));
    return all;
}

void InteractionsPage::bind_filters() {
    on_text(*this, "find", [this](std::string text) {
        presenter_.find(std::move(text));
        filters_changed();
    });
    const auto choice = [this](const char* name, void (InteractionsPresenter::*choose)(int)) {
        on_choice(*this, name, [this, choose](int index) {
            (presenter_.*choose)(index);
            filters_changed();
        });
    };
    choice("agent_choice", &InteractionsPresenter::choose_agent);
    choice("team_choice", &InteractionsPresenter::choose_team);
    choice("channel_choice", &InteractionsPresenter::choose_channel);
    choice("state_choice", &InteractionsPresenter::choose_state);
    const auto box = [this](const char* name, FilterKind kind) {
        on_switch(*this, name, [this, kind](bool on) {
            presenter_.switch_filter(kind, on);
            filters_changed();
        });
    };
    box("complaints", FilterKind::complaints);
    box("low_rated", FilterKind::low_rated);
    box("corrected", FilterKind::corrected);
    box("unassigned", FilterKind::unassigned);
    for (const char* name : {"clear_filters", "empty_clear"})
        on_action(*this, name, [this] {
            presenter_.clear_filters();
            filters_changed();
        });
}

void InteractionsPage::bind_actions() {
    on_action(*this, "record", [this] { record(); });
    on_action(*this, "empty_record", [this] { record(); });
    on_action(*this, "empty_import", [this] { host_.show_page("import"); });
    on_action(*this, "correct", [this] { correct(); });
    on_action(*this, "exclude", [this] { exclude(); });
    on_action(*this, "take_in", [this] { exclude(); });
    on_action(*this, "undo", [this] { undo(); });
    on_action(*this, "open_link", [this] {
        if (const auto& detail = presenter_.detail()) wxLaunchDefaultBrowser(wx(detail->link));
    });
}

void InteractionsPage::refresh() {
    if (!to_be_chosen_) presenter_.show_notice("");
    const auto database = host_.database();
    if (database && asked_ != database) ask_names(database);
    ask_list();
}

void InteractionsPage::ask_names(const OpenDatabase& database) {
    asked_ = database;
    names_job_.replace<KnownNames>(
        text::say(host_.voice(), "gui.work.names"),
        [database](const Progress&) { return Result<KnownNames>{database->names()}; },
        [this](Result<KnownNames> names) {
            if (!names) return show_problem(names.refusal());
            presenter_.show_names(*std::move(names));
            show_all();
            names_known_ = true;
            if (std::exchange(record_when_named_, false)) CallAfter([this] { record(); });
        });
}

void InteractionsPage::filters_changed() {
    presenter_.show_notice("");
    ask_list();
}

void InteractionsPage::ask_list() {
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) {
        list_job_.cancel();
        presenter_.show_no_data();
        return show_all();
    }
    presenter_.show_waiting(*period);
    show_all();
    list_job_.replace<app::InteractionList>(
        text::say(host_.voice(), "gui.work.interactions"),
        [database, question = presenter_.filters().question(*period)](const Progress& progress) {
            return database->interactions(question, progress);
        },
        [this](Result<app::InteractionList> list) {
            if (!list) return show_problem(list.refusal());
            show_list(*std::move(list));
            if (const auto situation = host_.situation(); !situation || situation->stale > 0) host_.figures_read();
        });
}

void InteractionsPage::show_problem(const Refusal& refusal) {
    lines_job_.cancel();
    fetching_ = false;
    presenter_.show_refusal(refusal);
    filling_ = true;
    table_.set_rows(0);
    filling_ = false;
    show_all();
}

/// Another list in the place of the one before: the same row stays chosen, else the same rows stay in sight.
void InteractionsPage::show_list(app::InteractionList list) {
    lines_job_.cancel();
    fetching_ = false;
    const int top = table_.top_row();
    presenter_.show(std::move(list));
    if (to_be_chosen_)
        if (const auto row = presenter_.lines().row_of(*to_be_chosen_)) presenter_.choose_row(static_cast<int>(*row));
    to_be_chosen_.reset();
    const int chosen = presenter_.chosen_row();
    filling_ = true;
    table_.choose(-1);
    table_.set_rows(presenter_.lines().size());
    if (chosen >= 0) table_.choose(chosen);
    filling_ = false;
    show_all();
    if (top > 0) table_.reveal(top);
    if (chosen >= 0) table_.reveal(chosen);
    if (chosen >= 0) presenter_.row(static_cast<std::size_t>(chosen)); // wanted, also where it is not in sight
    ask_detail();
    fetch_lines();
}

/// One page after the other, those that were seen last first.
void InteractionsPage::fetch_lines() {
    fetch_posted_ = false;
    const auto database = host_.database();
    if (fetching_ || !database) return;
    auto page = presenter_.lines().next_page();
    if (!page) return;
    fetching_ = true;
    lines_job_.start<std::vector<app::ListedInteraction>>(
        text::say(host_.voice(), "gui.work.lines"),
        [database, ids = page->ids](const Progress&) {
            return Result<std::vector<app::ListedInteraction>>{database->interaction_lines(ids)};
        },
        [this, page = *page](Result<std::vector<app::ListedInteraction>> lines) {
            fetching_ = false;
            if (!lines) return Page::show_problem(lines.refusal());
            presenter_.lines().put(page, *std::move(lines));
            table_.redraw();
            if (presenter_.needs_detail()) ask_detail();
            fetch_lines();
        });
}

void InteractionsPage::ask_detail() {
    const auto which = presenter_.chosen();
    const auto database = host_.database();
    if (!which || !database) {
        detail_job_.cancel();
        return show_detail();
    }
    show_detail();
    detail_job_.replace<app::InteractionDetail>(
        text::say(host_.voice(), "gui.work.detail"),
        [database, which = *which](const Progress&) { return database->interaction(which); },
        [this](Result<app::InteractionDetail> detail) {
            if (detail)
                presenter_.show_detail(*std::move(detail));
            else
                presenter_.show_detail_refusal(detail.refusal());
            show_detail();
        });
}

void InteractionsPage::show_all() {
    chips_.show(presenter_.chips());
    show_detail();
}

void InteractionsPage::show_detail() {
    gui::show(*this, presenter_.view());
    auto* detail = dynamic_cast<wxScrolledWindow*>(&place("detail"));
    if (detail == nullptr || !detail->IsShown()) return;
    facts_.show(presenter_.facts());
    history_.show(presenter_.history());
    first_response_clock_->show(presenter_.clock("first_response"));
    resolution_clock_->show(presenter_.clock("resolution"));
    native::mirror_inside(place("facts"), host_.voice().language);
    native::mirror_inside(place("history"), host_.voice().language);
    flow_labels(*detail);
    detail->FitInside();
    detail->Layout();
}

void InteractionsPage::record() {
    if (!host_.database()) return;
    if (!names_known_) {
        record_when_named_ = true;
        return;
    }
    RecordDialog dialog{*this, host_, presenter_.names()};
    if (dialog.ShowModal() == wxID_OK && dialog.answer()) written(*dialog.answer(), "gui.interactions.recorded_now");
}

void InteractionsPage::correct() {
    if (!presenter_.detail()) return;
    RecordDialog dialog{*this, host_, presenter_.names(), *presenter_.detail()};
    if (dialog.ShowModal() == wxID_OK && dialog.answer()) written(*dialog.answer(), "gui.interactions.corrected_now");
}

void InteractionsPage::exclude() {
    if (!presenter_.detail()) return;
    const bool out = presenter_.detail()->line.excluded.has_value();
    ExcludeDialog dialog{*this, host_.voice(), presenter_.detail()->line};
    if (dialog.ShowModal() != wxID_OK) return;
    writing_.replace<app::RecordAnswer>(
        text::say(host_.voice(), "gui.work.record"),
        [database = host_.database(), command = dialog.presenter().command()](const Progress&) {
            return database->exclude(command);
        },
        [this, out](Result<app::RecordAnswer> answer) {
            if (!answer) return Page::show_problem(answer.refusal());
            written(*answer, out ? "gui.interactions.taken_in_now" : "gui.interactions.excluded_now");
        });
}

void InteractionsPage::undo() {
    const auto which = presenter_.chosen();
    if (!which) return;
    writing_.replace<app::RecordAnswer>(
        text::say(host_.voice(), "gui.work.record"),
        [database = host_.database(), which = *which](const Progress&) { return database->undo(which); },
        [this](Result<app::RecordAnswer> answer) {
            if (!answer) return Page::show_problem(answer.refusal());
            written(*answer, "gui.interactions.undone_now");
        });
}

void InteractionsPage::written(const app::RecordAnswer& answer, const char* notice) {
    presenter_.show_notice(text::say(host_.voice(), notice, {{"id", answer.name.external_id}}));
    to_be_chosen_ = answer.id;
    host_.data_changed();
    to_be_chosen_ = answer.id; // a first interaction gave the frame its period, and the list was asked for already
    ask_names(host_.database());
    ask_list();
}

TableCell InteractionsPage::cell(unsigned row, unsigned column) {
    const auto words = presenter_.row(row);
    const auto& colours = host_.theme().palette;
    if (!words) {
        if (!fetch_posted_ && presenter_.lines().wants_pages()) {
            fetch_posted_ = true;
            CallAfter([this] { fetch_lines(); });
        }
        return {Markup::toned(column == opened_column ? "…" : "", colours.muted)};
    }
    const auto plain = [&](const std::string& text) {
        return words->excluded ? TableCell{Markup::toned(text, colours.muted)} : TableCell{Markup{text}};
    };
    const auto time = [&](const InteractionRow::Time& told) {
        return TableCell{Markup::toned(told.sign, colours.of(told.tone)) + Markup{told.sign.empty() ? "" : " "} +
                         Markup{told.length} + Markup::small(told.word.empty() ? "" : " " + told.word, colours.muted)};
    };
    switch (column) {
    case opened_column: return plain(words->opened);
    case number_column: return plain(words->number);
    case channel_column: return plain(words->channel);
    case topic_column: return plain(words->topic);
    case agent_column: return plain(words->agent);
    case customer_column: return plain(words->customer);
    case state_column: return {Markup::toned(words->state, colours.of(words->state_tone))};
    case first_response_column: return time(words->first_response);
    case resolution_column: return time(words->resolution);
    case rating_column: return {Markup::toned(words->rating, colours.of(words->rating_tone))};
    case comment_column: return {Markup::toned(words->comment, colours.muted)};
    default: return {};
    }
}

} // namespace mizan::gui
