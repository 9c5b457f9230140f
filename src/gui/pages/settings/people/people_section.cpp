#include "gui/pages/settings/people/people_section.hpp"

#include "gui/forms/binding.hpp"
#include "text/say.hpp"

#include <wx/scrolwin.h>

namespace mizan::gui {

PeopleSection::PeopleSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_people"}, presenter_{host.voice()}, people_{place("people"), host.theme(),
                                                                                  host.voice().language,
                                                                                  text::say(host.voice(),
                                                                                            "gui.section.people")},
      memberships_{place("memberships"), host.theme(), host.voice().language,
                   text::say(host.voice(), "gui.people.memberships")},
      absences_{place("absences"), host.theme(), host.voice().language, text::say(host.voice(), "gui.people.absences")},
      aliases_{place("aliases"), host.theme(), host.voice().language, text::say(host.voice(), "gui.people.names")},
      cards_{place("cards"), host.theme(), host.voice().language, text::say(host.voice(), "gui.people.moved_cards")},
      questions_{host.runner()}, previews_{host.runner()} {
    make_primary("save_person");
    fold_when_narrow("person", least_form_height);
    set_tables();
    bind_fields();
    bind_actions();
    show_all();
}

void PeopleSection::set_tables() {
    const auto word = [this](const char* code) { return text::say(host_.voice(), code); };
    const auto column = [&](const char* code, int width) {
        return TableColumn{word(code), width, TableColumn::Kind::text, false, false};
    };
    const auto& colours = host_.theme().palette;
    people_.set_columns({column("gui.section.people", 188)});
    people_.set_row_height(44);
    people_.set_source([this, &colours](unsigned row, unsigned) -> TableCell {
        if (row >= presenter_.rows().size()) return {};
        const PersonRow& person = presenter_.rows()[row];
        const Markup name = person.gone ? Markup::toned(person.name, colours.muted) : Markup{person.name};
        return {marked(name, presenter_.unsaved(person)) + Markup::small("\n" + person.note, colours.muted)};
    });
    memberships_.set_columns({column("report.team", 120), column("column.role", 90), column("column.from", 92),
                              column("column.to", 92), column("column.grade", 110)});
    memberships_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.memberships().size()) return {};
        const MembershipRow& held = presenter_.memberships()[row];
        const std::string* const cells[] = {&held.team, &held.role, &held.from, &held.to, &held.more};
        return {Markup{*cells[at]}};
    });
    absences_.set_columns({column("column.kind", 160), column("column.from", 110), column("column.to", 110)});
    absences_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.absences().size()) return {};
        const AbsenceRow& away = presenter_.absences()[row];
        const std::string* const cells[] = {&away.kind, &away.from, &away.to};
        return {Markup{*cells[at]}};
    });
    aliases_.set_columns(
        {column("gui.people.name_there", 160), column("gui.people.source", 120), column("gui.people.dates", 170)});
    aliases_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.aliases().size()) return {};
        const AliasRow& alias = presenter_.aliases()[row];
        const std::string* const cells[] = {&alias.name, &alias.source, &alias.dates};
        return {Markup{*cells[at]}};
    });
    cards_.set_columns({column("report.column.agent", 120), column("column.month", 100),
                        column("gui.people.card_before", 150), column("gui.people.card_after", 150)});
    cards_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.cards().size()) return {};
        const MovedRow& moved = presenter_.cards()[row];
        const std::string* const cells[] = {&moved.agent, &moved.month, &moved.before, &moved.after};
        return {Markup{*cells[at]}};
    });
    people_.on_chosen([this](int row) {
        if (filling_) return;
        presenter_.choose_row(row);
        show_all();
    });
    // their own rows stay: rows that come anew would take the mark of the keyboard with them
    const auto chosen = [this](Table& table, void (PeoplePresenter::*choose)(int)) {
        table.on_chosen([this, choose](int row) {
            if (filling_) return;
            (presenter_.*choose)(row);
            show_form();
        });
    };
    chosen(memberships_, &PeoplePresenter::choose_membership);
    chosen(absences_, &PeoplePresenter::choose_absence);
    chosen(aliases_, &PeoplePresenter::choose_alias);
}

void PeopleSection::bind_fields() {
    for (const char* name : {"name", "name_ar", "employed_from", "employed_to", "member_from", "member_to",
                             "member_grade", "member_fte", "absence_from", "absence_to", "alias_name", "into_words"})
        on_text(*this, name, [this, name](const std::string& typed) {
            presenter_.type(name, typed);
            show_form();
        });
    for (const char* name : {"member_team", "member_role", "absence_kind", "alias_source", "into"})
        on_choice(*this, name, [this, name](int entry) {
            presenter_.choose(name, entry);
            show_form();
        });
    on_text(*this, "find", [this](const std::string& part) {
        presenter_.find(part);
        show_all();
    });
}

