#include "gui/dialogs/measure/measure_presenter.hpp"

#include "core/fairness/method.hpp"
#include "text/say.hpp"

#include <array>

namespace mizan::gui {

const Fields<MeasureView>& MeasureView::fields() {
    using V = MeasureView;
    static const Fields<V> all{
        {"which", &V::which},   {"name", &V::name},   {"definition", &V::definition}, {"unit", &V::unit},
        {"better", &V::better}, {"min_n", &V::min_n}, {"interval", &V::interval},     {"comparison", &V::comparison},
        {"words", &V::words},   {"close", &V::close}};
    return all;
}

MeasurePresenter::MeasurePresenter(text::Voice voice, std::vector<core::KpiDefinition> measures, const std::string& id)
    : voice_{std::move(voice)}, measures_{std::move(measures)} {
    int index = 0;
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        view_.which.entries.push_back(text::kpi_name(voice_, measures_[i]));
        if (measures_[i].id == id) index = static_cast<int>(i);
    }
    choose(index);
}

void MeasurePresenter::choose(int index) {
    if (index < 0 || index >= static_cast<int>(measures_.size())) return;
    static constexpr std::array methods{"gui.measure.comparison.none", "gui.measure.comparison.share",
                                        "gui.measure.comparison.mean", "gui.measure.comparison.median_time"};
    const auto& measure = measures_[static_cast<std::size_t>(index)];
    const auto words = text::kpi_words(voice_, measure);
    const auto method = static_cast<std::size_t>(core::comparison_method(measure));
    view_.which.chosen = index;
    view_.name.shown = words.name;
    view_.definition.shown = words.definition;
    view_.unit.shown = words.unit;
    view_.better.shown = words.better;
    view_.min_n.shown = words.min_n;
    view_.interval.shown = words.interval;
    view_.comparison.shown = text::say(voice_, methods[method]);
}

} // namespace mizan::gui
