// What narrows the list of the page: its filters, those that a person saved, and what the palette offers of them.
#include "gui/dialogs/save_filter/save_filter_dialog.hpp"
#include "gui/dialogs/saved_filters/saved_filters_dialog.hpp"
#include "gui/forms/binding.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

constexpr int saved_width = 170;

} // namespace

std::vector<Command> InteractionsPage::commands() {
    std::vector<Command> all;
    for (const char* button : {"correct", "exclude", "take_in", "undo", "clear_filters", "save_filter",
                               "manage_filters", "columns", "export_list"})
        all.push_back(command_of(button, "interactions"));
    int entry = 0; // of the list of saved filters, whose first stands for none
    for (const auto& saved : presenter_.saved()) {
        Command set;
        set.code = "saved_filter." + saved.name;
        set.title = text::say(host_.voice(), "gui.filters.command", {{"name", saved.name}});
        set.group = text::say_word(host_.voice(), "gui.page", "interactions");
        set.available = presenter_.view().filters.visible;
        set.act = [this, index = ++entry] { choose_saved(index); };
        all.push_back(std::move(set));
    }
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
    const int width = static_cast<int>(FromDIP(saved_width) * host_.theme().text_scale);
    native::keep_width(place("saved_choice"), width); // however long a name is
    place("saved_choice").SetMinSize({width, -1});
    on_choice(*this, "saved_choice", [this](int index) { choose_saved(index); });
    on_action(*this, "save_filter", [this] { save_filter(); });
    on_action(*this, "manage_filters", [this] { manage_filters(); });
    for (const char* name : {"clear_filters", "empty_clear"})
        on_action(*this, name, [this] {
            presenter_.clear_filters();
            filters_changed();
        });
}

void InteractionsPage::filters_changed() {
    presenter_.show_notice("");
    ask_list();
}

void InteractionsPage::choose_saved(int index) {
    presenter_.show_notice("");
    presenter_.choose_saved(index);
    ask_list();
}

void InteractionsPage::save_filter() {
    if (!presenter_.filters().any()) return;
    SaveFilterDialog dialog{*this, host_.voice(), host_.theme(), presenter_.save_question()};
    if (dialog.ShowModal() == wxID_OK) save_filter_as(dialog.presenter().name());
}

void InteractionsPage::manage_filters() {
    SavedFiltersDialog dialog{*this, host_.voice(), host_.theme(), presenter_.manage_question()};
    if (dialog.ShowModal() == wxID_OK) manage_filters_as(dialog.presenter().entries());
}

void InteractionsPage::save_filter_as(const std::string& name) {
    keep_filters(presenter_.save(name));
}

void InteractionsPage::manage_filters_as(const std::vector<SavedFiltersPresenter::Entry>& entries) {
    keep_filters(presenter_.manage(entries));
}

void InteractionsPage::keep_filters(std::vector<SavedFilter> filters) {
    if (const auto situation = host_.situation())
        host_.filter_memory().keep(situation->organisation.created_at, std::move(filters));
    show_all();
}

void InteractionsPage::take_saved_filters() {
    if (const auto situation = host_.situation())
        presenter_.show_saved(host_.filter_memory().of(situation->organisation.created_at));
}

} // namespace mizan::gui
