#include "gui/pages/settings/schemes/schemes_section.hpp"

#include "gui/forms/binding.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace mizan::gui {
namespace {

constexpr int pause_in_typing = 300; // ms
constexpr int beside_from = 860;     // device-independent pixels of the section's width

} // namespace

SchemesSection::SchemesSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_schemes"}, presenter_{host.voice()}, versions_{place("versions"), host.theme(),
                                                                                     host.voice().language,
                                                                                     text::say(host.voice(),
                                                                                               "gui.section.schemes")},
      effect_{place("effect"), host.theme(), host.voice().language, text::say(host.voice(), "gui.schemes.effect")},
      lines_{place("lines"),
             host.voice(),
             {[this](std::size_t line, std::string_view column, const std::string& typed) {
                  presenter_.type_line(line, column, typed);
                  edited();
              },
              [this](std::size_t line, int entry) {
                  presenter_.choose_kpi(line, entry);
                  edited();
              },
              [this](std::size_t line, int entry) {
                  presenter_.choose_gate(line, entry);
                  edited();
              },
              [this](std::size_t line, bool on) {
                  presenter_.adjust(line, on);
                  edited();
              },
              [this](std::size_t line) {
                  presenter_.remove_line(line);
                  edited();
              }}},
      questions_{host.runner()}, names_{host.runner()}, effects_{host.runner()} {
    make_primary("save_scheme");
    set_tables();
    bind_fields();
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_effect(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    show_all();
}

void SchemesSection::set_tables() {
    const auto column = [this](const char* code, int width, bool number = false) {
        return TableColumn{text::say(host_.voice(), code), width, TableColumn::Kind::text, number, false};
    };
    const auto& colours = host_.theme().palette;
    versions_.set_columns(
        {column("column.scheme", 220), column("column.version", 80, true), column("gui.schemes.from", 150)});
    versions_.set_source([this, &colours](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.versions().size()) return {};
        const VersionRow& version = presenter_.versions()[row];
        if (at == 0)
            return {marked(Markup{version.name} +
                               Markup::small(version.own ? "" : "  " + text::say(host_.voice(), "gui.schemes.shipped"),
                                             colours.muted),
                           version.unsaved)};
        return {Markup{at == 1 ? version.version : version.from}};
    });
    versions_.on_chosen([this](int row) {
        if (filling_ || row == presenter_.chosen_version()) return;
        presenter_.choose_version(row);
        edited();
    });
    effect_.set_columns({column("column.kpi", 116), column("gui.schemes.value", 64, true),
                         column("gui.schemes.before", 56, true), column("gui.schemes.after", 56, true)});
    effect_.set_source([this, &colours](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.effect().size()) return {};
        const EffectRow& line = presenter_.effect()[row];
        switch (at) {
        case 0: return {Markup{line.kpi}};
        case 1: return {Markup::toned(line.value, colours.muted)};
        case 2: return {Markup{line.before}};
        default: return {Markup::toned(line.after, colours.of(line.tone))};
        }
    });
}

void SchemesSection::bind_fields() {
    for (const char* name : {"scheme_id", "scheme_name", "scheme_name_ar", "scheme_from", "band_outstanding",
                             "band_strong", "band_solid", "band_developing", "band_below"})
        on_text(*this, name, [this, name](const std::string& typed) {
            presenter_.type(name, typed);
            edited();
        });
    on_choice(*this, "effect_agent", [this](int entry) {
        presenter_.choose_agent(entry);
        edited();
    });
    on_choice(*this, "scheme_role", [this](int entry) {
        presenter_.choose_role(entry);
        edited();
    });
    on_action(*this, "add_line", [this] {
        presenter_.add_line();
        edited();
    });
    on_action(*this, "drop_changes", [this] {
        presenter_.drop_changes();
        edited();
    });
    on_action(*this, "save_scheme", [this] { save(); });
}

void SchemesSection::refresh() {
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

void SchemesSection::edited() {
    show_all();
    pause_.StartOnce(pause_in_typing);
}

void SchemesSection::ask_effect() {
    const auto database = host_.database();
    const auto period = host_.period();
    const auto kept = presenter_.kept(), scheme = presenter_.scheme();
    const std::string agent = presenter_.agent();
    if (!database || !period || !kept || agent.empty()) return;
    if (!scheme) {
        effects_.cancel();
        presenter_.show_no_effect({"gui.schemes.no_effect", {}});
        return show_all();
    }
    effects_.replace<DraftEffect>(
        text::say(host_.voice(), "gui.work.scorecard"),
        [database, kept = *kept, scheme = *scheme, agent, period = *period](const Progress& progress) {
            return database->scheme_desk().effect(kept, scheme, agent, period, progress);
        },
        [this](const Result<DraftEffect>& effect) {
            if (effect)
                presenter_.show_effect(*effect);
            else
                presenter_.show_no_effect(effect.refusal());
            show_all();
        });
}

void SchemesSection::save() {
    const auto scheme = presenter_.scheme();
    if (!scheme) return;
    write<int>(
        [scheme = *scheme, from = presenter_.from(), seen = presenter_.seen()](Database& database, const Progress&) {
            return database.scheme_desk().save_scheme(scheme, from, seen);
        },
        [this, written = presenter_.writing()](int version) {
            presenter_.saved(version, written);
            show_all();
        });
}

void SchemesSection::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void SchemesSection::show_all() {
    filling_ = true;
    if (shown_versions_ != presenter_.versions().size()) {
        shown_versions_ = presenter_.versions().size();
        versions_.set_rows(shown_versions_);
    }
    if (versions_.chosen() != presenter_.chosen_version()) versions_.choose(presenter_.chosen_version());
    effect_.set_rows(presenter_.effect().size());
    filling_ = false;
    lines_.show(presenter_);
    gui::show(*this, presenter_.view());
    if (auto* body = dynamic_cast<wxScrolledWindow*>(place("editor").GetParent())) body->FitInside();
}

void SchemesSection::lay_out() {
    auto* sizer = dynamic_cast<wxBoxSizer*>(place("editor").GetContainingSizer());
    const int orientation =
        GetClientSize().x < FromDIP(host_.theme().with_text(beside_from)) ? wxVERTICAL : wxHORIZONTAL;
    if (sizer == nullptr || sizer->GetOrientation() == orientation) return;
    sizer->SetOrientation(orientation);
    if (auto* body = dynamic_cast<wxScrolledWindow*>(place("editor").GetParent())) {
        body->Layout();
        body->FitInside();
    }
}

} // namespace mizan::gui
