#include "app/queries/cycles/candidates.hpp"

#include "app/queries/cycles/held_back.hpp"
#include "app/queries/standpoint.hpp"
#include "app/records/values.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mizan::app {
namespace {

using Days = std::set<Date>;

bool within(const core::Absence& absence, Date date) {
    return absence.first <= date && date < absence.end;
}

bool employed_on(const core::Person& person, Date date) {
    return (!person.employed_from || *person.employed_from <= date) &&
           (!person.employed_to || date < *person.employed_to);
}

/// Days worked of one person after another.
class DayCount {
public:
    DayCount(Reader& reader, const CycleBasis& basis)
        : rulebook_{reader.rulebook(basis.known_at)}, period_{basis.period}, absences_{
                                                                                 reader.absences(basis.known_at)} {
        const auto span = core::instants(rulebook_.zone, period_);
        for (const auto& interval : reader.work_intervals({}, span.first, span.second, basis.known_at))
            if (interval.kind == core::WorkInterval::Kind::rostered) put_rostered(interval);
    }

    DaysWorked of(PersonId id) {
        DaysWorked days;
        const core::Person* person = person_of(rulebook_, id);
        if (person == nullptr) return days;
        const auto rostered = rostered_.find(id);
        const Days due = rostered != rostered_.end() ? rostered->second : open_days(*person);
        days.due = static_cast<int>(due.size());
        for (const Date date : due)
            count(days, *person, date);
        return days;
    }

private:
    void put_rostered(const core::WorkInterval& interval) {
        const Date date = rulebook_.zone.date_of(interval.from);
        if (period_.contains(date)) rostered_[interval.person].insert(date);
    }

    Days open_days(const core::Person& person) {
        Days days;
        for (Date date = period_.first; date < period_.end; date = date + 1)
            if (open_on(rulebook_.team_of(person.id, date), date)) days.insert(date);
        return days;
    }

    /// Whether a calendar of the team opens on the date, on any channel.
    bool open_on(TeamId team, Date date) {
        const auto [known, fresh] = open_.try_emplace({team, date}, false);
        for (std::size_t channel = 0; fresh && channel < core::channel_count; ++channel)
            known->second =
                known->second || rulebook_.calendar_for(team, static_cast<core::Channel>(channel)).works_on(date);
        return known->second;
    }

    void count(DaysWorked& days, const core::Person& person, Date date) const {
        if (!employed_on(person, date)) return;
        bool away = false, covered = false;
        for (const core::Absence& absence : absences_) {
            if (absence.person != person.id || !within(absence, date)) continue;
            away = true;
            covered |= core::is_protected(absence.kind);
        }
        days.active += away ? 0 : 1;
        days.protected_absence += covered ? 1 : 0;
    }

    core::Rulebook rulebook_;
    Period period_;
    std::vector<core::Absence> absences_;
    std::map<PersonId, Days> rostered_;
    std::map<std::pair<TeamId, Date>, bool> open_;
};

/// The total before it is rounded, the rows and the gates, out of the lines of the card.
void put_lines(core::Candidate& candidate, const core::Scheme& scheme, const PublishedCard& card) {
    core::Exact points = 0;
    std::int64_t weight = 0;
    for (std::size_t i = 0; i < card.lines.size() && i < scheme.lines.size(); ++i) {
        const PublishedLine& told = card.lines[i];
        const core::SchemeLine& line = scheme.lines[i];
        if (told.gate == core::CardLine::Gate::closed) candidate.closed_gates.push_back(told.kpi);
        if (told.gate == core::CardLine::Gate::unknown) candidate.unknown_gates.push_back(told.kpi);
        const auto& value = line.adjusted ? told.adjusted : told.value;
        if (!told.counted || !value) continue;
        points += line.weight * core::exact_points(line, core::exact(*value));
        weight += line.weight;
        candidate.n = std::max(candidate.n, told.n);
    }
    if (weight > 0) candidate.score = points / weight;
}

std::string exact_text(const core::Exact& value) {
    return value.str();
}

} // namespace

std::vector<core::Candidate> candidates_of(Reader& reader, const CycleBasis& basis) {
    DayCount days{reader, basis};
    const HeldBack held = held_back(reader, basis.known_at);
    std::vector<core::Candidate> candidates;
    for (const PublishedCard& card : basis.cards) {
        core::Candidate one;
        one.person = card.person;
        one.scored = card.scored;
        one.total = card.total.value_or(Points{0});
        one.high = card.high;
        one.band = card.band;
        one.band_before_gates = card.band_before_gates;
        one.stability = card.stability;
        put_lines(one, basis.scheme, card);
        const DaysWorked worked = days.of(card.person);
        one.due_days = worked.due;
        one.active_days = worked.active;
        one.protected_days = worked.protected_absence;
        one.open_step = held.open_steps.contains(card.person);
        one.quality_unreliable = held.unreliable(card);
        candidates.push_back(std::move(one));
    }
    return candidates;
}

std::string canonical_inputs(const CycleBasis& basis, const std::vector<core::Candidate>& candidates) {
    nlohmann::json people = nlohmann::json::array();
    for (const core::Candidate& one : candidates)
        people.push_back({{"person", one.person.value},
                          {"scored", one.scored},
                          {"total", json_of(one.total)},
                          {"high", json_of(one.high)},
                          {"band", one.band},
                          {"band_before_gates", one.band_before_gates},
                          {"stability", json_of(one.stability)},
                          {"score", exact_text(one.score)},
                          {"n", one.n},
                          {"due_days", one.due_days},
                          {"active_days", one.active_days},
                          {"protected_days", one.protected_days},
                          {"closed_gates", one.closed_gates},
                          {"unknown_gates", one.unknown_gates},
                          {"open_step", one.open_step},
                          {"quality_unreliable", one.quality_unreliable}});
    return nlohmann::json{{"as_of", json_of(basis.as_of)}, {"cards", body_of(basis.cards)}, {"people", people}}.dump();
}

} // namespace mizan::app
