#pragma once
#include "gui/pages/settings/teams/teams_view.hpp"
#include "gui/pages/settings/unsaved.hpp"
#include "gui/session/people_desk.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

struct NamedTeamRow {
    std::string name, name_ar, members;
    bool unsaved = false; // what was typed of it
};
struct MemberRow {
    std::string name, role;
};

/// Teams with both names and their members on a day. What was typed outlives a refusal and a refresh. No wx.
class TeamsPresenter {
public:
    explicit TeamsPresenter(text::Voice voice);

    const TeamsView& view() const { return view_; }
    const std::vector<NamedTeamRow>& rows() const { return rows_; }
    const std::vector<MemberRow>& members() const { return members_; }
    int chosen_row() const;

    void show_book(PeopleBook book);
    void show_refusal(const Refusal& refusal);
    void saved();
    void choose_row(int row);
    void begin_team();
    void drop_changes();
    void type(std::string_view field, const std::string& typed);

    std::string team_key() const; // empty: a new team
    app::TeamFacts facts() const;
    const app::TeamFacts& seen() const { return begun_; } // when the edit began

private:
    void leave();
    const core::Team* team() const;
    void show_team();
    void fill();
    void judge();

    text::Voice voice_;
    TeamsView view_;
    PeopleBook book_;
    std::optional<TeamId> chosen_;
    bool adding_ = false;
    app::TeamFacts begun_;
    Unsaved<std::optional<TeamId>, app::TeamFacts> unsaved_; // nothing: a new team
    bool told_of_another_ = false;                           // that the team was changed by somebody else
    std::string awaited_;
    std::vector<NamedTeamRow> rows_;
    std::vector<MemberRow> members_;
};

} // namespace mizan::gui
