#include "gui/pages/settings/targets/targets_section.hpp"

#include "gui/forms/binding.hpp"
#include "text/say.hpp"

#include <array>

namespace mizan::gui {

TargetsSection::TargetsSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_targets"}, presenter_{host.voice()},
      questions_{host.runner()}, effects_{host.runner()} {
    make_tables();
    bind_fields();
    make_primary("save");
    show_all();
}

void TargetsSection::make_tables() {
    const auto column = [this](const char* code, int width) {
        return TableColumn{text::say(host_.voice(), code), width, TableColumn::Kind::text, false, false};
    };
    const auto name = [this](const char* code) { return text::say(host_.voice(), code); };
    targets_ =
        std::make_unique<Table>(place("targets"), host_.theme(), host_.voice().language, name("gui.section.targets"));
    targets_->set_columns({column("gui.targets.column.kind", 120), column("gui.targets.column.within", 85),
                           column("gui.targets.column.channel", 130), column("gui.targets.column.team", 110),
                           column("gui.targets.column.priority", 110), column("gui.targets.column.dates", 170),
                           column("gui.targets.column.state", 110)});
    targets_->set_source([this](unsigned row, unsigned cell) -> TableCell {
        const auto& target = presenter_.rows()[row];
        const std::array words{target.kind,     target.within, target.channel, target.team,
                               target.priority, target.dates,  target.state};
        return {target.entered ? Markup::strong(words[cell]) : Markup{words[cell]}};
    });
    targets_->on_chosen([this](int row) {
        presenter_.choose_row(row);
        gui::show(*this, presenter_.view());
    });
    moved_ = std::make_unique<Table>(place("moved"), host_.theme(), host_.voice().language, name("gui.effect.moved"));
    moved_->set_columns({column("gui.effect.column.agent", 140), column("gui.effect.column.month", 120),
                         column("gui.effect.column.before", 155), column("gui.effect.column.after", 155)});
    moved_->set_source([this](unsigned row, unsigned cell) -> TableCell {
        const auto& card = presenter_.moved_rows()[row];
        return {Markup{std::array{card.agent, card.month, card.before, card.after}[cell]}};
    });
}

void TargetsSection::on_chosen(const char* name, void (TargetsPresenter::*act)(int)) {
    on_choice(*this, name, [this, act](int index) {
        (presenter_.*act)(index);
        gui::show(*this, presenter_.view());
    });
}

void TargetsSection::on_typed(const char* name, void (TargetsPresenter::*act)(std::string)) {
    on_text(*this, name, [this, act](std::string text) {
        (presenter_.*act)(std::move(text));
        gui::show(*this, presenter_.view());
    });
}

void TargetsSection::bind_fields() {
    using P = TargetsPresenter;
    on_chosen("kind", &P::choose_kind);
    on_chosen("team", &P::choose_team);
    on_chosen("channel", &P::choose_channel);
    on_chosen("priority", &P::choose_priority);
    on_typed("within", &P::type_within);
    on_typed("from", &P::type_from);
    on_typed("to", &P::type_to);
    on_typed("grade", &P::type_grade);
    on_action(*this, "put_target", [this] { put_target(); });
    on_action(*this, "revert", [this] {
        effects_.cancel();
        presenter_.revert();
        show_all();
    });
    on_action(*this, "save", [this] { save(); });
}

void TargetsSection::refresh() {
    const auto database = host_.database();
    if (!database) return;
    questions_.replace<TargetShelf>(
        text::say(host_.voice(), "gui.work.look"),
        [database](const Progress&) -> Result<TargetShelf> { return database->calendar_desk().targets(); },
        [this](const Result<TargetShelf>& shelf) {
            if (!shelf) return show_problem(shelf.refusal());
            presenter_.show_shelf(*shelf);
            show_all();
        });
}

void TargetsSection::put_target() {
    presenter_.put_target();
    presenter_.show_effect_waiting();
    show_all();
    ask_effect();
}

void TargetsSection::ask_effect() {
    const auto database = host_.database();
    if (!database || presenter_.entered().empty()) return;
    effects_.replace<app::RuleEffect>(
        text::say(host_.voice(), "gui.work.effect"),
        [database, targets = presenter_.entered()](const Progress& progress) {
            return database->calendar_desk().effect(targets, progress);
        },
        [this](const Result<app::RuleEffect>& effect) {
            presenter_.show_effect(effect);
            show_all();
        });
}

void TargetsSection::save() {
    if (presenter_.entered().empty()) return;
    effects_.cancel();
    write<Done>(
        [targets = presenter_.entered()](Database& open, const Progress&) -> Result<Done> {
            const auto put = open.calendar_desk().put(targets);
            if (!put) return put.refusal();
            return Done{};
        },
        [this](const Done&) {
            presenter_.show_saved();
            show_all();
        });
}

void TargetsSection::show_problem(const Refusal& refusal) {
    presenter_.show_problem(refusal);
    show_all();
}

void TargetsSection::show_all() {
    gui::show(*this, presenter_.view());
    targets_->set_rows(presenter_.rows().size());
    moved_->set_rows(presenter_.moved_rows().size());
}

} // namespace mizan::gui
