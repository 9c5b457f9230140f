#include "gui/pages/interactions/interactions_page.hpp"

#include "gui/dialogs/columns/columns_dialog.hpp"
#include "gui/dialogs/exclude/exclude_dialog.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/interactions/interaction_columns.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <utility>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/scrolwin.h>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

constexpr int clock_height = 80;         // in a narrow place the legend takes two lines
constexpr int least_detail_height = 160; // below the list

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
                                          host.theme().palette.surface, host.theme().with_text(clock_height)}},
      resolution_clock_{new ClockView{place("resolution_clock"), host.theme(), host.voice(),
                                      host.theme().palette.surface, host.theme().with_text(clock_height)}},
      names_job_{host.runner()}, list_job_{host.runner()}, lines_job_{host.runner()},
      detail_job_{host.runner()}, writing_{host.runner()} {
    put_icon("empty_icon", "interactions", host.theme().palette.muted, 48);
    make_primary("record");
    make_primary("empty_record");
    table_.remember(host.column_memory(), "interactions");
    const auto arrange = [this] { ask_columns(*this, host_.voice(), host_.theme(), table_); };
    table_.offer_columns(host.voice(), arrange);
    on_action(*this, "columns", arrange);
    table_.set_columns(interaction_columns(host.voice()));
    table_.set_row_height(30);
    table_.set_source([this](unsigned row, unsigned column) { return cell(row, column); });
    table_.on_chosen([this](int row) {
        if (filling_) return;
        presenter_.choose_row(row);
        ask_detail();
    });
    table_.on_opened([this](int) { correct(); });
    fold_when_narrow("detail", least_detail_height);
    bind_filters();
    bind_actions();
    gui::show(*this, presenter_.view());
}

void InteractionsPage::bind_actions() {
    on_action(*this, "record", [this] { record(); });
    on_action(*this, "empty_record", [this] { record(); });
    on_action(*this, "empty_import", [this] { host_.show_page("import"); });
    on_action(*this, "correct", [this] { correct(); });
    on_action(*this, "exclude", [this] { exclude(); });
    on_action(*this, "take_in", [this] { exclude(); });
    on_action(*this, "undo", [this] { undo(); });
    on_action(*this, "export_list", [this] { export_list(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& key) {
        if (!key.ControlDown() || !(key.GetKeyCode() == 'C' || key.GetKeyCode() == 'S')) return key.Skip();
        if (key.GetKeyCode() == 'S') return export_list();
        if (FindFocus() == &table_.control() || table_.control().IsDescendant(FindFocus())) return copy_row();
        key.Skip();
    });
    on_action(*this, "previous_part", [this] { turn_part(-1); });
    on_action(*this, "next_part", [this] { turn_part(1); });
    on_action(*this, "open_link", [this] {
        if (const auto& detail = presenter_.detail()) wxLaunchDefaultBrowser(wx(detail->link));
    });
}

void InteractionsPage::refresh() {
    if (!to_be_chosen_) presenter_.show_notice("");
    take_saved_filters();
    if (const auto database = host_.database()) ask_names(database); // people may have been merged meanwhile
    ask_list();
}

void InteractionsPage::show_only(InteractionId id) {
    presenter_.clear_filters();
    to_be_chosen_ = id;
}

void InteractionsPage::show_saying(const std::string& text) {
    presenter_.clear_filters();
    presenter_.find(text);
}

void InteractionsPage::ask_names(const OpenDatabase& database) {
    names_job_.replace<KnownNames>(
        text::say(host_.voice(), "gui.work.names"),
        [database](const Progress&) { return Result<KnownNames>{database->names()}; },
        [this](Result<KnownNames> names) {
            if (!names) return show_problem(names.refusal());
            const auto before = std::pair{presenter_.filters(), presenter_.gone()};
            presenter_.show_names(*std::move(names));
            show_all();
            if (std::pair{presenter_.filters(), presenter_.gone()} != before) ask_list();
            names_known_ = true;
            if (std::exchange(record_when_named_, false)) CallAfter([this] { record(); });
        });
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
    if (const auto gone = presenter_.gone()) {
        list_job_.cancel();
        return show_problem(*gone);
    }
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
    if (to_be_chosen_) presenter_.choose_listed(*to_be_chosen_);
    to_be_chosen_.reset();
    show_part(top);
}

void InteractionsPage::turn_part(int by) {
    presenter_.turn_part(by);
    presenter_.choose_row(-1);
    show_part(0);
}

/// The part's rows in the table, from the top one on.
void InteractionsPage::show_part(int top) {
    const int chosen = presenter_.chosen_row();
    filling_ = true;
    table_.choose(-1);
    table_.set_rows(presenter_.rows());
    if (chosen >= 0) table_.choose(chosen);
    filling_ = false;
    show_all();
    if (top >= 0) table_.reveal(top);
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

void InteractionsPage::copy_row() {
    const std::string text = presenter_.chosen_as_text(table_.shown_columns());
    if (text.empty() || !wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject{wx(text)});
    wxTheClipboard->Close();
    tell(text::say(host_.voice(), "gui.interactions.copied"));
}

void InteractionsPage::export_list() {
    const auto period = host_.period();
    if (!host_.database() || !period || !presenter_.view().export_list.enabled) return;
    const auto path = ask_new_file(*this, host_.voice(), presenter_.file_name(), FileKind::list);
    if (path) export_to(*path);
}

void InteractionsPage::export_to(const std::string& path) {
    app::ListExport command{presenter_.filters().question(*host_.period()), {}, path, {}};
    command.options.format = path.ends_with(".csv") ? app::ReportFormat::csv : app::ReportFormat::xlsx;
    command.options.language = text::code_of(host_.voice().language);
    command.options.byte_order_mark = true;
    command.columns = file_columns(table_.shown_columns());
    writing_.replace<std::int64_t>(
        text::say(host_.voice(), "gui.work.list"),
        [database = host_.database(), command](const Progress& progress) {
            return database->export_list(command, progress);
        },
        [this, path](const Result<std::int64_t>& bytes) {
            if (!bytes) return Page::show_problem(bytes.refusal());
            tell(text::say(host_.voice(), "gui.interactions.saved", {{"path", path}}));
        });
}

void InteractionsPage::tell(std::string notice) {
    presenter_.show_notice(std::move(notice));
    show_all();
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
    if (words) return interaction_cell(*words, column, host_.theme().palette);
    if (!fetch_posted_ && presenter_.lines().wants_pages()) {
        fetch_posted_ = true;
        CallAfter([this] { fetch_lines(); });
    }
    return waiting_cell(column, host_.theme().palette);
}

} // namespace mizan::gui
