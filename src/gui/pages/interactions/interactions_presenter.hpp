#pragma once
#include "app/commands/record.hpp"
#include "gui/charts/clock_parts.hpp"
#include "gui/dialogs/save_filter/save_filter_presenter.hpp"
#include "gui/dialogs/saved_filters/saved_filters_presenter.hpp"
#include "gui/pages/interactions/interaction_words.hpp"
#include "gui/pages/interactions/interactions_view.hpp"
#include "gui/pages/interactions/line_cache.hpp"
#include "gui/pages/interactions/list_filters.hpp"
#include "gui/pages/interactions/saved_filters.hpp"

namespace mizan::gui {

/// The interactions of a period: which are listed, their lines as they arrive, and all about the chosen one.
class InteractionsPresenter {
public:
    explicit InteractionsPresenter(text::Voice voice);

    const InteractionsView& view() const { return view_; }
    const ListFilters& filters() const { return filters_; }
    const std::vector<FilterChip>& chips() const { return chips_; }
    const KnownNames& names() const { return names_; }

    /// What the lists offer from now on; what is chosen stays chosen, by its name of today.
    void show_names(KnownNames names);
    /// Nothing was recorded yet.
    void show_no_data();
    void show_waiting(const Period& period);
    /// Another list. The chosen row stays chosen where it is still there.
    void show(app::InteractionList list);
    void show_refusal(const Refusal& refusal);
    /// A sentence about what was done.
    void show_notice(std::string words) { view_.notice.shown = std::move(words); }

    void find(std::string text);
    void choose_agent(int index); // 0: everybody; so for the others
    void choose_team(int index);
    void choose_channel(int index);
    void choose_state(int index);
    void switch_filter(FilterKind kind, bool on);
    void drop_filter(FilterKind kind);
    void clear_filters();
    /// Why nothing can be listed: an agent or a team that is set is not known any more.
    std::optional<Refusal> gone() const;

    /// The filters that the person saved, by name.
    void show_saved(std::vector<SavedFilter> saved);
    const std::vector<SavedFilter>& saved() const { return saved_; }
    /// Sets what was saved, as the list of saved filters names it (0: none of them). What of it means nothing any more
    /// is told; a filter that cannot be read is told and not set.
    void choose_saved(int index);
    /// What is asked before what is set is saved, and before saved filters are named anew or deleted; and what is kept
    /// of the person's filters afterwards.
    SaveFilterPresenter save_question() const;
    std::vector<SavedFilter> save(const std::string& name);
    SavedFiltersPresenter manage_question() const;
    std::vector<SavedFilter> manage(const std::vector<SavedFiltersPresenter::Entry>& entries);

    LineCache& lines() { return lines_; }

    /// A table takes time for each of its rows, seen or not; a longer list is shown in parts of so many. Rows are those
    /// of the part that is shown.
    static constexpr std::size_t part_size = 20'000;
    std::size_t rows() const { return std::min(part_size, lines_.size() - first_row()); }
    void turn_part(int by);
    /// Nothing where the line has not arrived; it is wanted from then on.
    std::optional<InteractionRow> row(std::size_t index);

    void choose_row(int row);                // -1: none
    bool choose_listed(InteractionId which); // in whichever part; false where it is not listed
    int chosen_row() const;                  // -1: none, no longer listed, or in another part
    /// What the chosen row is called; nothing while its line has not arrived.
    std::optional<app::InteractionName> chosen() const;
    std::string file_name() const; // proposed for the list, without ending
    /// The chosen row as a spreadsheet takes it: its cells in the order of these columns, tabs between. Empty: none.
    std::string chosen_as_text(const std::vector<std::size_t>& columns) const;
    bool needs_detail() const { return chosen() && !detail_; }
    void show_detail(app::InteractionDetail detail);
    void show_detail_refusal(const Refusal& refusal);
    void forget_detail();
    const std::optional<app::InteractionDetail>& detail() const { return detail_; }
    std::vector<Fact> facts() const;
    std::vector<Fact> history() const;
    std::vector<ClockPart> clock(const std::string& kpi) const;

private:
    void show_filters();
    void show_saved_choice();
    void set_saved(const SavedFilter& saved);
    void set_followed(const ListFilters& filters);
    void show_count();
    void show_part();
    void show_chosen();
    const app::ListedInteraction* chosen_line() const; // none, or its line has not arrived
    std::size_t first_row() const { return part_ * part_size; }
    void show_clock(const char* kpi, Text& title, Text& words, Place& place);

    text::Voice voice_;
    Period period_;
    InteractionsView view_;
    KnownNames names_;
    ListFilters filters_;
    std::vector<FilterChip> chips_;
    std::vector<SavedFilter> saved_;
    std::string set_last_; // of the saved filters, by name
    LineCache lines_;
    std::size_t part_ = 0;
    std::optional<InteractionId> chosen_;
    std::optional<app::InteractionDetail> detail_;
};

} // namespace mizan::gui
