#include "core/scorecards/line_sample.hpp"

#include "core/kpi/quantile.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <tuple>

namespace mizan::core {
namespace {

constexpr std::uint64_t one_counted = 1, one_success = std::uint64_t{1} << 32;
constexpr std::int64_t hour = 3600;

Pool pool_of(Section section) {
    return section == Section::promises  ? Pool::promises
           : section == Section::reviews ? Pool::reviews
                                         : Pool::interactions;
}

} // namespace

Ratio LineValue::ratio() const {
    Moments moments{1, numerator, 0};
    if (denominator > std::numeric_limits<std::int64_t>::max()) throw std::overflow_error("value does not fit 64 bits");
    return moments.mean(static_cast<std::int64_t>(denominator));
}

LineSample::LineSample(const SchemeLine& line, const KpiDefinition& kpi, const Figure& figure,
                       const Reference* reference)
    : line_{line}, kpi_{&kpi}, figure_{figure}, shape_{ShapeOf::kpi(CompiledKpi{kpi})}, pool_{pool_of(kpi.section)} {
    if (line.adjusted && reference && reference->method != ComparisonMethod::none) adjusted_.emplace(*reference);
}

std::optional<Ratio> LineSample::ranked_by() const {
    if (shape_.shape != Shape::ranked && shape_.shape != Shape::time) return std::nullopt;
    if (kpi_->statistic == Statistic::mean) return std::nullopt;
    return kpi_->statistic == Statistic::p90 ? Ratio{9, 10} : Ratio{1, 2};
}

std::vector<std::int64_t> LineSample::values() const {
    std::vector<std::int64_t> values;
    const bool valued = shape_.shape == Shape::mean || shape_.shape == Shape::time || shape_.shape == Shape::ranked ||
                        shape_.shape == Shape::nps;
    for (const Entry& entry : entries_)
        if (valued) values.push_back(entry.value);
    return values;
}

void LineSample::add(std::size_t place, const RowOutcome& outcome, const WorkKind& kind) {
    if (outcome.open) open_.push_back(static_cast<std::uint32_t>(place));
    if (outcome.state != RowOutcome::State::counted) return;
    if (adjusted_) adjusted_->add(place, kind, outcome);
    if (is_share()) {
        if (marks_.size() <= place) marks_.resize(place + 1, 0);
        marks_[place] += one_counted + (outcome.success ? one_success : 0);
    } else {
        entries_.push_back({static_cast<std::uint32_t>(place), outcome.value, outcome.divisor});
    }
}

void LineSample::add_kept(std::size_t place, const SegmentRow& row, const RowOutcome& outcome) {
    if (outcome.state == RowOutcome::State::counted)
        kept_.push_back(
            {row.customer, row.opened_at, row.interaction, outcome.value, static_cast<std::uint32_t>(place)});
}

void LineSample::close(const HoursWorked& hours) {
    fixed_divisor_ = hours.known ? hours.logged.count() : 0;
    if (ranked_by())
        std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.value < b.value; });
    std::sort(kept_.begin(), kept_.end(), [](const KeptEntry& a, const KeptEntry& b) {
        return std::tie(a.customer, b.opened_at, b.interaction) < std::tie(b.customer, a.opened_at, a.interaction);
    });
}

LineValue LineSample::value(const Draws& draws) const {
    LineValue result;
    switch (shape_.shape) {
    case Shape::adherence:
    case Shape::stock: return as_observed();
    case Shape::customers: result = kept(draws); break;
    default: result = ranked_by() ? quantile(draws) : linear(draws);
    }
    std::int64_t open = 0;
    for (const std::uint32_t place : open_)
        open += draws[place];
    result.judged = result.denominator != 0 && result.n >= kpi_->min_n && 10 * open <= open + result.n;
    if (line_.adjusted && result.judged) adjust(result, draws);
    return result;
}

void LineSample::adjust(LineValue& value, const Draws& draws) const {
    const auto adjusted = adjusted_ ? adjusted_->value(draws) : std::nullopt;
    value.judged = adjusted.has_value();
    if (!adjusted) return;
    value.numerator = adjusted->numerator();
    value.denominator = adjusted->denominator();
}

std::optional<Ratio> LineSample::adjusted_share(const Draws& draws, double succeeded) const {
    return adjusted_->share(draws, succeeded);
}

