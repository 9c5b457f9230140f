#pragma once
#include "app/queries/today.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// Where a button of a thing leads.
enum class TodayGo : std::uint8_t { scorecard, rows, team, queue, promises };

/// Something to act on, in words: what it is, on what that rests, and where it can be looked into.
struct TodayCard {
    std::string title, evidence;
    report::Tone tone = report::Tone::bad;
    std::vector<std::pair<TodayGo, std::string>> buttons; // with their labels
    bool operator==(const TodayCard&) const = default;
};
TodayCard today_card(const text::Voice& voice, const app::TodayThing& thing, const Period& month);

/// A line of the queue or of the promises.
struct TodayRow {
    std::string left; // the time left or over; of promises the day it was due
    std::string sign; // that says the same as the tone
    std::string what, due, agent, number, customer, topic, channel;
    report::Tone tone = report::Tone::plain;
};
TodayRow today_row(const text::Voice& voice, const app::DueRow& row);
TodayRow today_row(const text::Voice& voice, const app::DuePromise& promise);

} // namespace mizan::gui
