// What the commands of the frame do, where it is more than a step of main_frame.cpp.
#include "core/calendar/zone.hpp"
#include "gui/dialogs/about/about_dialog.hpp"
#include "gui/dialogs/help/help_dialog.hpp"
#include "gui/dialogs/measure/measure_dialog.hpp"
#include "gui/dialogs/palette/palette_dialog.hpp"
#include "gui/dialogs/preferences/preferences_dialog.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/menu.hpp"
#include "gui/frame/page_list.hpp"
#include "text/say.hpp"

namespace mizan::gui {

CommandState MainFrame::command_state() {
    CommandState state;
    state.database = database_ != nullptr;
    state.signers = situation_ && !situation_->signers.empty();
    state.may_import = state.database && (!situation_ || situation_->may(app::Action::import_work));
    state.may_record = state.database && (!situation_ || situation_->may(app::Action::record_work));
    state.earlier_period = presenter_.periods().can_step(-1);
    state.later_period = presenter_.periods().can_step(1);
    if (const auto found = pages_.find(shown_); found != pages_.end())
        state.measures = !found->second->measures().empty();
    state.language = voice_.language;
    state.theme = setup_.settings->theme;
    return state;
}

std::vector<Command> MainFrame::commands() {
    std::vector<Command> all = page(shown_).commands();
    const auto ids = open_pages();
    for (const auto& id : ids)
        all.push_back(
            {"page." + id, text::say(voice_, "gui.palette.go_to", {{"page", text::say_word(voice_, "gui.page", id)}}),
             text::say(voice_, "gui.pages"), keys_of_page(ids, id), [this, id] { show_page(id); }, id != shown_});
    const auto state = command_state();
    for (const auto& entry : command_list()) {
        const bool chosen = entry.chosen != nullptr && entry.chosen(state);
        all.push_back({entry.code, text::say_word(voice_, "gui.command", entry.code),
                       text::say_word(voice_, "gui.menu", code_of(entry.menu)), entry.keys,
                       [this, act = entry.act] { act(*this); }, entry.available(state) && !chosen});
    }
    return all;
}

void MainFrame::record_interaction() {
    show_page("interactions");
    page("interactions").record();
}

void MainFrame::search() {
    if (search_->control().IsShown()) search_->focus();
}

void MainFrame::step_period(int by) {
    presenter_.step_period(by);
    period_changed();
}

void MainFrame::choose_language(text::Language language) {
    Settings settings = *setup_.settings;
    settings.language = text::code_of(language);
    setup_.rebuild(settings);
}

void MainFrame::choose_theme(const std::string& choice) {
    Settings settings = *setup_.settings;
    settings.theme = choice;
    setup_.rebuild(settings);
}

void MainFrame::show_palette() {
    std::function<void()> act;
    {
        PaletteDialog dialog{*this, voice_, theme(), commands()};
        if (dialog.ShowModal() == wxID_OK) act = dialog.presenter().act();
    }
    if (act) CallAfter(act);
}

void MainFrame::show_preferences() {
    ask_preferences({});
}

/// A choice that changes the window ends the dialog; the frame that follows opens it again.
void MainFrame::ask_preferences(const std::string& focused_field) {
    const auto zone = situation_ ? core::Zone::named(situation_->organisation.timezone) : core::Zone::named("UTC");
    const Date today = zone ? zone->date_of(setup_.clock->now()) : Date{};
    PreferencesDialog dialog{*this, voice_, *setup_.settings, today, focused_field};
    if (dialog.ShowModal() != wxID_APPLY) {
        preferences_.reset();
        return;
    }
    preferences_ = dialog.changed_field();
    setup_.rebuild(dialog.settings());
}

void MainFrame::show_help() {
    std::vector<std::string> ids;
    for (const auto& entry : page_list())
        ids.emplace_back(entry.id);
    HelpDialog{*this, voice_, theme(), ids, shown_}.ShowModal();
}

void MainFrame::what_is_this() {
    explain_measure(page(shown_).chosen_measure());
}

void MainFrame::explain_measure(const std::string& id) {
    auto measures = page(shown_).measures();
    if (!measures.empty()) MeasureDialog{*this, voice_, theme(), std::move(measures), id}.ShowModal();
}

void MainFrame::show_about() {
    AboutDialog{*this, voice_, theme()}.ShowModal();
}

void MainFrame::quit() {
    Close();
}

} // namespace mizan::gui
