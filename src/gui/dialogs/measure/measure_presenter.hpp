#pragma once
#include "gui/forms/field.hpp"
#include "text/kpi_words.hpp"

#include <vector>

namespace mizan::gui {

struct MeasureView {
    Choice which;
    Text name, definition, unit, better, min_n, interval, comparison;
    Place words;
    Action close;
    static const Fields<MeasureView>& fields();
};

/// "What is this?": what one of several KPIs counts, and how its value is to be read.
class MeasurePresenter {
public:
    /// Opens on the KPI of that id, on the first where there is none. There is at least one.
    MeasurePresenter(text::Voice voice, std::vector<core::KpiDefinition> measures, const std::string& id);
    const MeasureView& view() const { return view_; }
    void choose(int index);

private:
    text::Voice voice_;
    std::vector<core::KpiDefinition> measures_;
    MeasureView view_;
};

} // namespace mizan::gui
