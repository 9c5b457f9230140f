#include "gui/pages/importing/import_page.hpp"

#include "core/calendar/zone.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "text/say.hpp"

#include <wx/combobox.h>
#include <wx/utils.h>

namespace mizan::gui {
namespace {

constexpr int preview_rows = 50;

std::vector<TableColumn> columns(const text::Voice& voice, const std::vector<std::pair<const char*, int>>& codes) {
    std::vector<TableColumn> all;
    all.reserve(codes.size());
    for (const auto& [code, width] : codes)
        all.push_back({text::say(voice, code), width, TableColumn::Kind::text, false, false});
    return all;
}

} // namespace

ImportPage::ImportPage(wxWindow& parent, Host& host)
    : Page{parent, host, "import"}, presenter_{std::make_unique<ImportPresenter>(host.voice(),
                                                                                 std::vector<std::string>{})},
      preview_{place("preview"), host.theme(), host.voice().language, text::say(host.voice(), "gui.work.preview")},
      problems_{place("problems"), host.theme(), host.voice().language, text::say(host.voice(), "gui.import.problems")},
      previews_{host.runner()}, imports_{host.runner()} {
    preview_.set_columns(columns(host.voice(), {{"gui.why.column.opened", 180},
                                                {"gui.why.column.id", 110},
                                                {"gui.import.column.agent", 140},
                                                {"group_by.channel", 110},
                                                {"group_by.topic", 140},
                                                {"gui.import.column.answered", 180},
                                                {"gui.import.column.resolved", 180}}));
    preview_.set_source([this](unsigned row, unsigned column) -> TableCell {
        if (row >= presenter_->preview().size()) return {};
        const auto& line = presenter_->preview()[row];
        const std::array cells{&line.opened, &line.id,       &line.agent,   &line.channel,
                               &line.topic,  &line.answered, &line.resolved};
        return {Markup{*cells[column]}};
    });
    problems_.set_columns(columns(host.voice(), {{"gui.import.column.row", 70},
                                                 {"gui.import.column.column", 140},
                                                 {"gui.import.column.found", 200},
                                                 {"gui.import.column.expected", 900}}));
    problems_.set_source([this](unsigned row, unsigned column) -> TableCell {
        if (row >= presenter_->problems().size()) return {};
        const auto& line = presenter_->problems()[row];
        const std::array cells{&line.row, &line.column, &line.found, &line.reason};
        return {Markup{*cells[column]}};
    });
    if (auto* zones = dynamic_cast<wxComboBox*>(&place("timezone")))
        for (const auto name : core::Zone::names())
            zones->Append(wx(name));

    make_primary("start");
    make_primary("show_team");
    on_action(*this, "browse_file", [this] {
        if (const auto path = ask_existing_file(*this, host_.voice(), FileKind::interactions)) choose_file(*path);
    });
    on_action(*this, "browse_mapping", [this] {
        if (const auto path = ask_existing_file(*this, host_.voice(), FileKind::mapping)) choose_mapping(*path);
    });
    on_choice(*this, "profile", [this](int index) { choose_profile(index); });
    on_switch(*this, "use_profile", [this](bool) {
        presenter_->choose_way(true);
        changed();
    });
    on_switch(*this, "use_mapping", [this](bool) {
        presenter_->choose_way(false);
        changed();
    });
    on_text(*this, "timezone", [this](std::string name) {
        presenter_->set_timezone(std::move(name));
        changed();
    });
    on_action(*this, "start", [this] { start(); });
    on_action(*this, "another", [this] {
        presenter_->start_again();
        show_all();
    });
    on_action(*this, "show_team", [this] { host_.show_page("team"); });
    on_action(*this, "open_rejects", [this] { wxLaunchDefaultApplication(wx(presenter_->rejects_file())); });
    show_all();
}

void ImportPage::refresh() {
    if (host_.database() && asked_ != host_.database()) ask_profiles();
}

void ImportPage::ask_profiles() {
    asked_ = host_.database();
    presenter_ = std::make_unique<ImportPresenter>(host_.voice(), asked_->profiles());
    show_all();
}

void ImportPage::choose_file(const std::string& path) {
    presenter_->set_file(path);
    changed();
}

void ImportPage::choose_mapping(const std::string& path) {
    presenter_->set_mapping_file(path);
    changed();
}

void ImportPage::choose_profile(int index) {
    presenter_->choose_profile(index);
    changed();
}

/// Whatever changed, the first rows are read again; the latest choice wins.
void ImportPage::changed() {
    show_all();
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
                presenter_->show_problem(preview.refusal());
            show_all();
        });
}

void ImportPage::start() {
    const auto database = host_.database();
    if (!database || !presenter_->ready()) return;
    place("start").Disable();
    imports_.replace<app::ImportSummary>(
        text::say(host_.voice(), "gui.work.import"),
        [database, command = presenter_->command()](const Progress& progress) {
            return database->import(command, progress);
        },
        [this](Result<app::ImportSummary> summary) {
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
    preview_.set_rows(presenter_->preview().size());
    problems_.set_rows(presenter_->problems().size());
    gui::show(*this, presenter_->view());
    place("choosing").Layout();
    place("result").Layout();
}

} // namespace mizan::gui
