#include "gui/pages/settings/people/people_presenter.hpp"

#include "app/queries/standpoint.hpp"
#include "base/folding.hpp"
#include "base/typed.hpp"
#include "core/service/codes.hpp"
#include "gui/forms/typing.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

std::string typed_day(const text::Voice& voice, const std::optional<Date>& date) {
    return date ? text::without_isolation(text::short_date(voice, *date)) : "";
}

std::string typed_last(const text::Voice& voice, const std::optional<Date>& end) {
    return end ? typed_day(voice, *end - 1) : "";
}

/// Whether a source's rows or a file can still mean them; a record that was merged into another has no name left.
bool stands(const core::Person& person) {
    return !person.aliases.empty() || !person.engagements.empty();
}

} // namespace

PeoplePresenter::PeoplePresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.people_title.shown = text::say(voice_, "gui.section.people");
    for (const std::string_view role : app::person_roles)
        view_.member_role.entries.push_back(text::say_word(voice_, "role", role));
    view_.member_role.chosen = 0;
    for (const std::string_view kind : core::code_names<core::AbsenceKind>)
        view_.absence_kind.entries.push_back(text::say_word(voice_, "absence", kind));
    view_.absence_kind.chosen = 0;
    forget_preview();
    list();
}

const core::Person* PeoplePresenter::person() const {
    return chosen_ ? app::person_of(book_.rulebook, *chosen_) : nullptr;
}

std::string PeoplePresenter::team_word(TeamId team) const {
    const core::Team* found = app::team_of(book_.rulebook, team);
    return found ? report::shown_name(voice_, found->name, found->name_ar) : "";
}

PeoplePresenter::Typed PeoplePresenter::typed_of(const core::Person& person) const {
    return {person.name, person.name_ar, typed_day(voice_, person.employed_from),
            typed_last(voice_, person.employed_to)};
}

void PeoplePresenter::show_book(PeopleBook book) {
    const bool untouched = !adding_ && person() && typed() == begun_;
    book_ = std::move(book);
    known_ = true;
    if (!awaited_.empty()) {
        for (const core::Person& one : book_.rulebook.people)
            if (one.name == awaited_) chosen_ = one.id;
        awaited_.clear();
        adding_ = false;
        if (person()) show_person();
    } else if (chosen_ && !person()) {
        chosen_.reset();
    } else if (untouched) {
        show_person();
    } else if (told_of_another_ && person()) {
        begun_ = typed_of(*person());
    }
    told_of_another_ = false;
    view_.member_team.entries = {text::say(voice_, "gui.people.no_team")};
    for (const core::Team& team : book_.rulebook.teams)
        view_.member_team.entries.push_back(report::shown_name(voice_, team.name, team.name_ar));
    if (view_.member_team.chosen < 0) view_.member_team.chosen = 0;
    view_.alias_source.entries = {text::say(voice_, "gui.people.any_source")};
    for (const app::Named& source : book_.sources)
        view_.alias_source.entries.push_back(text::isolated(voice_, source.name));
    if (view_.alias_source.chosen < 0) view_.alias_source.chosen = 0;
    list();
    if (!chosen_ && !adding_ && !listed_.empty()) return choose_row(0);
    fill_tables();
    judge();
}

void PeoplePresenter::list() {
    struct Entry {
        PersonId id;
        PersonRow row;
    };
    std::vector<Entry> entries;
    const std::string wanted = folded_for_search(part_);
    for (const core::Person& one : book_.rulebook.people) {
        if (!stands(one)) continue;
        const auto holds = [&](const std::string& name) {
            return folded_for_search(name).find(wanted) != std::string::npos;
        };
        const bool by_alias = std::any_of(one.aliases.begin(), one.aliases.end(),
                                          [&](const core::PersonAlias& alias) { return holds(alias.name); });
        if (!holds(one.name) && !holds(one.name_ar) && !by_alias) continue;
        const core::Engagement* now = one.engagement_on(book_.today);
        entries.push_back({one.id,
                           {report::shown_name(voice_, one.name, one.name_ar), now ? team_word(now->team) : "",
                            one.employed_to && *one.employed_to <= book_.today, one.id}});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& one, const Entry& other) { return one.row.name < other.row.name; });
    listed_.clear();
    rows_.clear();
    for (Entry& entry : entries) {
        listed_.push_back(entry.id);
        rows_.push_back(std::move(entry.row));
    }
    view_.people_count.shown =
        known_ ? text::say(voice_, "gui.people.count", {{"n", static_cast<std::int64_t>(rows_.size())}}) : "";
}

