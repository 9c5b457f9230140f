#include "gui/pages/settings/teams/teams_section.hpp"

#include "gui/forms/binding.hpp"
#include "text/say.hpp"

namespace mizan::gui {

TeamsSection::TeamsSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_teams"}, presenter_{host.voice()}, teams_{place("teams"), host.theme(),
                                                                                host.voice().language,
                                                                                text::say(host.voice(),
                                                                                          "gui.section.teams")},
      members_{place("members"), host.theme(), host.voice().language, text::say(host.voice(), "column.members")},
      questions_{host.runner()} {
    make_primary("save_team");
    fold_when_narrow("team", least_form_height);
    set_tables();
    for (const char* name : {"team_name", "team_name_ar", "members_on"})
        on_text(*this, name, [this, name](const std::string& typed) {
            presenter_.type(name, typed);
            show_all();
        });
    on_action(*this, "new_team", [this] {
        presenter_.begin_team();
        show_all();
        place("team_name").SetFocus();
    });
    on_action(*this, "save_team", [this] { save(); });
    on_action(*this, "drop_team", [this] {
        presenter_.drop_changes();
        show_all();
    });
    show_all();
}

void TeamsSection::set_tables() {
    const auto column = [this](const char* code, int width, bool number = false) {
        return TableColumn{text::say(host_.voice(), code), width, TableColumn::Kind::text, number, false};
    };
    teams_.set_columns(
        {column("gui.teams.name", 120), column("gui.teams.name_ar", 120), column("column.members", 80, true)});
    teams_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.rows().size()) return {};
        const NamedTeamRow& team = presenter_.rows()[row];
        const std::string* const cells[] = {&team.name, &team.name_ar, &team.members};
        return {marked(Markup{*cells[at]}, at == 0 && team.unsaved)};
    });
    teams_.on_chosen([this](int row) {
        if (filling_) return;
        presenter_.choose_row(row);
        show_all();
    });
    members_.set_columns({column("column.person", 180), column("column.role", 120)});
    members_.set_source([this](unsigned row, unsigned at) -> TableCell {
        if (row >= presenter_.members().size()) return {};
        const MemberRow& member = presenter_.members()[row];
        return {Markup{at == 0 ? member.name : member.role}};
    });
}

void TeamsSection::refresh() {
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

void TeamsSection::save() {
    write<bool>(
        [team = presenter_.team_key(), facts = presenter_.facts(),
         seen = presenter_.seen()](Database& database, const Progress&) -> Result<bool> {
            PeopleDesk& desk = database.people_desk();
            const Result<void> done = team.empty() ? desk.add_team(facts) : desk.change_team(team, facts, seen);
            if (!done) return done.refusal();
            return true;
        },
        [this](bool) {
            presenter_.saved();
            show_all();
        });
}

void TeamsSection::show_problem(const Refusal& refusal) {
    presenter_.show_refusal(refusal);
    show_all();
}

void TeamsSection::show_all() {
    filling_ = true;
    teams_.set_rows(presenter_.rows().size());
    if (teams_.chosen() != presenter_.chosen_row()) teams_.choose(presenter_.chosen_row());
    members_.set_rows(presenter_.members().size());
    filling_ = false;
    gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
