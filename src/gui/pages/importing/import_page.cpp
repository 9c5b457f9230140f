#include "gui/pages/importing/import_page.hpp"

#include "core/calendar/zone.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/importing/file_drop.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <fstream>
#include <sstream>
#include <wx/combobox.h>
#include <wx/scrolwin.h>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

constexpr int preview_rows = 50;
constexpr std::size_t glimpse_rows = 200; // enough to meet the usual values of a column
constexpr int pause_of_typing = 300;      // milliseconds

std::vector<TableColumn> problem_columns(const text::Voice& voice) {
    std::vector<TableColumn> columns;
    for (const auto& [code, width] : {std::pair{"gui.import.column.row", 50},
                                      {"gui.import.column.column", 120},
                                      {"gui.import.column.found", 140},
                                      {"gui.import.column.expected", 900}})
        columns.push_back({text::say(voice, code), width, TableColumn::Kind::text, false, false});
    return columns;
}

void show_rows(Table& table, const WordedRows& worded, int first_width, int width) {
    std::vector<TableColumn> columns;
    for (const auto& heading : worded.headings)
        columns.push_back({heading, columns.empty() ? first_width : width, TableColumn::Kind::text, false, false});
    table.set_rows(0);
    table.set_columns(columns);
    table.set_rows(worded.rows.size());
}

Table::Cells cells_of(std::function<const WordedRows&()> worded) {
    return [worded = std::move(worded)](unsigned row, unsigned column) -> TableCell {
        const auto& rows = worded().rows;
        if (row >= rows.size() || column >= rows[row].size()) return {};
        return {Markup{rows[row][column]}};
    };
}

Table::Cells cells_of(std::function<const std::vector<ProblemLine>&()> problems) {
    return [problems = std::move(problems)](unsigned row, unsigned column) -> TableCell {
        if (row >= problems().size()) return {};
        const auto& line = problems()[row];
        const std::array cells{&line.row, &line.column, &line.found, &line.reason};
        return {Markup{*cells[column]}};
    };
}

std::optional<std::string> content_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) return std::nullopt;
    return text.str();
}

} // namespace

ImportPage::ImportPage(wxWindow& parent, Host& host)
    : Page{parent, host, "import"}, presenter_{std::make_unique<ImportPresenter>(host.voice(),
                                                                                 std::vector<std::string>{})},
      raw_{place("raw"), host.theme(), host.voice().language, text::say(host.voice(), "gui.import.raw")},
      preview_{place("preview"), host.theme(), host.voice().language, text::say(host.voice(), "gui.work.preview")},
      preview_problems_{place("preview_problems"), host.theme(), host.voice().language,
                        text::say(host.voice(), "gui.import.problems")},
      problems_{place("problems"), host.theme(), host.voice().language, text::say(host.voice(), "gui.import.problems")},
      fields_{place("field_rows"), host.theme()}, pause_{this}, glimpses_{host.runner()}, previews_{host.runner()},
      imports_{host.runner()} {
    set_up_tables();
    describe_controls();
    for (const char* name : {"next", "start", "show_team"})
        make_primary(name);
    bind_file_step();
    bind_columns_step();
    bind_import_step();
    show_all();
}

void ImportPage::set_up_tables() {
    raw_.set_source(cells_of([this]() -> const WordedRows& { return presenter_->raw(); }));
    preview_.set_source(cells_of([this]() -> const WordedRows& { return presenter_->preview(); }));
    preview_problems_.set_columns(problem_columns(host_.voice()));
    preview_problems_.set_source(
        cells_of([this]() -> const std::vector<ProblemLine>& { return presenter_->preview_problems(); }));
    problems_.set_columns(problem_columns(host_.voice()));
    problems_.set_source(cells_of([this]() -> const std::vector<ProblemLine>& { return presenter_->problems(); }));
}

/// A screen reader calls them by what their tooltips say.
void ImportPage::describe_controls() {
    for (const char* name : {"file", "sheet", "profile", "timezone", "source_name", "dates", "durations", "rejects"})
        native::describe(place(name), utf8(place(name).GetToolTipText()));
    if (auto* zones = dynamic_cast<wxComboBox*>(&place("timezone")))
        for (const auto name : core::Zone::names())
            zones->Append(wx(name));
}