int PeoplePresenter::chosen_row() const {
    const auto found = chosen_ && !adding_ ? std::find(listed_.begin(), listed_.end(), *chosen_) : listed_.end();
    return found == listed_.end() ? -1 : static_cast<int>(found - listed_.begin());
}

void PeoplePresenter::show_refusal(const Refusal& refusal) {
    view_.problem.shown = text::say(voice_, refusal);
    told_of_another_ = refusal.code == "changed_meanwhile";
}

void PeoplePresenter::saved(Saved what) {
    view_.problem.shown.clear();
    if (what == Saved::person && adding_) awaited_ = plain_typed(view_.name.shown);
    if (what == Saved::person) begun_ = typed();
    if (what == Saved::membership) clear_membership();
    if (what == Saved::absence) {
        view_.absence_from.shown.clear();
        view_.absence_to.shown.clear();
        absence_row_ = -1;
    }
    if (what == Saved::alias) view_.alias_name.shown.clear();
    if (what == Saved::move) {
        if (previews_merge_) awaited_ = merge_command(false).into; // who stays is shown next
        forget_preview();
        view_.into.chosen = -1;
        view_.into_words.shown.clear();
    }
    judge();
}

void PeoplePresenter::clear_membership() {
    view_.member_from.shown.clear();
    view_.member_to.shown.clear();
    view_.member_grade.shown.clear();
    view_.member_fte.shown.clear();
    view_.member_team.chosen = 0;
    view_.member_role.chosen = 0;
    membership_row_ = -1;
}

void PeoplePresenter::forget_preview() {
    cards_.clear();
    view_.cards.visible = false;
    view_.move_words.shown.clear();
    view_.move_now.visible = view_.leave_it.visible = false;
}

void PeoplePresenter::show_preview(const app::PeopleSummary& summary) {
    cards_.clear();
    view_.problem.shown.clear();
    for (const app::MovedCard& moved : summary.cards)
        cards_.push_back(moved_row(voice_, moved, "–"));
    std::string names;
    for (const std::string& alias : summary.aliases)
        names += (names.empty() ? "" : "; ") + alias;
    view_.move_words.shown = text::say(voice_, previews_merge_ ? "gui.people.merge_words" : "gui.people.split_words",
                                       {{"names", names},
                                        {"into", summary.into},
                                        {"memberships", summary.memberships},
                                        {"absences", summary.absences},
                                        {"work_intervals", summary.work_intervals}}) +
                             "\n" +
                             text::say(voice_, "gui.people.cards", {{"n", static_cast<std::int64_t>(cards_.size())}});
    view_.cards.visible = !cards_.empty();
    view_.move_now = {true, true};
    view_.leave_it = {true, true};
}

void PeoplePresenter::find(const std::string& part) {
    part_ = part;
    view_.find.shown = part;
    list();
}

void PeoplePresenter::choose_row(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= listed_.size()) return;
    const PersonId id = listed_[static_cast<std::size_t>(row)];
    if (chosen_ == id && !adding_) return;
    leave();
    chosen_ = id;
    adding_ = false;
    show_person();
    fill_tables();
    judge();
}

void PeoplePresenter::begin_person() {
    leave();
    adding_ = true;
    chosen_.reset();
    view_.problem.shown.clear();
    show_typed(std::nullopt);
    forget_preview();
    fill_tables();
    judge();
}

PeoplePresenter::Typed PeoplePresenter::typed() const {
    return {view_.name.shown, view_.name_ar.shown, view_.employed_from.shown, view_.employed_to.shown};
}

void PeoplePresenter::leave() {
    if (adding_ || chosen_) unsaved_.leave(adding_ ? std::nullopt : chosen_, typed(), begun_);
}

/// What was typed of the person and not saved, else what is known.
void PeoplePresenter::show_typed(std::optional<PersonId> of) {
    begun_ = of ? typed_of(*person()) : Typed{};
    Typed shown = begun_;
    if (auto edit = unsaved_.come_back(of)) {
        shown = std::move(edit->draft);
        begun_ = std::move(edit->begun);
    }
    view_.name.shown = shown.name;
    view_.name_ar.shown = shown.name_ar;
    view_.employed_from.shown = shown.employed_from;
    view_.employed_to.shown = shown.employed_to;
}

void PeoplePresenter::drop_changes() {
    show_typed(chosen_);
    view_.problem.shown.clear();
    judge();
}