LineValue LineSample::linear(const Draws& draws) const {
    LineValue result;
    if (is_share()) {
        std::uint64_t sums = 0;
        for (std::size_t place = 0; place < marks_.size(); ++place)
            sums += marks_[place] * draws[place];
        result.n = static_cast<std::int64_t>(sums & 0xFFFFFFFF);
        result.k = static_cast<std::int64_t>(sums >> 32);
        result.numerator = result.k;
        result.denominator = result.n;
        return result;
    }
    std::int64_t values = 0, divisors = 0;
    for (const Entry& entry : entries_) {
        const std::int64_t times = draws[entry.place];
        values += times * entry.value;
        divisors += times * entry.divisor;
        result.n += times;
    }
    result.numerator = values;
    result.denominator = Wide{result.n} * shape_.scale;
    if (shape_.shape == Shape::nps) result.numerator *= 100;
    if (shape_.shape == Shape::count || shape_.shape == Shape::sum) result.denominator = 1;
    if (shape_.shape == Shape::count) result.n = values;
    if (shape_.shape == Shape::ratio) {
        result.denominator = divisors;
        if (kpi_->built_in && kpi_->unit == Unit::money) result.n = divisors;
    }
    if (shape_.shape == Shape::per_hours) {
        result.denominator = fixed_divisor_;
        if (kpi_->unit == Unit::rate) result.numerator *= hour;
    }
    return result;
}

/// Type 7 over the drawn values: entries stand in the order of their values, so the ranks are found by counting.
LineValue LineSample::quantile(const Draws& draws) const {
    LineValue result;
    for (const Entry& entry : entries_)
        result.n += draws[entry.place];
    if (result.n == 0) return result;
    const QuantilePlace wanted = QuantilePlace::of(static_cast<std::size_t>(result.n), *ranked_by());
    std::size_t before = 0, i = 0;
    while (before + draws[entries_[i].place] <= wanted.rank)
        before += draws[entries_[i++].place];
    const std::int64_t lower = entries_[i].value;
    std::int64_t upper = lower;
    if (wanted.part != 0) {
        while (before + draws[entries_[i].place] <= wanted.rank + 1)
            before += draws[entries_[i++].place];
        upper = entries_[i].value;
    }
    result.numerator = Wide{lower} * wanted.parts + Wide{wanted.part} * (upper - lower);
    result.denominator = wanted.parts;
    return result;
}

LineValue LineSample::kept(const Draws& draws) const {
    LineValue result;
    for (std::size_t i = 0; i < kept_.size();) {
        const std::int64_t customer = kept_[i].customer;
        bool taken = false;
        for (; i < kept_.size() && kept_[i].customer == customer; ++i) {
            if (taken || draws[kept_[i].place] == 0) continue;
            taken = true;
            ++result.n;
            result.numerator += kept_[i].value;
        }
    }
    result.denominator = result.n > 0 ? 1 : 0;
    return result;
}

LineValue LineSample::as_observed() const {
    LineValue result;
    if (!figure_.value) return result;
    result.numerator = figure_.value->numerator();
    result.denominator = figure_.value->denominator();
    result.n = figure_.n;
    result.judged = figure_.status == Status::ok;
    return result;
}

