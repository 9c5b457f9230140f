#pragma once
#include "gui/pages/settings/calendars/calendar_draft.hpp"
#include "gui/pages/settings/calendars/calendars_view.hpp"
#include "gui/pages/settings/effect_words.hpp"
#include "gui/session/calendar_desk.hpp"
#include "text/voice.hpp"

#include <array>

namespace mizan::gui {

/// The calendars while they are edited: each keeps its own draft until it is saved or taken back.
class CalendarsPresenter {
public:
    explicit CalendarsPresenter(text::Voice voice);
    const CalendarsView& view() const { return view_; }

    /// Drafts that differ from what was saved stay as they are.
    void show_shelf(const CalendarShelf& shelf);
    void show_problem(const Refusal& refusal);

    void choose_calendar(int index);
    void add_calendar();
    void revert();
    void type_id(std::string id);
    void type_timezone(std::string name);
    void choose_team(int index);
    void choose_channel(int index);

    void choose_version(int index);
    void add_version();
    void type_version_from(std::string date);
    void choose_layer(int index);
    void add_season();
    void remove_season();
    void type_season_name(std::string name);
    void type_season_first(std::string date);
    void type_season_last(std::string date);

    /// Rows are days in the order in which weeks are shown, from 0.
    void type_hours(int row, std::string text);
    void paint(const Brush& brush, bool open);
    const core::Week& week() const; // of the layer that is shown
    std::array<int, 7> days_shown() const;
    std::array<std::string, 7> names_of_days() const;

    struct DayRow {
        Date date;
        std::string shown, hijri, name, hours;
    };
    const std::vector<DayRow>& day_rows() const { return day_rows_; }
    void choose_date(int row);
    void type_date_first(std::string date);
    void type_date_last(std::string date);
    void type_date_name(std::string name);
    void type_date_hours(std::string hours);
    void put_dates();
    void remove_date();

    /// What is to be saved; nothing while there is nothing, or while something cannot be saved.
    std::optional<app::CalendarFile> to_save() const;
    /// What stood in its place when the edit began; nothing: a new calendar.
    std::optional<app::CalendarFile> seen() const;
    void show_effect_waiting();
    void show_effect(const Result<app::RuleEffect>& effect);
    const std::vector<MovedRow>& moved_rows() const { return moved_; }
    void show_saved();

private:
    const CalendarDraft* draft() const { return drafts_.empty() ? nullptr : &drafts_[chosen_]; }
    CalendarDraft* draft() { return drafts_.empty() ? nullptr : &drafts_[chosen_]; }
    DraftField field(std::string name) const { return {version_, layer_, std::move(name)}; }
    DraftField hours_field(int row) const;
    void type(std::string name, std::string text);
    void fill();
    void fill_general();
    void fill_versions();
    void fill_layers();
    void fill_week();
    void fill_days();
    void fill_faults();
    void tell_dates();
    std::string hijri_or_problem(const std::string& typed) const;

    text::Voice voice_;
    CalendarsView view_;
    CalendarShelf shelf_;
    std::vector<CalendarDraft> drafts_;
    std::size_t chosen_ = 0, version_ = 0, layer_ = 0;
    int first_day_ = 0;
    std::vector<DayRow> day_rows_;
    int day_row_ = -1;
    std::vector<MovedRow> moved_;
    bool told_of_another_ = false; // that the chosen one was changed by somebody else
};

} // namespace mizan::gui
