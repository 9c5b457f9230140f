// What is listed: the filters of the interactions' presenter, and those that a person saved.
#include "base/folding.hpp"
#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "gui/pages/interactions/interactions_presenter.hpp"
#include "report/documents/words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <functional>

namespace mizan::gui {
namespace {

/// The place of a value in a list whose first entry stands for all.
template <class Items, class Value, class Projection>
int after_all(const Items& items, const Value& value, Projection projection) {
    const auto found = std::ranges::find(items, value, projection);
    return found == std::end(items) ? 0 : static_cast<int>(found - std::begin(items)) + 1;
}

/// A value that is set although the list does not have it stands last, so that nobody takes it for none.
void choose_unlisted(Choice& choice, std::string words) {
    choice.entries.push_back(std::move(words));
    choice.chosen = static_cast<int>(choice.entries.size()) - 1;
}

void offer_names(const text::Voice& voice, Choice& choice, const char* all, const std::vector<KnownNames::Name>& names,
                 const std::string& set, bool is_gone) {
    choice.entries = {text::say(voice, all)};
    for (const auto& name : names)
        choice.entries.push_back(report::shown_name(voice, name.name, name.name_ar));
    choice.chosen = after_all(names, set, &KnownNames::Name::name);
    if (choice.chosen == 0 && !set.empty())
        choose_unlisted(choice, is_gone ? text::say(voice, "gui.filters.gone_value", {{"which", set}}) : set);
}

/// The name at that place of the list that offers these; what is set where it is the last one, which they do not have.
std::string name_at(const std::vector<KnownNames::Name>& names, int index, const std::string& set) {
    if (index <= 0) return {};
    return static_cast<std::size_t>(index) <= names.size() ? names[static_cast<std::size_t>(index) - 1].name : set;
}

bool is_among(const std::vector<FilterKind>& kinds, FilterKind kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

void InteractionsPresenter::show_names(KnownNames names) {
    names_ = std::move(names);
    set_followed(filters_);
    show_filters();
}

void InteractionsPresenter::show_filters() {
    const auto gone_now = gui::gone(filters_, names_);
    view_.find.shown = filters_.text;
    offer_names(voice_, view_.agent_choice, "gui.interactions.any_agent", names_.agents, filters_.agent,
                is_among(gone_now, FilterKind::agent));
    offer_names(voice_, view_.team_choice, "gui.interactions.any_team", names_.teams, filters_.team,
                is_among(gone_now, FilterKind::team));
    view_.channel_choice.entries = {text::say(voice_, "gui.interactions.any_channel")};
    for (const auto channel : names_.channels)
        view_.channel_choice.entries.push_back(text::say_word(voice_, "channel", core::name_of(channel)));
    view_.channel_choice.chosen = filters_.channel ? after_all(names_.channels, *filters_.channel, std::identity{}) : 0;
    if (filters_.channel && view_.channel_choice.chosen == 0)
        choose_unlisted(view_.channel_choice, text::say_word(voice_, "channel", core::name_of(*filters_.channel)));
    view_.state_choice.entries = {text::say(voice_, "gui.interactions.any_state")};
    for (const auto state : app::listed_state_names)
        view_.state_choice.entries.push_back(text::say_word(voice_, "listed_state", state));
    view_.state_choice.chosen = filters_.state ? static_cast<int>(*filters_.state) + 1 : 0;
    view_.complaints.on = filters_.complaints;
    view_.low_rated.on = filters_.low_rated;
    view_.corrected.on = filters_.corrected;
    view_.unassigned.on = filters_.unassigned;
    chips_ = filter_chips(voice_, filters_, names_);
    view_.chips.visible = view_.clear_filters.visible = view_.save_filter.visible = !chips_.empty();
    show_saved_choice();
}

void InteractionsPresenter::find(std::string text) {
    filters_.text = std::move(text);
    show_filters();
}

void InteractionsPresenter::choose_agent(int index) {
    filters_.agent = name_at(names_.agents, index, filters_.agent);
    show_filters();
}

void InteractionsPresenter::choose_team(int index) {
    filters_.team = name_at(names_.teams, index, filters_.team);
    show_filters();
}

void InteractionsPresenter::choose_channel(int index) {
    if (index <= 0)
        filters_.channel.reset();
    else if (static_cast<std::size_t>(index) <= names_.channels.size())
        filters_.channel = names_.channels[static_cast<std::size_t>(index) - 1];
    show_filters();
}

void InteractionsPresenter::choose_state(int index) {
    filters_.state.reset();
    if (index > 0) filters_.state = static_cast<app::ListedState>(index - 1);
    show_filters();
}

void InteractionsPresenter::switch_filter(FilterKind kind, bool on) {
    filters_.toggle(kind) = on;
    show_filters();
}

void InteractionsPresenter::drop_filter(FilterKind kind) {
    filters_.drop(kind);
    show_filters();
}

void InteractionsPresenter::clear_filters() {
    filters_ = {};
    show_filters();
}

std::optional<Refusal> InteractionsPresenter::gone() const {
    const auto kinds = gui::gone(filters_, names_);
    if (kinds.empty()) return std::nullopt;
    const bool agent = kinds.front() == FilterKind::agent;
    return Refusal{agent ? "gui.filters.agent_gone" : "gui.filters.team_gone",
                   {{"name", agent ? filters_.agent : filters_.team}}};
}

void InteractionsPresenter::show_saved(std::vector<SavedFilter> saved) {
    saved_ = std::move(saved);
    std::ranges::stable_sort(saved_, {}, [](const SavedFilter& filter) { return folded_for_search(filter.name); });
    show_saved_choice();
}

/// The saved filter that is set now, whichever way it was set, is the chosen one.
void InteractionsPresenter::show_saved_choice() {
    view_.saved_choice.entries = {text::say(voice_, "gui.filters.choice")};
    view_.saved_choice.chosen = 0;
    for (const auto& saved : saved_) {
        view_.saved_choice.entries.push_back(saved.name);
        const auto filters = filters_of(saved);
        if (view_.saved_choice.chosen == 0 && filters && followed(*filters, names_) == filters_)
            view_.saved_choice.chosen = static_cast<int>(view_.saved_choice.entries.size()) - 1;
    }
    view_.saved_choice.visible = view_.manage_filters.visible = !saved_.empty();
    view_.chip_area.visible = !chips_.empty() || !saved_.empty();
}

void InteractionsPresenter::choose_saved(int index) {
    if (index > 0 && static_cast<std::size_t>(index) <= saved_.size())
        set_saved(saved_[static_cast<std::size_t>(index) - 1]);
    show_filters();
}

void InteractionsPresenter::set_saved(const SavedFilter& saved) {
    const auto read = filters_of(saved);
    if (!read) return show_notice(text::say(voice_, read.refusal()));
    set_last_ = saved.name;
    set_followed(*read);
}

/// Whoever was merged or renamed is listed by the name of today, and that is told.
void InteractionsPresenter::set_followed(const ListFilters& filters) {
    const std::string before = filters.agent;
    filters_ = followed(filters, names_);
    if (filters_.agent != before)
        show_notice(text::say(voice_, "gui.filters.followed",
                              {{"before", before}, {"now", shown_among(voice_, names_.agents, filters_.agent)}}));
}

SaveFilterPresenter InteractionsPresenter::save_question() const {
    std::vector<std::string> taken;
    taken.reserve(saved_.size());
    for (const auto& saved : saved_)
        taken.push_back(saved.name);
    const bool there = std::ranges::find(taken, set_last_) != taken.end();
    return {voice_, taken, there ? set_last_ : std::string{}, filter_words(voice_, filters_, names_)};
}

std::vector<SavedFilter> InteractionsPresenter::save(const std::string& name) {
    auto all = saved_;
    std::erase_if(all, [&](const SavedFilter& saved) { return saved.name == name; });
    all.push_back(saved_as(name, filters_));
    set_last_ = name;
    show_notice(text::say(voice_, "gui.filters.saved", {{"name", name}}));
    show_saved(std::move(all));
    return saved_;
}

SavedFiltersPresenter InteractionsPresenter::manage_question() const {
    std::vector<SavedFiltersPresenter::Entry> entries;
    for (const auto& saved : saved_) {
        SavedFiltersPresenter::Entry entry{entries.size(), saved.name, {}, {}};
        const auto read = filters_of(saved);
        if (read) {
            const auto filters = followed(*read, names_);
            entry.words = filter_words(voice_, filters, names_);
            if (!gui::gone(filters, names_).empty()) entry.fault = text::say(voice_, "gui.filters.fits_nothing");
        } else {
            entry.fault = text::say(voice_, read.refusal());
        }
        entries.push_back(std::move(entry));
    }
    return {voice_, std::move(entries)};
}

std::vector<SavedFilter> InteractionsPresenter::manage(const std::vector<SavedFiltersPresenter::Entry>& entries) {
    std::vector<SavedFilter> kept;
    kept.reserve(entries.size());
    for (const auto& entry : entries)
        kept.push_back({entry.name, saved_[entry.filter].values});
    show_saved(std::move(kept));
    return saved_;
}

} // namespace mizan::gui