namespace {

/// Gives every unit of a pool its place, in the order of first meeting.
class Places {
public:
    std::size_t of(std::int64_t unit) { return places_.try_emplace(unit, places_.size()).first->second; }
    std::size_t size() const { return places_.size(); }

private:
    std::unordered_map<std::int64_t, std::size_t> places_;
};

bool opened_in(const Scope& scope, std::int64_t at) {
    return unix_seconds(scope.from) <= at && at < unix_seconds(scope.to);
}

template <class Row>
bool of_place(const Scope& scope, const Row& row) {
    return (!scope.team || scope.team->value == row.team) && (!scope.channel || *scope.channel == row.channel) &&
           (!scope.topic || scope.topic->value == row.topic);
}

/// A line's KPI ready to be asked, with its window.
struct Asked {
    CompiledKpi kpi;
    const Scope* scope;
    LineSample* sample;
    std::int32_t currency; // of money: that of the line's figure
};

void add_row(const Asked& asked, const SegmentRow& row, std::size_t place, const KpiRules& rules) {
    const KpiDefinition& kpi = asked.kpi.definition();
    const std::int64_t as_of = unix_seconds(asked.scope->as_of);
    if (!asked.kpi.reads_rows() || (row.roles & role_bit(kpi.role)) == 0 || row.opened_at >= as_of) return;
    if (!opened_in(*asked.scope, row.opened_at) || !of_place(*asked.scope, row)) return;
    const RowOutcome outcome = asked.kpi.outcome(row, as_of, rules);
    const bool kept = asked.sample->shape() == Shape::customers;
    if (kpi.unit == Unit::money && (kept ? row.value_currency : row.cost_currency) != asked.currency) return;
    kept ? asked.sample->add_kept(place, row, outcome)
         : asked.sample->add(place, outcome, {row.channel, row.topic, row.priority});
}

template <class Row>
void add_apart(const Asked& asked, Section section, const Row& row, std::int64_t at, std::size_t place) {
    if (asked.kpi.definition().section != section || !opened_in(*asked.scope, at) || !of_place(*asked.scope, row))
        return;
    asked.sample->add(place, outcome(asked.kpi.definition(), row, asked.scope->as_of), {row.channel, row.topic, -1});
}

bool in_any(std::span<const Scope> scopes, std::int64_t at) {
    return std::any_of(scopes.begin(), scopes.end(), [&](const Scope& scope) { return opened_in(scope, at); });
}

void add_segment(const Segment& segment, std::span<const Scope> scopes, const std::vector<Asked>& lines,
                 std::array<Places, pool_count>& places, const KpiRules& rules) {
    auto& [interactions, promises, reviews] = places;
    for (const SegmentRow& row : segment.rows) {
        if (!in_any(scopes, row.opened_at) || row.opened_at >= unix_seconds(scopes.front().as_of)) continue;
        const std::size_t place = interactions.of(row.interaction);
        for (const Asked& asked : lines)
            add_row(asked, row, place, rules);
    }
    for (const SegmentReply& reply : segment.replies) {
        if (!in_any(scopes, reply.opened_at) || reply.opened_at >= unix_seconds(scopes.front().as_of)) continue;
        const std::size_t place = interactions.of(reply.interaction);
        for (const Asked& asked : lines)
            add_apart(asked, Section::replies, reply, reply.opened_at, place);
    }
    for (const SegmentPromise& promise : segment.promises) {
        if (!in_any(scopes, promise.due_at)) continue;
        const std::size_t place = promises.of(static_cast<std::int64_t>(promises.size()));
        for (const Asked& asked : lines)
            add_apart(asked, Section::promises, promise, promise.due_at, place);
    }
    for (const SegmentReview& review : segment.reviews) {
        if (!in_any(scopes, review.reviewed_at)) continue;
        const std::size_t place = reviews.of(static_cast<std::int64_t>(reviews.size()));
        for (const Asked& asked : lines)
            add_apart(asked, Section::reviews, review, review.reviewed_at, place);
    }
}

std::int32_t currency_of(const Figure& figure, const std::vector<std::string>& currencies) {
    const auto found = std::find(currencies.begin(), currencies.end(), figure.currency);
    return found == currencies.end() ? 0 : static_cast<std::int32_t>(found - currencies.begin());
}

} // namespace

CardSample sample_of(const Scheme& scheme, std::span<const KpiDefinition* const> kpis, std::span<const Figure> figures,
                     std::span<const Scope> scopes, std::span<const Segment> segments, const CardRequest& request,
                     const HoursWorked& hours) {
    CardSample sample;
    for (std::size_t i = 0; i < scheme.lines.size(); ++i) {
        const Reference* reference = i < request.references.size() ? request.references[i] : nullptr;
        sample.lines.emplace_back(scheme.lines[i], *kpis[i], figures[i], reference);
    }
    std::vector<Asked> lines;
    for (std::size_t i = 0; i < scheme.lines.size(); ++i)
        lines.push_back(
            {CompiledKpi{*kpis[i]}, &scopes[i], &sample.lines[i], currency_of(figures[i], request.currencies)});
    std::array<Places, pool_count> places;
    for (const Segment& segment : segments)
        add_segment(segment, scopes, lines, places, request.rules);
    for (std::size_t i = 0; i < pool_count; ++i)
        sample.units[i] = places[i].size();
    for (LineSample& line : sample.lines)
        line.close(hours);
    return sample;
}

} // namespace mizan::core