void PeopleSection::bind_actions() {
    on_action(*this, "new_person", [this] {
        presenter_.begin_person();
        show_all();
        place("name").SetFocus();
    });
    on_action(*this, "save_person", [this] {
        const auto facts = presenter_.facts();
        const std::string person = presenter_.person_key();
        if (facts)
            save(Saved::person, [person, facts = *facts, seen = presenter_.seen()](PeopleDesk& desk) {
                return person.empty() ? desk.add_person(facts) : desk.change_person(person, facts, seen);
            });
    });
    on_action(*this, "drop_person", [this] {
        presenter_.drop_changes();
        show_all();
    });
    on_action(*this, "add_membership", [this] {
        if (const auto said = presenter_.membership())
            save(Saved::membership, [person = presenter_.person_key(), said = *said](PeopleDesk& desk) {
                return desk.add_membership(person, said);
            });
    });
    on_action(*this, "correct_membership", [this] {
        const auto said = presenter_.membership();
        const auto on = presenter_.chosen_membership_on();
        if (said && on)
            save(Saved::membership, [person = presenter_.person_key(), on = *on, said = *said](PeopleDesk& desk) {
                return desk.correct_membership(person, on, said);
            });
    });
    on_action(*this, "end_membership", [this] {
        if (const auto end = presenter_.end_of_chosen_membership())
            save(Saved::membership, [person = presenter_.person_key(), end = *end](PeopleDesk& desk) {
                return desk.end_membership(person, end);
            });
    });
    on_action(*this, "add_absence", [this] {
        if (const auto said = presenter_.absence())
            save(Saved::absence, [person = presenter_.person_key(), said = *said](PeopleDesk& desk) {
                return desk.add_absence(person, said);
            });
    });
    on_action(*this, "withdraw_absence", [this] {
        if (const auto said = presenter_.chosen_absence())
            save(Saved::absence, [person = presenter_.person_key(), said = *said](PeopleDesk& desk) {
                return desk.withdraw_absence(person, said);
            });
    });
    on_action(*this, "add_alias", [this] {
        const auto alias = presenter_.alias();
        save(Saved::alias, [person = presenter_.person_key(), alias](PeopleDesk& desk) {
            return desk.add_alias(person, alias.first, alias.second);
        });
    });
    on_action(*this, "preview_merge", [this] { preview(true); });
    on_action(*this, "preview_split", [this] { preview(false); });
    on_action(*this, "move_now", [this] { move_now(); });
    on_action(*this, "leave_it", [this] {
        presenter_.forget_preview();
        show_all();
    });
}

void PeopleSection::refresh() {
    const auto database = host_.database();
    if (!database) return;
    questions_.replace<PeopleBook>(
        text::say(host_.voice(), "gui.work.names"),
        [database](const Progress&) -> Result<PeopleBook> { return database->people_desk().book(); },
        [this](Result<PeopleBook> book) {
            if (!book) return show_problem(book.refusal());
            presenter_.show_book(*std::move(book));
            show_all();
        });
}

void PeopleSection::save(Saved what, std::function<Result<void>(PeopleDesk&)> change) {
    write<bool>(
        [change = std::move(change)](Database& database, const Progress&) -> Result<bool> {
            const Result<void> done = change(database.people_desk());
            if (!done) return done.refusal();
            return true;
        },
        [this, what](bool) {
            presenter_.saved(what);
            show_all();
        });
}

/// Merges or splits, or previews it (`dry_run`).
PeopleSection::Move PeopleSection::move(bool merge, bool dry_run) const {
    return [merge, merging = presenter_.merge_command(dry_run),
            splitting = presenter_.split_command(dry_run)](Database& database, const Progress& progress) {
        PeopleDesk& desk = database.people_desk();
        return merge ? desk.merge(merging, progress) : desk.split(splitting, progress);
    };
}

void PeopleSection::preview(bool merge) {
    const auto database = host_.database();
    if (!database) return;
    presenter_.preview_merge(merge);
    previews_.replace<app::PeopleSummary>(
        text::say(host_.voice(), "gui.work.moved_cards"),
        [database, work = move(merge, true)](const Progress& progress) { return work(*database, progress); },
        [this](const Result<app::PeopleSummary>& summary) {
            if (!summary) return show_problem(summary.refusal());
            presenter_.show_preview(*summary);
            show_all();
        });
}

void PeopleSection::move_now() {
    write<app::PeopleSummary>(move(presenter_.previews_merge(), false), [this](const app::PeopleSummary&) {
        presenter_.saved(Saved::move);
        show_all();
    });
}

void PeopleSection::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void PeopleSection::show_all() {
    const auto fill = [](Table& table, std::size_t rows, int chosen) {
        table.set_rows(rows);
        if (table.chosen() != chosen) table.choose(chosen);
    };
    filling_ = true;
    fill(people_, presenter_.rows().size(), presenter_.chosen_row());
    fill(memberships_, presenter_.memberships().size(), presenter_.membership_row());
    fill(absences_, presenter_.absences().size(), presenter_.absence_row());
    fill(aliases_, presenter_.aliases().size(), presenter_.alias_row());
    filling_ = false;
    show_form();
}

/// All but the tables, whose places in their lists typing must not move.
void PeopleSection::show_form() {
    if (cards_shown_ != presenter_.cards().size()) {
        cards_shown_ = presenter_.cards().size();
        cards_.set_rows(cards_shown_);
    }
    gui::show(*this, presenter_.view());
    if (auto* person = dynamic_cast<wxScrolledWindow*>(&place("person"))) person->FitInside();
}

} // namespace mizan::gui