void PeoplePresenter::show_person() {
    show_typed(chosen_);
    view_.problem.shown.clear();
    clear_membership();
    view_.absence_from.shown.clear();
    view_.absence_to.shown.clear();
    view_.alias_name.shown.clear();
    view_.into.chosen = -1;
    view_.into_words.shown.clear();
    absence_row_ = alias_row_ = -1;
    forget_preview();
}

void PeoplePresenter::fill_tables() {
    memberships_.clear();
    absences_.clear();
    absences_of_.clear();
    aliases_.clear();
    into_.clear();
    view_.into.entries.clear();
    const core::Person* one = person();
    if (!one) return;
    const auto day = [&](const std::optional<Date>& date) { return date ? text::short_date(voice_, *date) : "…"; };
    const auto last = [&](const std::optional<Date>& end) { return end ? text::short_date(voice_, *end - 1) : "…"; };
    for (const core::Engagement& held : one->engagements) {
        std::string more = held.grade;
        if (!held.shift.empty()) more += (more.empty() ? "" : " · ") + held.shift;
        if (held.fte) more += (more.empty() ? "" : " · ") + text::decimal(voice_, *held.fte, 2);
        memberships_.push_back(
            {team_word(held.team), text::say_word(voice_, "role", held.role), day(held.from), last(held.to), more});
    }
    for (const core::Absence& absence : book_.absences) {
        if (absence.person != one->id) continue;
        absences_of_.push_back(absence);
        absences_.push_back(
            {text::say_word(voice_, "absence", core::name_of(absence.kind)), day(absence.first), last(absence.end)});
    }
    for (const core::PersonAlias& alias : one->aliases) {
        const auto source = std::find_if(book_.sources.begin(), book_.sources.end(),
                                         [&](const app::Named& named) { return named.id == alias.source.value; });
        aliases_.push_back({text::isolated(voice_, alias.name),
                            source == book_.sources.end() ? text::say(voice_, "gui.people.any_source")
                                                          : text::isolated(voice_, source->name),
                            alias.from || alias.to ? day(alias.from) + " – " + last(alias.to) : ""});
    }
    for (std::size_t i = 0; i < listed_.size(); ++i)
        if (listed_[i] != one->id) {
            into_.push_back(listed_[i]);
            view_.into.entries.push_back(rows_[i].name);
        }
}

void PeoplePresenter::type(std::string_view field, const std::string& typed) {
    if (Text* text = field_of<Text>(view_, field)) text->shown = typed;
    if (field == "into_words") forget_preview();
    judge();
}

void PeoplePresenter::choose(std::string_view field, int entry) {
    if (Choice* choice = field_of<Choice>(view_, field)) choice->chosen = entry;
    if (field == "into") forget_preview();
    judge();
}

void PeoplePresenter::choose_membership(int row) {
    membership_row_ = row;
    const core::Person* one = person();
    if (!one || row < 0 || static_cast<std::size_t>(row) >= one->engagements.size()) return judge();
    const core::Engagement& held = one->engagements[static_cast<std::size_t>(row)];
    view_.member_from.shown = typed_day(voice_, held.from);
    view_.member_to.shown = typed_last(voice_, held.to);
    view_.member_grade.shown = held.grade;
    view_.member_fte.shown = held.fte ? held.fte->fixed(2) : "";
    const auto& teams = book_.rulebook.teams;
    const auto team = std::find_if(teams.begin(), teams.end(), [&](const core::Team& t) { return t.id == held.team; });
    view_.member_team.chosen = team == teams.end() ? 0 : static_cast<int>(team - teams.begin()) + 1;
    const auto role = std::find(app::person_roles.begin(), app::person_roles.end(), held.role);
    view_.member_role.chosen = static_cast<int>(role - app::person_roles.begin());
    judge();
}

void PeoplePresenter::choose_absence(int row) {
    absence_row_ = row;
    judge();
}

void PeoplePresenter::choose_alias(int row) {
    if (alias_row_ != row) forget_preview();
    alias_row_ = row;
    judge();
}

std::string PeoplePresenter::person_key() const {
    const core::Person* one = person();
    if (!one) return {};
    // A name by which questions find just them: their own, or one that a source uses.
    if (const auto own = app::find_agent(book_.rulebook, one->name); own && *own == one->id) return one->name;
    for (const core::PersonAlias& alias : one->aliases)
        if (const auto found = app::find_agent(book_.rulebook, alias.name); found && *found == one->id)
            return alias.name;
    return one->name;
}

} // namespace mizan::gui
