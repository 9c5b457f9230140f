#include "gui/dialogs/why/why_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

using State = core::RowOutcome::State;

std::string_view code_of(State state) {
    switch (state) {
    case State::counted: return "counted";
    case State::left_out: return "left_out";
    case State::unknown: return "unknown";
    }
    return "unknown";
}

/// Reasons are codes of core; one that has no sentence yet is shown as it stands rather than hidden.
std::string reason_words(const text::Voice& voice, const std::string& reason) {
    if (reason.empty()) return {};
    for (const char* kind : {"reason.", "excluded."})
        if (text::has_sentence(kind + reason)) return text::say(voice, kind + reason);
    return text::isolated(voice, reason);
}

} // namespace

const Fields<WhyView>& WhyView::fields() {
    using V = WhyView;
    static const Fields<V> all{{"title", &V::title},
                               {"definition", &V::definition},
                               {"figure", &V::figure},
                               {"standpoint", &V::standpoint},
                               {"message", &V::message},
                               {"show_rows", &V::show_rows},
                               {"rows", &V::rows},
                               {"clock_chart", &V::clock_chart},
                               {"clock_title", &V::clock_title},
                               {"clock_words", &V::clock_words},
                               {"open_link", &V::open_link},
                               {"close", &V::close}};
    return all;
}

WhyPresenter::WhyPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.clock_chart.visible = false;
    view_.open_link.enabled = false;
    view_.message.shown = text::say(voice_, "gui.why.reading");
}

void WhyPresenter::show(app::Explanation explanation, std::string kpi_name, const std::string& agent_name) {
    explanation_ = std::move(explanation);
    const auto& figure = explanation_.figure;
    const auto unit = explanation_.definition.unit;
    view_.title.shown = text::say(voice_, "gui.why.title",
                                  {{"kpi", std::move(kpi_name)},
                                   {"agent", text::without_isolation(agent_name)},
                                   {"period", text::period(voice_, explanation_.period)}});
    const std::string code = "kpi_definition." + explanation_.definition.id;
    view_.definition.shown = text::has_sentence(code) ? text::say(voice_, code) : "";
    const auto interval = text::interval(voice_, unit, figure.low, figure.high, figure.currency);
    view_.figure.shown = text::say(voice_, interval.empty() ? "gui.why.figure" : "gui.why.figure_interval",
                                   {{"value", text::figure_value(voice_, unit, figure.value, figure.currency)},
                                    {"interval", interval},
                                    {"n", figure.n}});
    view_.standpoint.shown =
        text::say(voice_, "gui.why.standpoint", {{"as_of", explanation_.as_of}, {"known_at", explanation_.known_at}});
    view_.show_rows.entries = {
        text::say(voice_, "gui.why.all", {{"count", static_cast<std::int64_t>(explanation_.rows.size())}}),
        text::say(voice_, "gui.why.counted", {{"count", explanation_.counted}}),
        text::say(voice_, "gui.why.left_out", {{"count", explanation_.left_out}}),
        text::say(voice_, "gui.why.unknown", {{"count", explanation_.unknown}})};
    choose_rows(0);
}

void WhyPresenter::show_refusal(const Refusal& refusal) {
    view_.message.shown = text::say(voice_, refusal);
    shown_.clear();
}

void WhyPresenter::choose_rows(int which) {
    view_.show_rows.chosen = which;
    shown_.clear();
    for (std::size_t i = 0; i < explanation_.rows.size(); ++i) {
        const auto state = explanation_.rows[i].outcome.state;
        if (which <= 0 ||
            state == std::array{State::counted, State::left_out, State::unknown}[static_cast<std::size_t>(which - 1)])
            shown_.push_back(i);
    }
    view_.rows.visible = !shown_.empty();
    view_.message.shown = shown_.empty() ? text::say(voice_, "gui.why.no_rows") : "";
    choose_row(-1);
}

WhyRow WhyPresenter::row(std::size_t index) const {
    const auto& explained = explanation_.rows[shown_[index]];
    WhyRow row;
    row.opened = text::instant(voice_, explained.opened_at);
    row.id = text::isolated(voice_, explained.external_id);
    row.channel = text::say_word(voice_, "channel", core::name_of(explained.channel));
    row.topic = text::isolated(voice_, explained.topic);
    row.outcome = text::say_word(voice_, "outcome", code_of(explained.outcome.state));
    row.reason = reason_words(voice_, explained.reason);
    row.value = value_of(explained);
    row.elapsed = explained.elapsed ? text::duration(voice_, *explained.elapsed) : "";
    row.corrections = explained.corrections > 0 ? text::number(voice_, explained.corrections) : "";
    row.sign = explained.outcome.state == State::counted ? "●" : explained.outcome.state == State::left_out ? "○" : "?";
    row.tone = explained.outcome.state == State::counted ? report::Tone::accent : report::Tone::muted;
    return row;
}

std::string WhyPresenter::value_of(const app::ExplainedRow& row) const {
    if (row.outcome.state != State::counted) return {};
    const auto& definition = explanation_.definition;
    if (definition.statistic == core::Statistic::share)
        return text::say_word(voice_, "yes_no", row.outcome.success ? "yes" : "no");
    if (row.working) return text::duration(voice_, *row.working);
    if (definition.unit == core::Unit::seconds) return text::duration(voice_, Seconds{row.outcome.value});
    const bool in_its_unit = definition.unit == core::Unit::money || definition.statistic == core::Statistic::mean;
    if (in_its_unit)
        return text::figure_value(voice_, definition.unit, core::brought(definition, row.outcome),
                                  explanation_.figure.currency);
    return text::number(voice_, row.outcome.value);
}

void WhyPresenter::choose_row(int row) {
    clock_.clear();
    link_.clear();
    view_.clock_title.shown = view_.clock_words.shown = "";
    if (row >= 0 && static_cast<std::size_t>(row) < shown_.size()) {
        const auto& explained = explanation_.rows[shown_[static_cast<std::size_t>(row)]];
        link_ = explained.link;
        if (!explained.clock.empty()) {
            clock_ = clock_parts(voice_, explained.clock);
            view_.clock_title.shown = text::say(voice_, "gui.why.clock", {{"id", explained.external_id}});
            if (explained.working && explained.elapsed)
                view_.clock_words.shown = text::say(voice_, "gui.why.clock_words",
                                                    {{"working", *explained.working}, {"elapsed", *explained.elapsed}});
        }
    }
    view_.clock_chart.visible = !clock_.empty();
    view_.open_link.enabled = !link_.empty();
}

} // namespace mizan::gui
