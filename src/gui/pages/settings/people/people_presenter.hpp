#pragma once
#include "gui/pages/settings/effect_words.hpp"
#include "gui/pages/settings/people/people_view.hpp"
#include "gui/pages/settings/unsaved.hpp"
#include "gui/session/people_desk.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// A line of one of the form's tables, worded.
struct PersonRow {
    std::string name, note; // note: another name, or the team
    bool gone = false;      // no longer employed
    PersonId id;
};
struct MembershipRow {
    std::string team, role, from, to, more;
};
struct AbsenceRow {
    std::string kind, from, to;
};
struct AliasRow {
    std::string name, source, dates;
};

/// People, who is chosen, and what was typed of them. What was typed outlives a refusal and a refresh; a person's names
/// and dates also that somebody else is chosen. No wx.
class PeoplePresenter {
public:
    explicit PeoplePresenter(text::Voice voice);

    const PeopleView& view() const { return view_; }
    const std::vector<PersonRow>& rows() const { return rows_; }
    const std::vector<MembershipRow>& memberships() const { return memberships_; }
    const std::vector<AbsenceRow>& absences() const { return absences_; }
    const std::vector<AliasRow>& aliases() const { return aliases_; }
    const std::vector<MovedRow>& cards() const { return cards_; }
    int chosen_row() const; // in rows(); -1: none
    bool unsaved(const PersonRow& row) const { return unsaved_.holds(row.id); }
    int membership_row() const { return membership_row_; }
    int absence_row() const { return absence_row_; }
    int alias_row() const { return alias_row_; }

    void show_book(PeopleBook book);
    void show_refusal(const Refusal& refusal);
    /// What was saved: its fields are empty again, or stand as they are known after the next book.
    enum class Saved { person, membership, absence, alias, move };
    void saved(Saved what);
    /// The cards that a merge or a split would change.
    void show_preview(const app::PeopleSummary& summary);
    void forget_preview();

    void find(const std::string& part);
    void choose_row(int row);
    void begin_person(); // a new one
    void drop_changes(); // of names and dates
    void type(std::string_view field, const std::string& text);
    void choose(std::string_view field, int entry);
    void choose_membership(int row);
    void choose_absence(int row);
    void choose_alias(int row);

    /// The name by which commands know the one who is chosen; empty: a new person.
    std::string person_key() const;
    std::optional<app::PersonFacts> facts() const;           // nothing while something is wrong
    app::PersonFacts seen() const;                           // what stood there when the edit began
    std::optional<app::MembershipFacts> membership() const;  // as above
    std::optional<app::AbsenceFacts> absence() const;        // as above
    std::optional<app::AbsenceFacts> chosen_absence() const; // of the table
    std::optional<Date> chosen_membership_on() const;        // a day on which it holds
    std::optional<Date> end_of_chosen_membership() const;    // from the typed "to": the day after
    std::pair<std::string, std::string> alias() const;       // source, name
    app::MergeCommand merge_command(bool dry_run) const;
    app::SplitCommand split_command(bool dry_run) const;
    bool previews_merge() const { return previews_merge_; }
    void preview_merge(bool merge) { previews_merge_ = merge; }

private:
    struct Typed {
        std::string name, name_ar, employed_from, employed_to;
        bool operator==(const Typed&) const = default;
    };
    static std::optional<app::PersonFacts> facts_in(const Typed& typed);
    Typed typed() const;
    void show_typed(std::optional<PersonId> of);
    void leave();
    const core::Person* person() const;
    Typed typed_of(const core::Person& person) const;
    void list();
    void show_person();
    void fill_tables();
    void judge();
    void judge_person();
    void judge_membership();
    void judge_absence();
    void judge_names();
    void clear_membership();
    std::string team_word(TeamId team) const;

    text::Voice voice_;
    PeopleView view_;
    PeopleBook book_;
    bool known_ = false;
    std::string part_;
    std::vector<PersonId> listed_;
    std::optional<PersonId> chosen_;
    bool adding_ = false;
    Typed begun_;                                     // as it stood when the edit began
    Unsaved<std::optional<PersonId>, Typed> unsaved_; // nothing: a new person
    bool told_of_another_ = false;                    // that the person was changed by somebody else
    std::string awaited_; // the name of a person who was added: to be chosen when the book has them
    std::vector<PersonRow> rows_;
    std::vector<MembershipRow> memberships_;
    std::vector<AbsenceRow> absences_;
    std::vector<core::Absence> absences_of_;
    std::vector<AliasRow> aliases_;
    std::vector<MovedRow> cards_;
    std::vector<PersonId> into_;
    int membership_row_ = -1, absence_row_ = -1, alias_row_ = -1;
    bool previews_merge_ = true;
};

} // namespace mizan::gui
