#pragma once
#include "app/app.hpp"
#include "core/kpi/evaluate.hpp"
#include "core/kpi/figure.hpp"

namespace mizan::app {

struct ExplainQuestion {
    Period period;
    std::string agent; // required
    std::string kpi;
    std::optional<core::RowOutcome::State> only;
    std::int64_t limit = -1; // rows; -1: all
    Asking asking;
};

/// A stretch of an interaction's life on the clock of the KPI: run in duty, stood outside duty, or paused.
struct ClockSegment {
    enum class Kind : std::uint8_t { running, outside_hours, paused };
    Kind kind = Kind::running;
    Instant from, to;
};
inline constexpr std::array<std::string_view, 3> clock_segment_names{"running", "outside_hours", "paused"};

struct ExplainedRow {
    InteractionId id;
    std::string source, external_id;
    core::Channel channel = core::Channel::email;
    std::string topic;
    Instant opened_at;
    core::RowOutcome outcome; // counted, left out with its reason, or unknown
    std::string reason;       // the outcome's, owned
    std::optional<Seconds> working, elapsed;
    std::vector<ClockSegment> clock; // of times
    std::string calendar;            // its id
    std::optional<Instant> breach_at;
    std::optional<Instant> due_at, kept_at; // of promises and follow-ups
    std::string link;
    std::vector<std::string> participants; // names, where the source names several people
    int corrections = 0;
};

struct Explanation {
    Period period;
    std::string agent;
    core::KpiDefinition definition;
    core::Figure figure;
    Instant as_of, known_at;
    std::int64_t rulebook_version = 0;
    std::int64_t counted = 0, left_out = 0, unknown = 0;
    std::vector<ExplainedRow> rows; // by opening
};

Result<Explanation> explain(App& app, const ExplainQuestion& question, const Progress& progress = {});

} // namespace mizan::app
