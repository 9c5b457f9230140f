#include "gui/pages/today/today_words.hpp"

#include "gui/words/verdict.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

using Kind = app::TodayThing::Kind;
using report::Tone;

std::pair<TodayGo, std::string> button(const text::Voice& voice, TodayGo go, const char* code) {
    return {go, text::say(voice, code)};
}

/// What is overdue, counted: whose it is, and where it stands.
TodayCard counted_card(const text::Voice& voice, const app::TodayThing& thing) {
    const bool promises = thing.kind == Kind::overdue_promises, anybody = !thing.agent.empty();
    const char* title = promises ? (anybody ? "gui.today.promises" : "gui.today.promises_of_nobody")
                                 : (anybody ? "gui.today.work" : "gui.today.work_of_nobody");
    TodayCard card;
    card.title = text::say(voice, title,
                           {{"n", thing.count}, {"agent", report::shown_name(voice, thing.agent, thing.agent_ar)}});
    card.evidence = text::say(voice, promises ? "gui.today.promises_evidence" : "gui.today.work_evidence",
                              {{"n", thing.of}, {"count", thing.count}});
    card.buttons.push_back(promises ? button(voice, TodayGo::promises, "gui.today.go.promises")
                                    : button(voice, TodayGo::queue, "gui.today.go.queue"));
    if (anybody) card.buttons.push_back(button(voice, TodayGo::scorecard, "gui.today.go.scorecard"));
    return card;
}

TodayCard target_card(const text::Voice& voice, const app::TodayThing& thing, const Period& month) {
    const app::BelowTarget& below = *thing.below;
    const bool alone = thing.kind == Kind::below_target;
    TodayCard card;
    card.tone = Tone::warn;
    card.title = text::say(
        voice, alone ? "gui.today.below" : "gui.today.all_below",
        {{"agent", report::shown_name(voice, thing.agent, thing.agent_ar)}, {"kpi", kpi_name(voice, below.kpi)}});
    const auto value = [&](const std::optional<Ratio>& one) {
        return text::figure_value(voice, below.kpi.unit, one, below.figure.currency);
    };
    const Period before = Period::of(Month{Month::of(month.first).number - 1});
    const auto& figure = below.figure;
    card.evidence =
        text::say(voice, "gui.today.figure",
                  {{"n", figure.n}, {"value", value(figure.value)}, {"period", text::period(voice, month)}}) +
        "\n" +
        text::say(voice, "gui.today.interval",
                  {{"interval", text::interval(voice, below.kpi.unit, figure.low, figure.high, figure.currency)}}) +
        "\n" + text::say(voice, "gui.today.target", {{"target", value(below.target)}}) + "\n" +
        text::say(voice, "gui.today.before",
                  {{"period", text::period(voice, before)}, {"before", value(below.before.value)}});
    if (alone) {
        card.buttons.push_back(button(voice, TodayGo::rows, "gui.today.go.rows"));
        card.buttons.push_back(button(voice, TodayGo::scorecard, "gui.today.go.scorecard"));
    } else {
        card.buttons.push_back(button(voice, TodayGo::team, "gui.today.go.team"));
    }
    return card;
}

/// What both kinds of rows tell alike.
template <class Row>
TodayRow common_row(const text::Voice& voice, const Row& row, Instant due) {
    TodayRow words;
    const Date date = (voice.zone ? *voice.zone : core::Zone{}).date_of(due);
    words.due = text::isolated(voice, text::short_date(voice, date) + " " + text::clock_time(voice, due));
    words.agent = row.names.agent.empty() ? text::say(voice, "gui.interactions.nobody")
                                          : report::shown_name(voice, row.names.agent, row.names.agent_ar);
    words.number = text::isolated(voice, row.external_id);
    words.customer = text::isolated(voice, row.names.customer);
    words.topic = text::isolated(voice, row.names.topic);
    words.channel = text::say_word(voice, "channel", core::name_of(row.channel));
    words.tone = row.overdue ? Tone::bad : Tone::warn;
    words.sign = row.overdue ? "▲" : "△";
    return words;
}

} // namespace

TodayCard today_card(const text::Voice& voice, const app::TodayThing& thing, const Period& month) {
    return thing.below ? target_card(voice, thing, month) : counted_card(voice, thing);
}

TodayRow today_row(const text::Voice& voice, const app::DueRow& row) {
    TodayRow words = common_row(voice, row, row.breach_at);
    words.left = text::say(voice, row.overdue ? "gui.today.over" : "gui.today.left",
                           {{"time", text::working_time(voice, row.overdue ? -row.left : row.left)}});
    words.what =
        text::say_word(voice, "awaited_target", app::awaited_target_names[static_cast<std::size_t>(row.target)]);
    return words;
}

TodayRow today_row(const text::Voice& voice, const app::DuePromise& promise) {
    TodayRow words = common_row(voice, promise, promise.due_at);
    words.left = text::say(voice, promise.overdue ? "gui.today.overdue" : "gui.today.due_today");
    words.what = text::say_word(voice, "promise", promise.follow_up ? "follow_up" : "promise");
    return words;
}

} // namespace mizan::gui
