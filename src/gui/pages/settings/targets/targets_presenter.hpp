#pragma once
#include "gui/forms/field.hpp"
#include "gui/pages/settings/effect_words.hpp"
#include "gui/session/calendar_desk.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct TargetsView {
    Text heading, message;
    Action revert, save;
    Place targets;
    Choice kind, team, channel, priority;
    Text within, from, to, grade, problem;
    Action put_target;
    Text effect;
    Place moved;
    static const Fields<TargetsView>& fields();
};

/// The service targets that hold, and those that are entered and not saved yet.
/// A target is never taken out of the record: of the same work a later one takes its place, on its dates.
class TargetsPresenter {
public:
    explicit TargetsPresenter(text::Voice voice);
    const TargetsView& view() const { return view_; }

    /// What was entered and not saved stays.
    void show_shelf(const TargetShelf& shelf);
    void show_problem(const Refusal& refusal);

    struct Row {
        std::string kind, team, channel, priority, within, dates, state;
        bool entered = false; // not saved yet
    };
    const std::vector<Row>& rows() const { return rows_; }
    void choose_row(int row); // its words come into the fields

    void choose_kind(int index);
    void choose_team(int index);
    void choose_channel(int index);
    void choose_priority(int index);
    void type_within(std::string text);
    void type_from(std::string date);
    void type_to(std::string date);
    void type_grade(std::string grade);
    void put_target();
    void revert();

    const std::vector<app::TargetRow>& entered() const { return entered_; }
    void show_effect_waiting();
    void show_effect(const Result<app::RuleEffect>& effect);
    const std::vector<MovedRow>& moved_rows() const { return moved_; }
    void show_saved();

private:
    Row row_of(const app::TargetRow& target, bool entered) const;
    std::string dates_of(const core::ServiceTarget& target) const;
    /// The target as the fields say it, or what is wrong with them.
    Result<app::TargetRow> typed() const;
    void fill();
    void judge();

    text::Voice voice_;
    TargetsView view_;
    TargetShelf shelf_;
    std::vector<app::TargetRow> entered_;
    std::vector<Row> rows_;
    std::vector<MovedRow> moved_;
};

} // namespace mizan::gui
