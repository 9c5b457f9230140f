#pragma once
#include "app/queries/interaction_detail.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// One line of the list, worded.
struct InteractionRow {
    /// How long something took, and whether in time: a sign and its word, so that colour never speaks alone.
    struct Time {
        std::string length, sign, word;
        report::Tone tone = report::Tone::muted;
    };
    std::string opened, number, channel, topic, agent, customer, state, rating, comment;
    report::Tone state_tone = report::Tone::plain, rating_tone = report::Tone::plain;
    Time first_response, resolution;
    bool excluded = false;
};
InteractionRow interaction_row(const text::Voice& voice, const app::ListedInteraction& line);

/// A name and what is said of it.
struct Fact {
    std::string name, value;
    bool operator==(const Fact&) const = default;
};
/// A field's value as people read it: codes and times in words.
std::string field_words(const text::Voice& voice, const app::FieldText& field);
std::vector<Fact> facts_of(const text::Voice& voice, const std::vector<app::FieldText>& fields);
/// Newest first: when and who; why, and each field before and after.
std::vector<Fact> history_of(const text::Voice& voice, const std::vector<app::ToldCorrection>& corrections);
/// How long it ran, by which calendar, and when the target passes or passed.
std::string clock_words(const text::Voice& voice, const app::ToldClock& clock, Instant as_of);

} // namespace mizan::gui
