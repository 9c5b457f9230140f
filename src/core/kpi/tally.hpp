#pragma once
#include "core/kpi/evaluate.hpp"
#include "core/kpi/intervals.hpp"
#include "core/kpi/rules.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace mizan::core {

/// How the rows of a KPI become its value.
enum class Shape : std::uint8_t {
    count,     // Σ value
    share,     // successes ÷ rows
    mean,      // of values ÷ scale, with Student's t
    time,      // mean, median and p90 on both clocks; the definition's statistic is the value
    ranked,    // median or p90 of what is no time
    sum,       // Σ value
    ratio,     // Σ value ÷ Σ divisor
    nps,       // 100 × (promoters − detractors) ÷ answers
    customers, // Σ value, each customer once, the latest row's
    per_hours, // Σ value ÷ logged time
    adherence, // rostered time logged ÷ rostered
    stock,     // as handed in
};

/// What does not depend on rows: the shape, the divisor of stored values, the limits of the scale.
struct ShapeOf {
    Shape shape = Shape::count;
    std::int64_t scale = 1;
    Scale limits;
    static ShapeOf kpi(const CompiledKpi& kpi);
};

/// Collects the outcomes of one KPI and tells its figure. Everything in it is a sum or a multiset: the order of rows
/// changes nothing, and two tallies merge by adding.
class Tally {
public:
    explicit Tally(const KpiDefinition& definition);
    const KpiDefinition& definition() const { return kpi_.definition(); }

    /// What the row was to the KPI.
    RowOutcome add(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules);
    void add(const RowOutcome& outcome); // of a reply, a promise, a review
    void add(const HoursWorked& hours);
    void add(const OpenWork& work);
    void merge(Tally&& other);

    /// One figure; of money one for each currency. Reorders the collected values only.
    void append_figures(const std::vector<std::string>& currencies, std::vector<Figure>& figures);

private:
    struct Kept {
        std::int64_t opened_at = 0, interaction = 0, value = 0;
    };
    /// All rows, or those of one currency.
    struct Cell {
        std::int32_t currency = -1;
        std::int64_t n = 0, k = 0, reported = 0;
        Moments values;
        Wide divisors = 0;
        std::vector<std::int64_t> working, elapsed;  // of times and ranked
        std::unordered_map<std::int64_t, Kept> kept; // by customer
    };
    /// What stands beside a figure.
    struct Aside {
        std::int64_t excluded = 0, bots = 0;                    // volume
        std::int64_t clauses[skipped_clause_names.size()] = {}; // fcr
        std::int64_t by_organisation = 0, by_report = 0, by_shipped = 0;
        std::int64_t flagged_unanswered = 0;                                     // resolved
        std::int64_t not_saved = 0;                                              // value_kept
        std::int64_t offered = 0, offered_rated = 0, asked = 0, asked_rated = 0; // csat
        std::vector<std::int64_t> open_so_far;                                   // resolution
    };

    Cell& cell(std::int32_t currency);
    void count(Cell& cell, const RowOutcome& outcome) const;
    void note(const RowOutcome& outcome);
    void note_row(const SegmentRow& row, const RowOutcome& outcome, std::int64_t as_of);

    Figure figure(Cell& cell) const;
    void fill_share(Figure& figure, const Cell& cell) const;
    void fill_mean(Figure& figure, const Cell& cell) const;
    void fill_ranked(Figure& figure, Cell& cell) const;
    void fill_ratio(Figure& figure, const Cell& cell) const;
    void fill_hours(Figure& figure, const Cell& cell) const;
    void fill_stock(Figure& figure) const;
    bool says_something(const Cell& cell) const;
    void fill_aside(Figure& figure) const;
    void fill_resolution(Figure& figure, const Cell& cell) const;
    void fill_target_basis(Figure& figure) const;
    void fill_response_rate(Figure& figure) const;
    Status status(const Figure& figure) const;

    CompiledKpi kpi_;
    ShapeOf shape_;
    bool by_currency_ = false, value_currency_ = false, counts_resolved_ = false;
    bool survey_ = false, opens_ = false, fcr_ = false, target_ = false, volume_ = false, resolved_ = false;
    std::vector<Cell> cells_; // the first: all rows, or the first currency met
    Aside aside_;
    std::int64_t seen_ = 0, unknown_ = 0;
    HoursWorked hours_;
    OpenWork work_;
    bool hours_added_ = false, work_added_ = false;
};

} // namespace mizan::core
