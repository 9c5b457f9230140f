#pragma once
#include "gui/pages/settings/teams/teams_view.hpp"
#include "gui/session/people_desk.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

struct NamedTeamRow {
    std::string name, name_ar, members;
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
    void type(std::string_view field, const std::string& typed);

    std::string team_key() const; // empty: a new team
    app::TeamFacts facts() const;

private:
    const core::Team* team() const;
    void show_team();
    void fill();
    void judge();

    text::Voice voice_;
    TeamsView view_;
    PeopleBook book_;
    std::optional<TeamId> chosen_;
    bool adding_ = false;
    std::string awaited_;
    std::vector<NamedTeamRow> rows_;
    std::vector<MemberRow> members_;
};

} // namespace mizan::gui
