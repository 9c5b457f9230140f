#include "gui/pages/settings/kpis/kpis_section.hpp"

#include "gui/forms/binding.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>

namespace mizan::gui {
namespace {

constexpr int pause_before_figure = 300; // ms

} // namespace

KpisSection::KpisSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_kpis"}, presenter_{host.voice()}, kpis_{place("kpis"), host.theme(),
                                                                              host.voice().language,
                                                                              text::say(host.voice(),
                                                                                        "gui.section.kpis")},
      questions_{host.runner()}, names_{host.runner()}, figures_{host.runner()} {
    make_primary("save_kpi");
    fold_when_narrow("kpi_side", least_form_height);
    set_table();
    bind_fields();
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_figure(); });
    show_all();
}

void KpisSection::set_table() {
    const auto column = [this](const char* code, int width, bool number = false) {
        return TableColumn{text::say(host_.voice(), code), width, TableColumn::Kind::text, number, false};
    };
    kpis_.set_columns({column("column.kpi", 190), column("column.version", 70, true), column("gui.schemes.from", 100)});
    kpis_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.rows().size()) return {};
        const KpiRow& kpi = presenter_.rows()[row];
        const std::string* const cells[] = {&kpi.name, &kpi.version, &kpi.from};
        return {marked(Markup{*cells[at]}, at == 0 && kpi.unsaved)};
    });
    kpis_.on_chosen([this](int row) {
        if (filling_ || row == presenter_.chosen_row()) return;
        presenter_.choose_row(row);
        edited();
    });
}

void KpisSection::bind_fields() {
    for (const char* name : {"kpi_id", "kpi_name", "kpi_name_ar", "kpi_from", "min_n", "filter"})
        on_text(*this, name, [this, name](const std::string& typed) {
            presenter_.type(name, typed);
            edited();
        });
    for (const char* name : {"statistic", "measure", "denominator", "kpi_better", "kpi_credit", "figure_agent"})
        on_choice(*this, name, [this, name](int entry) {
            presenter_.choose(name, entry);
            edited();
        });
    on_action(*this, "new_kpi", [this] {
        presenter_.begin_kpi();
        edited();
        place("kpi_id").SetFocus();
    });
    on_action(*this, "save_kpi", [this] { save(); });
    on_action(*this, "drop_kpi", [this] {
        presenter_.drop_changes();
        edited();
    });
}

void KpisSection::refresh() {
    const auto database = host_.database();
    const auto period = host_.period();
    if (!database || !period) return;
    questions_.replace<app::DefinitionCatalogue>(
        text::say(host_.voice(), "gui.work.definitions"),
        [database, period = *period](const Progress&) -> Result<app::DefinitionCatalogue> {
            return database->scheme_desk().catalogue(period);
        },
        [this](Result<app::DefinitionCatalogue> catalogue) {
            if (!catalogue) return show_problem(catalogue.refusal());
            presenter_.show_catalogue(*std::move(catalogue));
            edited();
        });
    names_.replace<KnownNames>(
        text::say(host_.voice(), "gui.work.names"),
        [database](const Progress&) -> Result<KnownNames> { return database->names(); },
        [this](const Result<KnownNames>& names) {
            if (!names) return show_problem(names.refusal());
            presenter_.show_agents(*names);
            edited();
        });
}

void KpisSection::edited() {
    show_all();
    pause_.StartOnce(pause_before_figure);
}

void KpisSection::ask_figure() {
    const auto database = host_.database();
    const auto period = host_.period();
    const auto definition = presenter_.definition();
    if (!database || !period) return;
    if (!definition) {
        figures_.cancel();
        presenter_.show_no_figure({"gui.kpis.no_figure", {}});
        return show_all();
    }
    figures_.replace<app::KpiAnswer>(
        text::say(host_.voice(), "gui.work.scorecard"),
        [database, definition = *definition, agent = presenter_.agent(), period = *period](const Progress& progress) {
            return database->scheme_desk().figure(definition, agent, period, progress);
        },
        [this](const Result<app::KpiAnswer>& answer) {
            if (answer)
                presenter_.show_figure(*answer);
            else
                presenter_.show_no_figure(answer.refusal());
            show_all();
        });
}

void KpisSection::save() {
    const auto definition = presenter_.definition();
    if (!definition) return;
    write<int>(
        [definition = *definition, from = presenter_.from(), seen = presenter_.seen()](
            Database& database, const Progress&) { return database.scheme_desk().save_kpi(definition, from, seen); },
        [this, written = presenter_.writing()](int version) {
            presenter_.saved(version, written);
            show_all();
        });
}

void KpisSection::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void KpisSection::show_all() {
    filling_ = true;
    if (shown_ != presenter_.rows().size()) {
        shown_ = presenter_.rows().size();
        kpis_.set_rows(shown_);
    }
    if (kpis_.chosen() != presenter_.chosen_row()) kpis_.choose(presenter_.chosen_row());
    filling_ = false;
    gui::show(*this, presenter_.view());
    if (auto* side = dynamic_cast<wxScrolledWindow*>(&place("kpi_side"))) side->FitInside();
}

} // namespace mizan::gui
