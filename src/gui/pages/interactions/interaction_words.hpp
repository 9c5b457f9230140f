#pragma once
#include "app/queries/interaction_detail.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <array>
#include <string>
#include <vector>

namespace mizan::gui {

/// What the list can tell of each interaction, in its usual order.
enum class InteractionColumn : std::uint8_t {
    opened,
    number,
    channel,
    topic,
    agent,
    customer,
    state,
    first_response,
    resolution,
    rating,
    comment,
    source,
    priority,
    team,
    complaint
};
inline constexpr std::array<std::string_view, 15> interaction_column_keys{
    "opened",     "number", "channel", "topic",  "agent",    "customer", "state",    "first_response",
    "resolution", "rating", "comment", "source", "priority", "team",     "complaint"};
/// The columns of a file that tell what these do: a clock's length and whether it was in time are two there.
std::vector<app::ListColumn> file_columns(const std::vector<std::size_t>& columns);

/// One line of the list, worded.
struct InteractionRow {
    /// How long something took, and whether in time: a sign and its word, so that colour never speaks alone.
    struct Time {
        std::string length, sign, word;
        report::Tone tone = report::Tone::muted;
    };
    std::string opened, number, channel, topic, agent, customer, state, rating, comment, source, priority, team,
        complaint;
    report::Tone state_tone = report::Tone::plain, rating_tone = report::Tone::plain;
    Time first_response, resolution;
    bool excluded = false;
};
InteractionRow interaction_row(const text::Voice& voice, const app::ListedInteraction& line);
/// What stands in the column, as plain text.
std::string plain_cell(const InteractionRow& row, InteractionColumn column);

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
