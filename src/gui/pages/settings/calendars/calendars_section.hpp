#pragma once
#include "gui/pages/settings/calendars/calendars_presenter.hpp"
#include "gui/pages/settings/calendars/week_view.hpp"
#include "gui/pages/settings/section.hpp"
#include "gui/tables/table.hpp"

#include <memory>
#include <wx/timer.h>

namespace mizan::gui {

/// Calendars: the week painted or typed, its seasons, holidays and versions; what a change would do; saved as one.
class CalendarsSection final : public Section {
public:
    CalendarsSection(wxWindow& parent, Host& host);
    void refresh() override;
    void show_problem(const Refusal& refusal) override;

    const CalendarsPresenter& presenter() const { return presenter_; }
    CalendarsPresenter& presenter() { return presenter_; }
    WeekView& week() { return *week_; }
    void save();
    /// Shows what the presenter says, and asks what the draft would do.
    void edited();

private:
    void bind_fields();
    void bind_actions();
    void make_tables();
    void on_chosen(const char* name, void (CalendarsPresenter::*act)(int));
    void on_pressed(const char* name, void (CalendarsPresenter::*act)());
    void on_typed(const char* name, void (CalendarsPresenter::*act)(std::string));
    void ask_effect();
    void show_view();
    void show_all();

    CalendarsPresenter presenter_;
    WeekView* week_ = nullptr;
    std::unique_ptr<Table> days_, moved_;
    std::optional<app::CalendarFile> asked_; // of which the effect was asked last
    wxTimer typing_;                         // runs while edits follow each other
    JobScope questions_, effects_;
};

} // namespace mizan::gui
