#include "core/calendar/calendar.hpp"
#include "core/calendar/open_time.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

constexpr Instant earliest = std::chrono::sys_days{std::chrono::year{1401} / 1 / 1};
constexpr Instant latest = std::chrono::sys_days{std::chrono::year{9999} / 1 / 1};
constexpr Seconds step = 400 * 24h; // of the walk outside the compiled years

Instant inside(Instant instant) {
    return std::clamp(instant, earliest, latest);
}

/// Open spans of [from, to) date by date, clipped.
std::vector<Span> walk(const Calendar& calendar, Instant from, Instant to) {
    std::vector<Span> found;
    if (to <= from) return found;
    const Zone& zone = calendar.zone();
    // An interval that is still open at `from` began at most two days and a change of clocks before.
    for (const Span& span : calendar.opening_on(zone.date_of(from) - 4, zone.date_of(to) + 1)) {
        const Span clipped{std::max(span.from, from), std::min(span.to, to)};
        if (clipped.from < clipped.to) found.push_back(clipped);
    }
    return found;
}

Seconds length(const std::vector<Span>& spans) {
    Seconds sum{0};
    for (const Span& span : spans)
        sum += span.length();
    return sum;
}

/// [from, to) cut at the ends of the compiled years.
struct Parts {
    Span early, compiled, late;
    Parts(const Span& window, Instant from, Instant to)
        : early{from, std::min(to, window.from)}, compiled{std::max(from, window.from), std::min(to, window.to)},
          late{std::max(from, window.to), to} {}
};

Seconds compiled_seconds(const OpenTime& open_time, const Span& part) {
    return part.from < part.to ? open_time.before(part.to) - open_time.before(part.from) : Seconds{0};
}

/// Looks for the instant at which so much working time has passed, and remembers how much is still missing.
class Search {
public:
    Search(const Calendar& calendar, Seconds wanted) : calendar_{calendar}, missing_{wanted} {}

    std::optional<Instant> after(Instant from) {
        const OpenTime& open_time = calendar_.compiled();
        const Span window = open_time.window();
        if (from < window.from) {
            if (auto found = walked(from, window.from)) return found;
            from = window.from;
        }
        if (from < window.to) {
            const Seconds already = open_time.before(from);
            if (already + missing_ <= open_time.total()) return open_time.when(already + missing_);
            missing_ -= open_time.total() - already;
            from = window.to;
        }
        return walked(from, end_of_work());
    }

private:
    std::optional<Instant> walked(Instant from, Instant to) {
        for (; from < to; from += step) {
            for (const Span& span : walk(calendar_, from, std::min(from + step, to))) {
                if (missing_ <= span.length()) return span.from + missing_;
                missing_ -= span.length();
            }
        }
        return std::nullopt;
    }

    Instant end_of_work() const {
        const auto last = calendar_.last_open_date();
        return last ? std::min(calendar_.zone().start_of(*last + 4), latest) : latest;
    }

    const Calendar& calendar_;
    Seconds missing_;
};

std::optional<Instant> reaches_without_pause(const Calendar& calendar, Instant from, Seconds working) {
    if (working < 0s) return from;
    if (working >= latest - earliest) return std::nullopt;
    return Search{calendar, working + 1s}.after(inside(from));
}

} // namespace

Seconds working_seconds(const Calendar& calendar, Instant from, Instant to) {
    const OpenTime& open_time = calendar.compiled();
    const Span& window = open_time.window();
    if (to <= from) return Seconds{0};
    if (window.from <= from && to <= window.to) return open_time.before(to) - open_time.before(from);

    const Parts parts{window, inside(from), inside(to)};
    return length(walk(calendar, parts.early.from, parts.early.to)) + compiled_seconds(open_time, parts.compiled) +
           length(walk(calendar, parts.late.from, parts.late.to));
}

Seconds working_seconds(const Calendar& calendar, Instant from, Instant to, std::span<const Span> pauses) {
    Seconds sum = working_seconds(calendar, from, to);
    if (pauses.empty()) return sum;
    for (const Span& pause : united({pauses.begin(), pauses.end()}))
        sum -= working_seconds(calendar, std::max(pause.from, from), std::min(pause.to, to));
    return sum;
}

std::optional<Instant> reaches(const Calendar& calendar, Instant from, Seconds working, std::span<const Span> pauses) {
    if (pauses.empty() || working < 0s) return reaches_without_pause(calendar, from, working);
    for (const Span& pause : united({pauses.begin(), pauses.end()})) {
        if (pause.to <= from) continue;
        const Seconds passed = working_seconds(calendar, from, pause.from);
        if (passed > working) break;
        working -= passed;
        from = pause.to;
    }
    return reaches_without_pause(calendar, from, working);
}

std::vector<Span> open_intervals(const Calendar& calendar, Instant from, Instant to) {
    const OpenTime& open_time = calendar.compiled();
    const Parts parts{open_time.window(), inside(from), inside(to)};
    std::vector<Span> found = walk(calendar, parts.early.from, parts.early.to);
    if (parts.compiled.from < parts.compiled.to)
        for (const Span& span : open_time.between(parts.compiled.from, parts.compiled.to))
            found.push_back(span);
    for (const Span& span : walk(calendar, parts.late.from, parts.late.to))
        found.push_back(span);
    return united(std::move(found));
}

} // namespace mizan::core
