#pragma once
#include "gui/forms/field.hpp"
#include "gui/frame/period_choice.hpp"
#include "gui/jobs/runner.hpp"
#include "gui/session/database.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

/// What stands around the pages: periods, status line, activity.
struct FrameView {
    Place pages, book, period_area, activity_area, find_anything;
    Choice period_kind, period;
    Action previous_period, next_period;
    Text database_file, as_of, freshness, stage;
    Gauge progress;
    Action cancel_work;
    Text other_language; // its name, in itself
    static const Fields<FrameView>& fields();
};

class FramePresenter {
public:
    explicit FramePresenter(text::Voice voice);

    const FrameView& view() const { return view_; }
    const PeriodChoice& periods() const { return periods_; }
    std::optional<Period> period() const { return periods_.period(); }

    /// An open database (nothing: none). The period stays where it can.
    void show_situation(const std::optional<Situation>& situation);
    void resume(const PeriodChoice& earlier);
    /// As questions name it: "2025-Q2"; kept where it can be chosen.
    void resume(const std::string& period);
    /// Instants are told in this zone from now on.
    void tell_in(const core::Zone& zone) { voice_.zone = zone; }
    void choose_kind(int kind);
    void choose_period(int index);
    void step_period(int by);
    void choose_month(Month month); // where it is among those to choose from
    void show_activities(const std::vector<Activity>& activities);

private:
    void show_periods();
    text::Voice voice_;
    PeriodChoice periods_;
    FrameView view_;
};

} // namespace mizan::gui
