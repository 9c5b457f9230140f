#include "app/queries/work.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// When the first target of what is still awaited passes.
std::int64_t first_breach(const core::SegmentRow& row, std::int64_t now) {
    const bool awaits_response =
        !row.outbound && (row.first_response_at == core::missing || row.first_response_at > now);
    const std::int64_t response = awaits_response ? row.first_response_breach_at : core::missing;
    if (response == core::missing || row.resolution_breach_at == core::missing)
        return std::max(response, row.resolution_breach_at); // `missing` is the least there is
    return std::min(response, row.resolution_breach_at);
}

/// Nothing is left to do for a caller who has hung up.
bool abandoned_call(const core::SegmentRow& row) {
    return row.channel == core::Channel::phone && row.answered == core::Tri::no;
}

Seconds length(const std::vector<core::Span>& spans) {
    Seconds sum{0};
    for (const core::Span& span : spans)
        sum += span.length();
    return sum;
}

Seconds common(const std::vector<core::Span>& some, const std::vector<core::Span>& others) {
    Seconds sum{0};
    for (std::size_t i = 0, j = 0; i < some.size() && j < others.size();) {
        const core::Span both{std::max(some[i].from, others[j].from), std::min(some[i].to, others[j].to)};
        sum += both.length();
        if (some[i].to < others[j].to)
            ++i;
        else
            ++j;
    }
    return sum;
}

struct Spans {
    std::vector<core::Span> logged, rostered;
};

} // namespace

void each_open_row(Reader& reader, const Standpoint& point, Instant at, const VisitOpenRow& visit) {
    const std::int64_t now = unix_seconds(at);
    reader.open_rows(at, point.known_at,
                     [&](const StoredInteraction& interaction, const core::Surroundings& surroundings) {
                         const core::SegmentRow row =
                             core::segment_row(interaction.row, interaction.id, surroundings, point.rulebook);
                         if (abandoned_call(row)) return;
                         OpenRow open{{}, TeamId{row.team}, row.channel, TopicId{row.topic}, false, {}};
                         if (const std::int64_t breach = first_breach(row, now); breach != core::missing) {
                             open.breach_at = instant_from_unix(breach);
                             open.overdue = breach <= now;
                         }
                         for (const auto& [person, roles] : core::credits(interaction.row, point.rulebook))
                             if (roles & core::role_bit(core::Role::owner)) open.owner = person;
                         visit(interaction, row, open);
                     });
}

std::vector<OpenRow> open_work(Reader& reader, const Standpoint& point, Instant at) {
    std::vector<OpenRow> rows;
    each_open_row(reader, point, at, [&](const StoredInteraction&, const core::SegmentRow&, const OpenRow& open) {
        rows.push_back(open);
    });
    return rows;
}

std::map<PersonId, core::HoursWorked> hours_worked(Reader& reader, std::optional<PersonId> person, Instant from,
                                                   Instant to, Instant known_at,
                                                   const std::map<PersonId, PersonId>& counted_as) {
    std::map<PersonId, Spans> spans;
    for (const core::WorkInterval& interval : reader.work_intervals(person, from, to, known_at)) {
        const auto other = counted_as.find(interval.person);
        Spans& of_person = spans[other == counted_as.end() ? interval.person : other->second];
        auto& kind = interval.kind == core::WorkInterval::Kind::logged ? of_person.logged : of_person.rostered;
        kind.push_back({std::max(interval.from, from), std::min(interval.to, to)});
    }
    std::map<PersonId, core::HoursWorked> hours;
    for (auto& [who, found] : spans) {
        const auto logged = core::united(std::move(found.logged)), rostered = core::united(std::move(found.rostered));
        hours[who] = {true, length(logged), length(rostered), common(logged, rostered)};
    }
    return hours;
}

core::HoursWorked operator+(core::HoursWorked one, const core::HoursWorked& other) {
    one.known = one.known || other.known;
    one.logged += other.logged;
    one.rostered += other.rostered;
    one.overlap += other.overlap;
    return one;
}

} // namespace mizan::app
