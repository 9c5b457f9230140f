#include "core/kpi/quantile.hpp"
#include "core/kpi/survival.hpp"
#include "core/kpi/tally.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace mizan::core {
namespace {

const Ratio half{1, 2}, nine_tenths{9, 10};
constexpr std::int64_t seconds_an_hour = 3600;

std::int64_t narrow(Wide value) {
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error("a sum does not fit 64 bits");
    return static_cast<std::int64_t>(value);
}

Moments moments_of(const std::vector<std::int64_t>& values) {
    Moments moments;
    for (const std::int64_t value : values)
        moments.add(value);
    return moments;
}

Interval enclosing(RankedValues& ranked, const Ratio& q) {
    const QuantileRanks ranks = quantile_ranks(static_cast<std::int64_t>(ranked.size()), q);
    Interval interval;
    if (ranks.lower) interval.low = Ratio{ranked.at(static_cast<std::size_t>(*ranks.lower - 1))};
    if (ranks.upper) interval.high = Ratio{ranked.at(static_cast<std::size_t>(*ranks.upper - 1))};
    return interval;
}

void set(Figure& figure, const Interval& interval) {
    figure.low = interval.low;
    figure.high = interval.high;
}

} // namespace

void Tally::append_figures(const std::vector<std::string>& currencies, std::vector<Figure>& figures) {
    if (cells_.empty()) cell(by_currency_ ? 0 : -1);
    std::sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) { return a.currency < b.currency; });
    for (Cell& one : cells_) {
        Figure result = figure(one);
        if (one.currency >= 0 && static_cast<std::size_t>(one.currency) < currencies.size())
            result.currency = currencies[static_cast<std::size_t>(one.currency)];
        figures.push_back(std::move(result));
    }
}

Figure Tally::figure(Cell& cell) const {
    Figure figure;
    figure.kpi = definition().id;
    figure.n = cell.n;
    figure.reported_n = cell.reported;
    figure.unknown_n = unknown_;
    switch (shape_.shape) {
    case Shape::count:
        figure.n = narrow(cell.values.sum);
        if (says_something(cell)) figure.value = Ratio{figure.n};
        break;
    case Shape::share: fill_share(figure, cell); break;
    case Shape::mean: fill_mean(figure, cell); break;
    case Shape::time:
    case Shape::ranked: fill_ranked(figure, cell); break;
    case Shape::sum:
        if (cell.n > 0) figure.value = Ratio{narrow(cell.values.sum)};
        break;
    case Shape::ratio: fill_ratio(figure, cell); break;
    case Shape::nps:
        if (cell.n == 0) break;
        figure.value = Ratio{100} * Ratio{narrow(cell.values.sum), cell.n};
        set(figure, adjusted_wald(cell.k, cell.k - narrow(cell.values.sum), cell.n));
        break;
    case Shape::customers: {
        Wide total = 0;
        for (const auto& [customer, kept] : cell.kept)
            total += kept.value;
        figure.n = static_cast<std::int64_t>(cell.kept.size());
        // that nobody was saved is known where somebody might have been
        if (figure.n > 0 || aside_.not_saved > 0) figure.value = Ratio{narrow(total)};
        break;
    }
    case Shape::per_hours:
    case Shape::adherence: fill_hours(figure, cell); break;
    case Shape::stock: fill_stock(figure); break;
    }
    fill_aside(figure);
    figure.status = status(figure);
    if (opens_) fill_resolution(figure, cell);
    return figure;
}

/// Rows count, or it is known of every row that it does not.
bool Tally::says_something(const Cell& cell) const {
    return seen_ > 0 && (cell.n > 0 || unknown_ == 0);
}

void Tally::fill_share(Figure& figure, const Cell& cell) const {
    if (cell.n == 0) return;
    figure.k = cell.k;
    figure.value = Ratio{cell.k, cell.n};
    set(figure, wilson(cell.k, cell.n));
}

void Tally::fill_mean(Figure& figure, const Cell& cell) const {
    if (cell.n == 0) return;
    figure.value = cell.values.mean(shape_.scale);
    set(figure, mean_interval(cell.values, shape_.limits, 6, shape_.scale));
}

