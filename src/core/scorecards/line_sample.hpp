#pragma once
#include "core/kpi/tally.hpp"
#include "core/scorecards/adjusted_sample.hpp"
#include "core/scorecards/card.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mizan::core {

/// What is drawn together: an interaction carries all its values, replies too; promises and reviews stand apart.
enum class Pool : std::uint8_t { interactions, promises, reviews };
inline constexpr std::size_t pool_count = 3;

/// What a line's KPI is over a set of drawn rows.
struct LineValue {
    Wide numerator = 0, denominator = 0; // value = numerator ÷ denominator; 0 rows: denominator 0
    std::int64_t n = 0, k = 0;
    bool judged = false; // status ok: neither too few nor immature nor without data
    Ratio ratio() const;
    double approximate() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
};

/// One line's values, taken out of the rows once, so that a resample costs a few operations a row and copies none.
class LineSample {
public:
    /// `reference`: of an adjusted line what it is compared with; nullptr where there is none. Must outlive it.
    LineSample(const SchemeLine& line, const KpiDefinition& kpi, const Figure& figure,
               const Reference* reference = nullptr);

    const SchemeLine& line() const { return line_; }
    const Figure& figure() const { return figure_; }
    Shape shape() const { return shape_.shape; }
    Pool pool() const { return pool_; }
    bool is_share() const { return shape_.shape == Shape::share; }
    std::int64_t scale() const { return shape_.scale; }
    const Scale& limits() const { return shape_.limits; }
    Better better() const { return line_.target > line_.floor ? Better::high : Better::low; }
    /// The quantile that is the value; nothing where it is none.
    std::optional<Ratio> ranked_by() const;
    /// Over the rows as they are: of nps −1, 0, 1; of means and times the stored values. Empty for other shapes.
    std::vector<std::int64_t> values() const;

    /// What a drawn unit says of the line.
    void add(std::size_t place, const RowOutcome& outcome, const WorkKind& kind = {});
    void add_kept(std::size_t place, const SegmentRow& row, const RowOutcome& outcome); // each customer once
    void close(const HoursWorked& hours);                                               // after the last add
    /// Of an adjusted line the adjusted value, judged only where there is one.
    LineValue value(const Draws& draws) const;
    /// Of an adjusted line on a share: its value had so large a part of each stratum's rows succeeded.
    std::optional<Ratio> adjusted_share(const Draws& draws, double succeeded) const;

private:
    struct Entry {
        std::uint32_t place = 0;
        std::int64_t value = 0, divisor = 0;
    };
    struct KeptEntry {
        std::int64_t customer = 0, opened_at = 0, interaction = 0, value = 0;
        std::uint32_t place = 0;
    };
    LineValue quantile(const Draws& draws) const;
    LineValue linear(const Draws& draws) const;
    LineValue kept(const Draws& draws) const;
    LineValue as_observed() const;

    void adjust(LineValue& value, const Draws& draws) const;

    SchemeLine line_;
    const KpiDefinition* kpi_;
    Figure figure_;
    ShapeOf shape_;
    Pool pool_ = Pool::interactions;
    std::vector<std::uint64_t> marks_; // by place, of shares: counted in the low half, successes in the high half
    std::vector<Entry> entries_;       // of the rest; by value once closed where ranks are asked
    std::vector<KeptEntry> kept_;      // by customer, the latest first
    std::vector<std::uint32_t> open_;  // places of rows still open, of resolution
    std::int64_t fixed_divisor_ = 0;   // logged seconds
    std::optional<AdjustedSample> adjusted_;
};

/// The units of all pools and the values of all lines over them.
struct CardSample {
    std::array<std::size_t, pool_count> units{};
    std::vector<LineSample> lines;
};

/// `scopes`: each line's own window.
CardSample sample_of(const Scheme& scheme, std::span<const KpiDefinition* const> kpis, std::span<const Figure> figures,
                     std::span<const Scope> scopes, std::span<const Segment> segments, const CardRequest& request,
                     const HoursWorked& hours);

} // namespace mizan::core
