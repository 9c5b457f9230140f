#pragma once
#include "app/queries/explain.hpp"
#include "gui/charts/clock_parts.hpp"
#include "gui/forms/field.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct WhyView {
    Text title, definition, figure, standpoint, message;
    Choice show_rows;
    Place rows, clock_chart;
    Text clock_title, clock_words;
    Action open_link, close;
    static const Fields<WhyView>& fields();
};

/// A row behind a figure, worded.
struct WhyRow {
    std::string opened, id, channel, topic, outcome, reason, value, elapsed, corrections;
    std::string sign; // of the outcome, beside its word
    report::Tone tone = report::Tone::plain;
};

/// The rows behind one figure: counted, left out and why, unknown. Rows are worded only when they are shown.
class WhyPresenter {
public:
    explicit WhyPresenter(text::Voice voice);

    const WhyView& view() const { return view_; }
    std::size_t row_count() const { return shown_.size(); }
    WhyRow row(std::size_t index) const;
    const std::vector<ClockPart>& clock() const { return clock_; }
    const std::string& link() const { return link_; }

    void show(app::Explanation explanation, std::string kpi_name, const std::string& agent_name);
    void show_refusal(const Refusal& refusal);
    void choose_rows(int which); // 0 all, 1 counted, 2 left out, 3 unknown
    void choose_row(int row);    // -1: none

private:
    std::string value_of(const app::ExplainedRow& row) const;
    text::Voice voice_;
    WhyView view_;
    app::Explanation explanation_;
    std::vector<std::size_t> shown_; // indexes of the explanation's rows
    std::vector<ClockPart> clock_;
    std::string link_;
};

} // namespace mizan::gui