void Tally::fill_ranked(Figure& figure, Cell& cell) const {
    if (cell.n == 0) return;
    RankedValues working{cell.working};
    const bool timed = shape_.shape == Shape::time;
    const Statistic statistic = definition().statistic;
    const Ratio q = statistic == Statistic::p90 ? nine_tenths : half;
    if (!timed) {
        figure.value = working.quantile(q);
        set(figure, enclosing(working, q));
        return;
    }
    const Moments moments = moments_of(cell.working);
    TimeStatistics times{moments.mean(), working.quantile(half), working.quantile(nine_tenths), {}, {}, {}};
    if (!cell.elapsed.empty()) {
        RankedValues elapsed{cell.elapsed};
        times.elapsed_mean = moments_of(cell.elapsed).mean();
        times.elapsed_median = elapsed.quantile(half);
        times.elapsed_p90 = elapsed.quantile(nine_tenths);
    }
    if (statistic == Statistic::mean) {
        figure.value = times.mean;
        set(figure, mean_interval(moments, shape_.limits, 3));
    } else {
        figure.value = statistic == Statistic::p90 ? times.p90 : times.median;
        set(figure, enclosing(working, q));
    }
    figure.times = times;
}

void Tally::fill_ratio(Figure& figure, const Cell& cell) const {
    if (counts_resolved_) figure.n = narrow(cell.divisors);
    if (cell.divisors != 0) figure.value = Ratio{narrow(cell.values.sum), narrow(cell.divisors)};
}

void Tally::fill_hours(Figure& figure, const Cell& cell) const {
    figure.n = 0;
    if (!hours_.known) return;
    if (shape_.shape == Shape::adherence) {
        figure.n = hours_.rostered.count();
        if (hours_.rostered.count() > 0) figure.value = Ratio{hours_.overlap.count(), hours_.rostered.count()};
        return;
    }
    if (hours_.logged.count() <= 0 || !says_something(cell)) return;
    figure.n = cell.n;
    const Ratio done{narrow(cell.values.sum), hours_.logged.count()};
    figure.value = definition().unit == Unit::rate ? Ratio{seconds_an_hour} * done : done;
}

void Tally::fill_stock(Figure& figure) const {
    if (!work_.known) return;
    figure.n = definition().id == "overdue" ? work_.overdue : work_.backlog;
    figure.value = Ratio{figure.n};
}

void Tally::fill_aside(Figure& figure) const {
    if (volume_) {
        figure.skipped_clauses = {{"excluded", aside_.excluded}, {"bot", aside_.bots}};
    } else if (fcr_) {
        for (std::size_t i = 0; i < skipped_clause_names.size(); ++i)
            figure.skipped_clauses.emplace_back(skipped_clause_names[i], aside_.clauses[i]);
    } else if (target_) {
        fill_target_basis(figure);
    } else if (survey_) {
        fill_response_rate(figure);
    } else if (resolved_) {
        figure.basis = aside_.flagged_unanswered > 0 ? "handled" : "worked";
    } else if (definition().built_in && definition().id == "keep_effort") {
        figure.beside = Ratio{4, 5};
    }
}

void Tally::fill_target_basis(Figure& figure) const {
    const std::pair<std::string_view, std::int64_t> deciders[] = {{"organisation_target", aside_.by_organisation},
                                                                  {"reported_outcome", aside_.by_report},
                                                                  {"shipped_target", aside_.by_shipped}};
    for (const auto& [code, rows] : deciders) {
        if (rows == 0) continue;
        figure.skipped_clauses.emplace_back(code, rows);
        figure.basis = figure.basis.empty() ? code : "several";
    }
}

void Tally::fill_response_rate(Figure& figure) const {
    const bool offers = aside_.offered > 0;
    const std::int64_t asked = offers ? aside_.offered : aside_.asked;
    if (asked == 0) return;
    figure.basis = offers ? "survey_offered" : "worked";
    figure.beside = Ratio{offers ? aside_.offered_rated : aside_.asked_rated, asked};
}

/// Above 10 % still open the median over the resolved leaves out those that take long: shown, not judged.
void Tally::fill_resolution(Figure& figure, const Cell& cell) const {
    const auto open = static_cast<std::int64_t>(aside_.open_so_far.size());
    if (open + cell.n == 0) return;
    figure.beside = Ratio{open, open + cell.n};
    if (*figure.beside <= Ratio{1, 10}) return;
    figure.status = Status::immature;
    if (const auto median = survival_median(cell.working, aside_.open_so_far)) figure.survival_median = Ratio{*median};
}

Status Tally::status(const Figure& figure) const {
    const bool handed_in = shape_.shape == Shape::per_hours || shape_.shape == Shape::adherence;
    if (handed_in && hours_added_ && !hours_.known) return Status::unknown;
    if (shape_.shape == Shape::stock && work_added_ && !work_.known) return Status::unknown;
    if (!figure.value) return unknown_ > 0 ? Status::unknown : Status::no_data;
    return figure.n < definition().min_n ? Status::too_few : Status::ok;
}

} // namespace mizan::core
