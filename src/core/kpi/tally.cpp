#include "core/kpi/tally.hpp"

#include "core/kpi/reasons.hpp"

#include <algorithm>
#include <utility>

namespace mizan::core {
namespace {

Shape shape_of(const KpiDefinition& kpi) {
    if (kpi.section == Section::stock) return Shape::stock;
    if (kpi.id == "adherence") return Shape::adherence;
    if (kpi.section == Section::hours) return Shape::per_hours;
    if (kpi.built_in && kpi.id == "nps") return Shape::nps;
    if (kpi.built_in && kpi.id == "value_kept") return Shape::customers;
    if (kpi.unit == Unit::seconds && kpi.statistic != Statistic::sum) return Shape::time;
    switch (kpi.statistic) {
    case Statistic::count: return Shape::count;
    case Statistic::share: return Shape::share;
    case Statistic::mean: return Shape::mean;
    case Statistic::median:
    case Statistic::p90: return Shape::ranked;
    case Statistic::sum: return Shape::sum;
    case Statistic::ratio: return Shape::ratio;
    }
    return Shape::count;
}

template <class Value>
void append(std::vector<Value>& to, const std::vector<Value>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

ShapeOf ShapeOf::kpi(const CompiledKpi& kpi) {
    const KpiDefinition& definition = kpi.definition();
    ShapeOf result;
    result.shape = shape_of(definition);
    if (kpi.measure()) result.limits = kpi.measure()->limits;
    if (!definition.built_in) return result;
    if (definition.unit == Unit::seconds) result.limits = {0, std::nullopt};
    if (definition.id == "csat_mean") result.limits = {1, 5};
    if (definition.id == "recovery") result = {result.shape, 60, {0, 1}};
    if (definition.id == "qa") result = {result.shape, 10'000, {0, 1}};
    return result;
}

Tally::Tally(const KpiDefinition& definition) : kpi_{definition}, shape_{ShapeOf::kpi(kpi_)} {
    by_currency_ = definition.unit == Unit::money;
    if (!definition.built_in) return;
    value_currency_ = definition.id == "value_kept";
    counts_resolved_ = definition.id == "cost_per_resolved";
    survey_ = definition.id == "csat";
    opens_ = definition.id == "resolution";
    fcr_ = definition.id == "fcr";
    target_ = definition.id == "first_response_target" || definition.id == "resolution_target";
    volume_ = definition.id == "volume";
    resolved_ = definition.id == "resolved";
}

RowOutcome Tally::add(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules) {
    if (!kpi_.reads_rows() || row.opened_at >= as_of) return {};
    const RowOutcome outcome = kpi_.outcome(row, as_of, rules);
    if (outcome.state == RowOutcome::State::counted) {
        Cell& here = cell(!by_currency_ ? -1 : value_currency_ ? row.value_currency : row.cost_currency);
        count(here, outcome);
        if (shape_.shape == Shape::customers) {
            Kept& kept = here.kept[row.customer];
            if (std::pair{row.opened_at, row.interaction} >= std::pair{kept.opened_at, kept.interaction})
                kept = {row.opened_at, row.interaction, outcome.value};
        }
    }
    note(outcome);
    note_row(row, outcome, as_of);
    return outcome;
}

void Tally::add(const RowOutcome& outcome) {
    if (outcome.state == RowOutcome::State::counted) count(cell(-1), outcome);
    note(outcome);
}

void Tally::add(const HoursWorked& hours) {
    hours_.known = hours.known && (!hours_added_ || hours_.known);
    hours_added_ = true;
    hours_.logged += hours.logged;
    hours_.rostered += hours.rostered;
    hours_.overlap += hours.overlap;
}

void Tally::add(const OpenWork& work) {
    work_.known = work.known && (!work_added_ || work_.known);
    work_added_ = true;
    work_.overdue += work.overdue;
    work_.backlog += work.backlog;
}

Tally::Cell& Tally::cell(std::int32_t currency) {
    for (Cell& one : cells_)
        if (one.currency == currency) return one;
    cells_.emplace_back();
    cells_.back().currency = currency;
    return cells_.back();
}

void Tally::count(Cell& cell, const RowOutcome& outcome) const {
    ++cell.n;
    cell.reported += outcome.reported ? 1 : 0;
    switch (shape_.shape) {
    case Shape::share: cell.k += outcome.success ? 1 : 0; break;
    case Shape::time:
        cell.working.push_back(outcome.value);
        if (outcome.elapsed != missing) cell.elapsed.push_back(outcome.elapsed);
        break;
    case Shape::ranked: cell.working.push_back(outcome.value); break;
    case Shape::nps:
        cell.k += outcome.value > 0 ? 1 : 0;
        cell.values.add(outcome.value);
        break;
    default: cell.values.add(outcome.value); cell.divisors += outcome.divisor;
    }
}

void Tally::note(const RowOutcome& outcome) {
    ++seen_;
    if (outcome.state == RowOutcome::State::unknown) ++unknown_;
}

void Tally::note_row(const SegmentRow& row, const RowOutcome& outcome, std::int64_t as_of) {
    const bool counted = outcome.state == RowOutcome::State::counted;
    if (survey_) {
        switch (survey_ask(row, as_of)) {
        case SurveyAsk::offered:
            ++aside_.offered;
            aside_.offered_rated += counted ? 1 : 0;
            break;
        case SurveyAsk::worked:
            ++aside_.asked;
            aside_.asked_rated += counted ? 1 : 0;
            break;
        case SurveyAsk::out: break;
        }
    } else if (opens_) {
        if (outcome.open) aside_.open_so_far.push_back(outcome.value);
    } else if (fcr_) {
        for (std::size_t i = 0; counted && i < skipped_clause_names.size(); ++i)
            aside_.clauses[i] += outcome.skipped >> i & 1;
    } else if (target_) {
        if (!counted) return;
        ++(outcome.reason == reason::organisation_target ? aside_.by_organisation
           : outcome.reason == reason::reported_outcome  ? aside_.by_report
                                                         : aside_.by_shipped);
    } else if (volume_) {
        aside_.excluded += row.excluded >= 0 ? 1 : 0;
        aside_.bots += row.excluded < 0 && row.bot ? 1 : 0;
    } else if (value_currency_) {
        aside_.not_saved += outcome.reason == reason::not_saved ? 1 : 0;
    } else if (resolved_) {
        aside_.flagged_unanswered += counted && outcome.reason == reason::handled ? 1 : 0;
    }
}

void Tally::merge(Tally&& other) {
    for (Cell& theirs : other.cells_) {
        Cell& ours = cell(theirs.currency);
        ours.n += theirs.n;
        ours.k += theirs.k;
        ours.reported += theirs.reported;
        ours.values.add(theirs.values);
        ours.divisors += theirs.divisors;
        append(ours.working, theirs.working);
        append(ours.elapsed, theirs.elapsed);
        for (const auto& [customer, value] : theirs.kept) {
            Kept& kept = ours.kept[customer];
            if (std::pair{value.opened_at, value.interaction} >= std::pair{kept.opened_at, kept.interaction})
                kept = value;
        }
    }
    aside_.excluded += other.aside_.excluded;
    aside_.bots += other.aside_.bots;
    for (std::size_t i = 0; i < skipped_clause_names.size(); ++i)
        aside_.clauses[i] += other.aside_.clauses[i];
    aside_.by_organisation += other.aside_.by_organisation;
    aside_.by_report += other.aside_.by_report;
    aside_.by_shipped += other.aside_.by_shipped;
    aside_.flagged_unanswered += other.aside_.flagged_unanswered;
    aside_.not_saved += other.aside_.not_saved;
    aside_.offered += other.aside_.offered;
    aside_.offered_rated += other.aside_.offered_rated;
    aside_.asked += other.aside_.asked;
    aside_.asked_rated += other.aside_.asked_rated;
    append(aside_.open_so_far, other.aside_.open_so_far);
    seen_ += other.seen_;
    unknown_ += other.unknown_;
    if (other.hours_added_) add(other.hours_);
    if (other.work_added_) add(other.work_);
}

} // namespace mizan::core