void ImportPage::bind_file_step() {
    SetDropTarget(new FileDrop{[this](const std::string& path) { choose_file(path); }});
    on_action(*this, "browse_file", [this] {
        if (const auto path = ask_existing_file(*this, host_.voice(), FileKind::interactions)) choose_file(*path);
    });
    on_choice(*this, "sheet", [this](int index) {
        presenter_->choose_sheet(index);
        ask_glimpse();
    });
    on_action(*this, "next", [this] { next(); });
    on_action(*this, "back", [this] {
        presenter_->back();
        show_all();
    });
}

void ImportPage::bind_columns_step() {
    on_choice(*this, "profile", [this](int index) { choose_profile(index); });
    on_switch(*this, "use_profile", [this](bool) { choose_way(true); });
    on_switch(*this, "use_mapping", [this](bool) { choose_way(false); });
    on_text(*this, "timezone", [this](std::string name) {
        presenter_->set_timezone(std::move(name));
        ask_preview_soon();
    });
    on_text(*this, "source_name", [this](const std::string& name) {
        presenter_->set_source(name);
        ask_preview_soon();
    });
    on_choice(*this, "dates", [this](int style) { choose_dates(style); });
    on_choice(*this, "durations", [this](int style) {
        presenter_->choose_durations(style);
        changed();
    });
    on_switch(*this, "all_fields", [this](bool all) {
        presenter_->show_all_fields(all);
        show_all();
    });
    fields_.on_chosen([this](std::size_t row, int entry) { choose_column(row, entry); });
    on_action(*this, "change_profile", [this] { change_profile(); });
    on_action(*this, "open_mapping", [this] {
        if (const auto path = ask_existing_file(*this, host_.voice(), FileKind::mapping)) open_mapping(*path);
    });
    on_action(*this, "save_mapping", [this] {
        const auto name = presenter_->mapping().draft().source();
        if (const auto path = ask_new_file(*this, host_.voice(), name.empty() ? "mapping" : name, "json"))
            save_mapping(*path);
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_preview(); });
}

void ImportPage::bind_import_step() {
    on_action(*this, "choose_rejects", [this] {
        const auto proposed = presenter_->command().rejects->stem().string();
        if (const auto path = ask_new_file(*this, host_.voice(), proposed, "csv")) {
            presenter_->set_rejects(*path);
            show_all();
        }
    });
    on_action(*this, "start", [this] { start(); });
    on_action(*this, "another", [this] {
        presenter_->start_again();
        show_all();
        place("browse_file").SetFocus();
    });
    on_action(*this, "show_team", [this] { host_.show_page("team"); });
    on_action(*this, "open_rejects", [this] {
        wxLaunchDefaultApplication(wx(std::filesystem::path{presenter_->rejects_file()}.parent_path().string()));
    });
}

void ImportPage::refresh() {
    if (host_.database() && asked_ != host_.database()) ask_profiles();
}

void ImportPage::ask_profiles() {
    asked_ = host_.database();
    presenter_ = std::make_unique<ImportPresenter>(host_.voice(), asked_->profiles());
    if (const auto generic = asked_->profile_text("generic"))
        if (auto knowing = MappingDraft::parsed(*generic)) presenter_->know_names(*std::move(knowing));
    show_all();
}

void ImportPage::choose_file(const std::string& path) {
    presenter_->set_file(path);
    ask_glimpse();
}

void ImportPage::ask_glimpse() {
    previews_.cancel();
    show_all();
    const auto database = host_.database();
    if (!database || presenter_->file().empty()) return;
    glimpses_.replace<app::FileGlimpse>(
        text::say(host_.voice(), "gui.work.glimpse"),
        [database, file = presenter_->file(), sheet = presenter_->sheet()](const Progress&) {
            return database->glimpse(file, sheet, glimpse_rows);
        },
        [this](Result<app::FileGlimpse> glimpse) {
            if (!glimpse) {
                presenter_->refuse_file(glimpse.refusal());
                return show_all();
            }
            presenter_->show_file(*std::move(glimpse));
            changed();
        });
}

