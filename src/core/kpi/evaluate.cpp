#include "core/kpi/evaluate.hpp"

#include "core/fairness/case_mix.hpp"
#include "core/kpi/row_state.hpp"
#include "core/kpi/tally.hpp"

#include <utility>

namespace mizan::core {

struct FigureCollector::State {
    std::vector<Tally> tallies;
    Scope scope;
    std::int64_t from = 0, to = 0, as_of = 0;
    KpiRules rules;
    std::vector<std::string> currencies;
    CaseMix* mix = nullptr;

    template <class Row>
    bool in_place(const Row& row) const {
        return (!scope.team || scope.team->value == row.team) && (!scope.channel || *scope.channel == row.channel) &&
               (!scope.topic || scope.topic->value == row.topic);
    }
    bool in_time(std::int64_t at) const { return from <= at && at < to; }
    template <class Row>
    void add_of(Section section, const Row& row) {
        if (mix) mix->enter({row.channel, row.topic, -1});
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            if (tallies[i].definition().section != section) continue;
            const RowOutcome found = outcome(tallies[i].definition(), row, scope.as_of);
            tallies[i].add(found);
            if (mix) mix->add(i, found);
        }
    }
};

std::optional<RowOutcome> without_replies(const SegmentRow& row) {
    if (!out_of_inbound(row).empty() || supplies(row, Field::reply_spans)) return std::nullopt;
    return unknown(reason::not_supplied);
}

Ratio brought(const KpiDefinition& kpi, const RowOutcome& outcome) {
    const ShapeOf shape = ShapeOf::kpi(CompiledKpi{kpi});
    return shape.shape == Shape::nps ? Ratio{100 * outcome.value} : Ratio{outcome.value, shape.scale};
}

FigureCollector::FigureCollector(const std::vector<const KpiDefinition*>& kpis, Scope scope, KpiRules rules,
                                 std::vector<std::string> currencies)
    : state_{std::make_unique<State>()} {
    state_->tallies.reserve(kpis.size());
    for (const KpiDefinition* kpi : kpis)
        state_->tallies.emplace_back(*kpi);
    state_->from = unix_seconds(scope.from);
    state_->to = unix_seconds(scope.to);
    state_->as_of = unix_seconds(scope.as_of);
    state_->scope = scope;
    state_->rules = std::move(rules);
    state_->currencies = std::move(currencies);
}

FigureCollector::~FigureCollector() = default;
FigureCollector::FigureCollector(FigureCollector&&) noexcept = default;
FigureCollector& FigureCollector::operator=(FigureCollector&&) noexcept = default;

void FigureCollector::tell(CaseMix& mix) {
    state_->mix = &mix;
}

void FigureCollector::add(const Segment& segment) {
    for (const SegmentRow& row : segment.rows)
        add(row);
    for (const SegmentReply& reply : segment.replies)
        add(reply);
    for (const SegmentPromise& promise : segment.promises)
        add(promise);
    for (const SegmentReview& review : segment.reviews)
        add(review);
}

void FigureCollector::add(const SegmentRow& row) {
    State& state = *state_;
    if (!state.in_time(row.opened_at) || row.opened_at >= state.as_of || !state.in_place(row)) return;
    if (state.mix) state.mix->enter({row.channel, row.topic, row.priority});
    for (std::size_t i = 0; i < state.tallies.size(); ++i) {
        Tally& tally = state.tallies[i];
        const KpiDefinition& kpi = tally.definition();
        if ((row.roles & role_bit(kpi.role)) == 0) continue;
        if (kpi.section == Section::replies) {
            if (const auto gap = without_replies(row)) tally.add(*gap);
            continue;
        }
        const RowOutcome found = tally.add(row, state.as_of, state.rules);
        if (state.mix) state.mix->add(i, found);
    }
}

void FigureCollector::add(const SegmentReply& reply) {
    if (state_->in_time(reply.opened_at) && reply.opened_at < state_->as_of && state_->in_place(reply))
        state_->add_of(Section::replies, reply);
}

void FigureCollector::add(const SegmentPromise& promise) {
    if (state_->in_time(promise.due_at) && state_->in_place(promise)) state_->add_of(Section::promises, promise);
}

void FigureCollector::add(const SegmentReview& review) {
    if (state_->in_time(review.reviewed_at) && state_->in_place(review)) state_->add_of(Section::reviews, review);
}

void FigureCollector::add(const HoursWorked& hours) {
    for (Tally& tally : state_->tallies)
        if (tally.definition().section == Section::hours) tally.add(hours);
}

void FigureCollector::add(const OpenWork& work) {
    for (Tally& tally : state_->tallies)
        if (tally.definition().section == Section::stock) tally.add(work);
}

void FigureCollector::merge(FigureCollector&& other) {
    for (std::size_t i = 0; i < state_->tallies.size(); ++i)
        state_->tallies[i].merge(std::move(other.state_->tallies[i]));
}

std::vector<Figure> FigureCollector::figures() const {
    std::vector<Figure> figures;
    figures.reserve(state_->tallies.size());
    for (Tally& tally : state_->tallies)
        tally.append_figures(state_->currencies, figures);
    return figures;
}

} // namespace mizan::core
