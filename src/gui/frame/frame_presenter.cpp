#include "gui/frame/frame_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

/// Without its folders, which the tooltip tells.
std::string file_name(const std::string& location) {
    return location.substr(location.find_last_of("/\\") + 1); // npos + 1 is 0: a location without folders
}

} // namespace

const Fields<FrameView>& FrameView::fields() {
    using V = FrameView;
    static const Fields<V> all{{"pages", &V::pages},
                               {"book", &V::book},
                               {"period_area", &V::period_area},
                               {"activity_area", &V::activity_area},
                               {"period_kind", &V::period_kind},
                               {"period", &V::period},
                               {"previous_period", &V::previous_period},
                               {"next_period", &V::next_period},
                               {"database_file", &V::database_file},
                               {"as_of", &V::as_of},
                               {"freshness", &V::freshness},
                               {"stage", &V::stage},
                               {"progress", &V::progress},
                               {"cancel_work", &V::cancel_work},
                               {"find_anything", &V::find_anything},
                               {"other_language", &V::other_language}};
    return all;
}

FramePresenter::FramePresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.other_language.shown = text::say(voice_, "gui.language.other");
    for (const char* kind : {"month", "quarter", "year"})
        view_.period_kind.entries.push_back(text::say_word(voice_, "gui.period_kind", kind));
    show_situation({});
    show_activities({});
}

void FramePresenter::show_situation(const std::optional<Situation>& situation) {
    const PeriodChoice earlier = periods_;
    const bool has_rows = situation && situation->months;
    periods_ = has_rows ? PeriodChoice{situation->months->first, situation->months->second} : PeriodChoice{};
    periods_.resume(earlier);
    view_.period_area.visible = view_.find_anything.visible = has_rows;
    if (!situation) {
        view_.database_file.shown = text::say(voice_, "gui.status.no_file");
        view_.as_of.shown = view_.freshness.shown = "";
    } else {
        view_.database_file.shown = text::isolated(voice_, file_name(situation->location));
        view_.as_of.shown = text::say(voice_, "gui.status.as_of", {{"as_of", situation->as_of}});
        view_.freshness.shown = situation->stale == 0
                                    ? text::say(voice_, "gui.status.fresh", {{"n", situation->interactions}})
                                    : text::say(voice_, "gui.status.stale", {{"n", situation->stale}});
    }
    show_periods();
}

void FramePresenter::resume(const PeriodChoice& earlier) {
    periods_.resume(earlier);
    show_periods();
}

void FramePresenter::resume(const std::string& period) {
    periods_.resume(period);
    show_periods();
}

void FramePresenter::choose_kind(int kind) {
    periods_.choose_kind(static_cast<PeriodChoice::Kind>(kind));
    show_periods();
}

void FramePresenter::choose_period(int index) {
    periods_.choose(index);
    show_periods();
}

void FramePresenter::step_period(int by) {
    periods_.step(by);
    show_periods();
}

void FramePresenter::choose_month(Month month) {
    periods_.choose_month(month);
    show_periods();
}

void FramePresenter::show_periods() {
    view_.period_kind.chosen = static_cast<int>(periods_.kind());
    view_.period.entries.clear();
    for (const auto& period : periods_.periods())
        view_.period.entries.push_back(text::period(voice_, period));
    view_.period.chosen = periods_.chosen();
    view_.previous_period.enabled = periods_.can_step(-1);
    view_.next_period.enabled = periods_.can_step(1);
}

void FramePresenter::show_activities(const std::vector<Activity>& activities) {
    const bool busy = !activities.empty();
    view_.activity_area.visible = busy;
    view_.cancel_work.enabled = busy;
    view_.progress.visible = busy;
    if (!busy) return;
    const Activity& oldest = activities.front();
    view_.stage.shown = oldest.title;
    view_.progress.done = 0;
    view_.progress.total = std::nullopt;
    if (!oldest.latest) return;
    const auto& report = *oldest.latest;
    view_.progress.done = report.done;
    view_.progress.total = report.total;
    if (report.total && *report.total > 0)
        view_.stage.shown =
            text::say(voice_, "gui.activity.of",
                      {{"title", oldest.title}, {"share", text::share(voice_, Ratio{report.done, *report.total}, 0)}});
    else if (report.done > 0)
        view_.stage.shown = text::say(voice_, "gui.activity.so_far", {{"title", oldest.title}, {"done", report.done}});
}

} // namespace mizan::gui