void ImportPage::choose_profile(int index) {
    presenter_->choose_profile(index);
    changed();
}

void ImportPage::choose_way(bool by_profile) {
    presenter_->choose_way(by_profile);
    changed();
}

void ImportPage::choose_column(std::size_t row, int entry) {
    presenter_->choose_column(row, entry);
    changed();
}

void ImportPage::choose_dates(int style) {
    presenter_->choose_dates(style);
    changed();
}

void ImportPage::change_profile() {
    const auto database = host_.database();
    if (!database) return;
    const auto text = database->profile_text(presenter_->profile());
    if (!text) return show_problem(text.refusal());
    if (auto draft = MappingDraft::parsed(*text)) presenter_->start_from_profile(*std::move(draft));
    changed();
}

void ImportPage::open_mapping(const std::string& path) {
    const auto text = content_of(path);
    if (!text) return show_problem({"mapping_file_unreadable", {{"file", path}}});
    auto draft = MappingDraft::parsed(*text);
    const bool good = draft.has_value();
    presenter_->use_mapping(path, std::move(draft));
    good ? changed() : show_all();
}

void ImportPage::save_mapping(const std::string& path) {
    std::ofstream file{path, std::ios::binary};
    if (!(file << presenter_->mapping_text() << std::flush))
        return show_problem({"gui.import.mapping_unwritten", {{"file", path}}});
    presenter_->mapping_saved(path);
    show_all();
}

void ImportPage::changed() {
    show_all();
    ask_preview();
}

void ImportPage::ask_preview_soon() {
    show_all();
    previews_.cancel();
    pause_.StartOnce(pause_of_typing);
}

/// Whatever changed, the first rows are read again; the latest choice wins.
void ImportPage::ask_preview() {
    pause_.Stop();
    const auto database = host_.database();
    if (!database || !presenter_->ready()) return previews_.cancel();
    previews_.replace<app::ImportPreview>(
        text::say(host_.voice(), "gui.work.preview"),
        [database, request = presenter_->request()](const Progress&) {
            return database->preview(request, preview_rows);
        },
        [this](Result<app::ImportPreview> preview) {
            if (preview)
                presenter_->show_preview(*preview);
            else
                presenter_->refuse_preview(preview.refusal());
            show_all();
        });
}

void ImportPage::next() {
    presenter_->next();
    show_all();
}

void ImportPage::start() {
    const auto database = host_.database();
    if (!database || !presenter_->ready()) return;
    const auto command = presenter_->command();
    presenter_->set_rejects(command.rejects->string());
    presenter_->set_running(true);
    show_all();
    imports_.replace<app::ImportSummary>(
        text::say(host_.voice(), "gui.work.import"),
        [database, command](const Progress& progress) { return database->import(command, progress); },
        [this](Result<app::ImportSummary> summary) {
            presenter_->set_running(false);
            if (!summary) return show_problem(summary.refusal());
            presenter_->show_result(*summary);
            show_all();
            host_.data_changed();
        });
}

void ImportPage::show_problem(const Refusal& refusal) {
    presenter_->show_problem(refusal);
    show_all();
}

void ImportPage::show_all() {
    show_rows(raw_, presenter_->raw(), 120, 130);
    show_rows(preview_, presenter_->preview(), 80, 185);
    preview_problems_.set_rows(presenter_->preview_problems().size());
    problems_.set_rows(presenter_->problems().size());
    fields_.show(presenter_->mapping().rows());
    gui::show(*this, presenter_->view());
    lay_out();
    flow_labels(*this); // a step that was just shown has its width only now
    lay_out();
}

void ImportPage::lay_out() {
    Layout();
    for (const char* name : {"choosing", "file_step", "columns_step", "import_step", "result"})
        place(name).Layout();
    for (auto* side : place("columns_step").GetChildren())
        side->Layout();
    place("reading_side").FitInside();
}

} // namespace mizan::gui
