#include "app/queries/standpoint.hpp"
#include "base/typed.hpp"
#include "gui/forms/typing.hpp"
#include "gui/pages/settings/people/people_presenter.hpp"
#include "report/documents/words.hpp"
#include "text/say.hpp"

#include <algorithm>

/// What is right and wrong in what was typed of a person, and so what can be pressed.
namespace mizan::gui {
namespace {

/// A typed day: none where it is empty; wrong where it is no day.
struct TypedDay {
    std::optional<Date> date;
    bool wrong = false;
};
TypedDay day_typed(const std::string& typed) {
    if (plain_typed(typed).empty()) return {};
    const auto date = typed_date(typed);
    return {date, !date.has_value()};
}

std::optional<Date> after(const std::optional<Date>& last) {
    return last ? std::optional{*last + 1} : std::nullopt;
}

} // namespace

std::optional<app::PersonFacts> PeoplePresenter::facts_in(const Typed& typed) {
    const TypedDay from = day_typed(typed.employed_from), to = day_typed(typed.employed_to);
    if (from.wrong || to.wrong) return std::nullopt;
    return app::PersonFacts{plain_typed(typed.name), plain_typed(typed.name_ar), from.date, after(to.date)};
}

std::optional<app::PersonFacts> PeoplePresenter::facts() const {
    return facts_in(typed());
}

app::PersonFacts PeoplePresenter::seen() const {
    return facts_in(begun_).value_or(app::PersonFacts{});
}

void PeoplePresenter::judge() {
    judge_person();
    judge_membership();
    judge_absence();
    judge_names();
}

void PeoplePresenter::judge_person() {
    const core::Person* one = person();
    view_.person.visible = adding_ || one != nullptr;
    view_.known_only.visible = one != nullptr;
    view_.person_title.shown = adding_ ? text::say(voice_, "gui.people.new")
                                       : (one ? report::shown_name(voice_, one->name, one->name_ar) : "");
    const core::Engagement* now = one ? one->engagement_on(book_.today) : nullptr;
    view_.person_state.shown =
        now ? text::say_word(voice_, "role", now->role) + (now->team ? " · " + team_word(now->team) : "")
            : (one ? text::say(voice_, "gui.people.no_membership") : "");
    for (Text* problem :
         {&view_.name_problem, &view_.name_ar_problem, &view_.employed_from_problem, &view_.employed_to_problem})
        problem->shown.clear();
    if (day_typed(view_.employed_from.shown).wrong)
        view_.employed_from_problem.shown = text::say(voice_, "date_unreadable");
    if (day_typed(view_.employed_to.shown).wrong)
        view_.employed_to_problem.shown = text::say(voice_, "date_unreadable");
    const auto said = facts();
    view_.save_person.enabled = said.has_value();
    view_.drop_person.enabled = typed() != begun_;
    if (!said) return;
    const bool empty_yet = adding_ && said->name.empty();
    for (const auto& [field, refusal] : app::problems_of(*said, one ? one->id : PersonId{}, book_.rulebook)) {
        view_.save_person.enabled = false;
        Text* problem = field_of<Text>(view_, field + "_problem");
        if (problem && problem->shown.empty() && !(empty_yet && field == "name"))
            problem->shown = text::say(voice_, refusal);
    }
    if (one && *said == app::facts_of(*one)) view_.save_person.enabled = false;
}

std::optional<app::MembershipFacts> PeoplePresenter::membership() const {
    app::MembershipFacts said;
    const TypedDay from = day_typed(view_.member_from.shown), to = day_typed(view_.member_to.shown);
    if (from.wrong || to.wrong) return std::nullopt;
    said.from = from.date;
    said.to = after(to.date);
    if (const int team = view_.member_team.chosen - 1;
        team >= 0 && static_cast<std::size_t>(team) < book_.rulebook.teams.size())
        said.team = book_.rulebook.teams[static_cast<std::size_t>(team)].name;
    if (const int role = view_.member_role.chosen; role >= 0)
        said.role = app::person_roles.at(static_cast<std::size_t>(role));
    said.grade = plain_typed(view_.member_grade.shown);
    if (const core::Person* one = person();
        one && membership_row_ >= 0 && static_cast<std::size_t>(membership_row_) < one->engagements.size())
        said.shift = one->engagements[static_cast<std::size_t>(membership_row_)].shift;
    if (plain_typed(view_.member_fte.shown).empty()) return said;
    said.fte = typed_number(view_.member_fte.shown);
    return said.fte ? std::optional{said} : std::nullopt;
}

void PeoplePresenter::judge_membership() {
    view_.member_problem.shown.clear();
    const core::Person* one = person();
    const bool row = one && membership_row_ >= 0 && static_cast<std::size_t>(membership_row_) < one->engagements.size();
    const auto said = membership();
    if (day_typed(view_.member_from.shown).wrong || day_typed(view_.member_to.shown).wrong)
        view_.member_problem.shown = text::say(voice_, "date_unreadable");
    else if (!said)
        view_.member_problem.shown = text::say(voice_, "fte_out_of_range", {{"found", view_.member_fte.shown}});
    bool good = said.has_value();
    if (said)
        for (const auto& [field, refusal] : app::problems_of(*said)) {
            good = false;
            const bool begun = row || said->from || said->to || !said->grade.empty() || said->fte;
            if (view_.member_problem.shown.empty() && (begun || field != "team"))
                view_.member_problem.shown = text::say(voice_, refusal);
        }
    view_.add_membership.enabled = good && one;
    view_.correct_membership.enabled = good && row;
    view_.end_membership.enabled = row && end_of_chosen_membership().has_value();
}

std::optional<Date> PeoplePresenter::chosen_membership_on() const {
    const core::Person* one = person();
    if (!one || membership_row_ < 0 || static_cast<std::size_t>(membership_row_) >= one->engagements.size())
        return std::nullopt;
    const core::Engagement& held = one->engagements[static_cast<std::size_t>(membership_row_)];
    if (held.from) return held.from;
    return held.to ? *held.to - 1 : book_.today;
}

/// It ends after the typed last day, which must be one on which it holds; today where none was typed.
std::optional<Date> PeoplePresenter::end_of_chosen_membership() const {
    const core::Person* one = person();
    if (!chosen_membership_on()) return std::nullopt;
    const core::Engagement& held = one->engagements[static_cast<std::size_t>(membership_row_)];
    const TypedDay last = day_typed(view_.member_to.shown);
    if (last.wrong) return std::nullopt;
    const Date end = (last.date ? *last.date : book_.today) + 1;
    return held.holds_on(end) ? std::optional{end} : std::nullopt;
}

std::optional<app::AbsenceFacts> PeoplePresenter::absence() const {
    const TypedDay from = day_typed(view_.absence_from.shown), to = day_typed(view_.absence_to.shown);
    if (!from.date || to.wrong) return std::nullopt;
    app::AbsenceFacts said;
    said.kind = static_cast<core::AbsenceKind>(std::max(0, view_.absence_kind.chosen));
    said.first = *from.date;
    said.last = to.date.value_or(*from.date);
    return said;
}

void PeoplePresenter::judge_absence() {
    view_.absence_problem.shown.clear();
    const auto said = absence();
    bool good = said.has_value();
    if (day_typed(view_.absence_from.shown).wrong || day_typed(view_.absence_to.shown).wrong)
        view_.absence_problem.shown = text::say(voice_, "date_unreadable");
    if (said && said->last < said->first) {
        good = false;
        view_.absence_problem.shown = text::say(voice_, "range_backwards", {{"from", said->first}, {"to", said->last}});
    }
    if (good)
        for (const core::Absence& known : absences_of_)
            if (known.first <= said->last && said->first < known.end) {
                good = false;
                view_.absence_problem.shown =
                    text::say(voice_, "absence_overlaps", {{"from", known.first}, {"to", known.end - 1}});
            }
    view_.add_absence.enabled = good && person() != nullptr;
    view_.withdraw_absence.enabled = chosen_absence().has_value();
}

std::optional<app::AbsenceFacts> PeoplePresenter::chosen_absence() const {
    if (absence_row_ < 0 || static_cast<std::size_t>(absence_row_) >= absences_of_.size()) return std::nullopt;
    const core::Absence& absence = absences_of_[static_cast<std::size_t>(absence_row_)];
    return app::AbsenceFacts{absence.kind, absence.first, absence.end - 1};
}

std::pair<std::string, std::string> PeoplePresenter::alias() const {
    const int source = view_.alias_source.chosen - 1;
    const bool of_source = source >= 0 && static_cast<std::size_t>(source) < book_.sources.size();
    return {of_source ? book_.sources[static_cast<std::size_t>(source)].name : "", plain_typed(view_.alias_name.shown)};
}

void PeoplePresenter::judge_names() {
    const core::Person* one = person();
    view_.alias_problem.shown.clear();
    const auto [source, name] = alias();
    bool good = one && !name.empty();
    for (const core::Person& other : book_.rulebook.people)
        for (const core::PersonAlias& alias : other.aliases) {
            const auto named = std::find_if(book_.sources.begin(), book_.sources.end(),
                                            [&](const app::Named& two) { return two.id == alias.source.value; });
            if (!good || alias.name != name || (named == book_.sources.end() ? "" : named->name) != source) continue;
            good = false;
            view_.alias_problem.shown =
                one->id == other.id ? text::say(voice_, "alias_means_them", {{"found", name}, {"into", other.name}})
                                    : text::say(voice_, "alias_of_another", {{"found", name}, {"of", other.name}});
        }
    view_.add_alias.enabled = good;
    view_.preview_merge.enabled = one && view_.into.chosen >= 0;
    view_.preview_split.enabled = one && alias_row_ >= 0 && static_cast<std::size_t>(alias_row_) < aliases_.size() &&
                                  !plain_typed(view_.into_words.shown).empty();
}

app::MergeCommand PeoplePresenter::merge_command(bool dry_run) const {
    app::MergeCommand command;
    command.from = person_key();
    command.dry_run = dry_run;
    if (const int into = view_.into.chosen; into >= 0 && static_cast<std::size_t>(into) < into_.size())
        if (const core::Person* other = app::person_of(book_.rulebook, into_[static_cast<std::size_t>(into)]))
            command.into = other->name;
    return command;
}

app::SplitCommand PeoplePresenter::split_command(bool dry_run) const {
    app::SplitCommand command;
    command.dry_run = dry_run;
    command.into = plain_typed(view_.into_words.shown);
    const core::Person* one = person();
    if (!one || alias_row_ < 0 || static_cast<std::size_t>(alias_row_) >= one->aliases.size()) return command;
    const core::PersonAlias& alias = one->aliases[static_cast<std::size_t>(alias_row_)];
    for (const app::Named& source : book_.sources)
        if (source.id == alias.source.value) command.alias = source.name + '=';
    command.alias += alias.name;
    return command;
}

} // namespace mizan::gui
