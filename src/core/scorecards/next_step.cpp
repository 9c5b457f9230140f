#include "core/scorecards/next_step.hpp"

#include "core/kpi/intervals.hpp"
#include "core/kpi/quantile.hpp"
#include "core/scorecards/gate.hpp"

#include <algorithm>
#include <functional>

namespace mizan::core {
namespace {

/// A line's value as a function of how many rows were turned, or succeeded among the next ones.
class Movable {
public:
    Movable(const LineSample& line, bool ahead) : line_{&line}, high_{line.better() == Better::high}, ahead_{ahead} {
        if (line.is_share()) {
            n_ = line.figure().n;
            k_ = line.figure().k.value_or(0);
            most_ = ahead ? rows_ahead : high_ ? n_ - k_ : k_;
            return;
        }
        values_ = line.values();
        if (values_.empty()) return;
        success_ = success_value();
        std::sort(values_.begin(), values_.end());
        if (high_) std::reverse(values_.begin(), values_.end());
        // the worst stands last
        const auto worse = [&](std::int64_t value) { return high_ ? value < success_ : value > success_; };
        most_ = ahead ? rows_ahead : std::count_if(values_.begin(), values_.end(), worse);
    }

    std::int64_t most() const { return most_; }
    bool is_share() const { return line_->is_share(); }

    /// Of a share: numerator and denominator.
    std::pair<std::int64_t, std::int64_t> share(std::int64_t turned) const {
        if (!ahead_) return {high_ ? k_ + turned : k_ - turned, n_};
        return {k_ + (high_ ? turned : rows_ahead - turned), n_ + rows_ahead};
    }

    Exact value(std::int64_t turned) const {
        if (line_->is_share()) {
            const auto [k, n] = share(turned);
            return Exact{k, n};
        }
        std::vector<std::int64_t> moved = values_;
        if (ahead_) {
            const std::int64_t worst = values_.back();
            moved.insert(moved.end(), static_cast<std::size_t>(turned), success_);
            moved.insert(moved.end(), static_cast<std::size_t>(rows_ahead - turned), worst);
        } else {
            std::fill(moved.end() - turned, moved.end(), success_);
        }
        return statistic(moved);
    }

private:
    std::int64_t success_value() const {
        if (line_->shape() == Shape::nps) return 1;
        const Scale& limits = line_->limits();
        if (high_ && limits.to) return *limits.to * line_->scale();
        // the whole second at the target, on its good side
        const Ratio& target = line_->line().target;
        const std::int64_t below = target.numerator() / target.denominator();
        return high_ && Ratio{below} < target ? below + 1 : below;
    }

    Exact statistic(std::vector<std::int64_t>& values) const {
        if (line_->ranked_by()) return exact(RankedValues{values}.quantile(*line_->ranked_by()));
        Moments moments;
        for (const std::int64_t value : values)
            moments.add(value);
        const Exact mean = exact(moments.mean(line_->scale()));
        return line_->shape() == Shape::nps ? Exact{mean * 100} : mean;
    }

    const LineSample* line_;
    bool high_, ahead_;
    std::int64_t n_ = 0, k_ = 0, most_ = 0, success_ = 0;
    std::vector<std::int64_t> values_; // best first
};

Points total_with(const ScoredCard& card, std::size_t line, const Exact& value) {
    std::vector<WeightedPoints> counted;
    for (std::size_t i = 0; i < card.counted.size(); ++i) {
        if (!card.counted[i]) continue;
        const SchemeLine& of = card.scheme->lines[i];
        counted.push_back({of.weight, i == line ? exact_points(of, value) : card.points[i]});
    }
    return total_of(counted);
}

/// The fewest of 0 … most for which a condition holds that, once it holds, goes on holding.
std::optional<std::int64_t> fewest(std::int64_t most, const std::function<bool(std::int64_t)>& holds) {
    if (most <= 0 || !holds(most)) return std::nullopt;
    std::int64_t low = 0, high = most;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

NextStep step(const ScoredCard& card, std::size_t band, std::size_t line, std::int64_t rows) {
    NextStep next;
    next.band = card.scheme->bands[band].code;
    next.kpi = card.scheme->lines[line].kpi;
    next.rows = rows;
    next.code = card.period_open ? "next_rows" : "turn_rows";
    if (card.period_open) next.of = rows_ahead;
    return next;
}

NextStep coded(std::string code) {
    NextStep next;
    next.code = std::move(code);
    return next;
}

/// The band that the card would have with the gate of `line` open.
NextStep open_the_gate(const ScoredCard& card, std::size_t line) {
    const LineSample& sample = card.sample->lines[line];
    const Movable movable{sample, card.period_open};
    if (!movable.is_share() || sample.line().adjusted) return coded("none_possible");
    const auto rows = fewest(movable.most(), [&](std::int64_t turned) {
        const auto [k, n] = movable.share(turned);
        return !beyond_floor(sample.line(), wilson(k, n));
    });
    if (!rows) return coded("none_possible");
    const std::size_t band = band_of(card.scheme->bands, total_with(card, line, movable.value(*rows)));
    return step(card, band, line, *rows);
}

} // namespace

NextStep next_step(const ScoredCard& card) {
    if (card.band == 0) return coded("already_highest");
    if (card.band != card.band_before_gates) {
        if (std::count(card.gate_closed.begin(), card.gate_closed.end(), true) != 1) return coded("none_possible");
        const auto closed = std::find(card.gate_closed.begin(), card.gate_closed.end(), true);
        return open_the_gate(card, static_cast<std::size_t>(closed - card.gate_closed.begin()));
    }
    const std::size_t wanted = card.band - 1;
    std::optional<std::int64_t> least;
    std::size_t by = 0;
    for (std::size_t i = 0; i < card.counted.size(); ++i) {
        if (!card.counted[i] || card.scheme->lines[i].adjusted) continue;
        const Movable movable{card.sample->lines[i], card.period_open};
        const auto rows = fewest(movable.most(), [&](std::int64_t turned) {
            return band_of(card.scheme->bands, total_with(card, i, movable.value(turned))) <= wanted;
        });
        if (!rows) continue;
        const bool heavier = card.scheme->lines[i].weight > card.scheme->lines[by].weight;
        if (least && (*rows > *least || (*rows == *least && !heavier))) continue;
        least = rows;
        by = i;
    }
    return least ? step(card, wanted, by, *least) : coded("none_possible");
}

} // namespace mizan::core
