#pragma once
#include "base/period.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace mizan::gui {

/// The period that all pages share: a month, quarter or year among those that have data.
/// Keeps: the chosen period meets the months given; at first it is the last month.
class PeriodChoice {
public:
    enum class Kind { month, quarter, year };
    PeriodChoice() = default; // nothing to choose from
    PeriodChoice(Month first, Month last);

    Kind kind() const { return kind_; }
    const std::vector<Period>& periods() const { return periods_; } // oldest first
    int chosen() const { return chosen_; }                          // -1: nothing to choose from
    std::optional<Period> period() const;

    /// The period of the new kind that holds the last day of the present one.
    void choose_kind(Kind kind);
    void choose(int index);
    /// Nothing changes where it is not among the months.
    void choose_month(Month month);
    bool can_step(int by) const;
    void step(int by);
    /// The same kind and period as in another list, where it is there.
    void resume(const PeriodChoice& earlier);
    /// The period of that name ("2025-11", "2025-Q2", "2025"), where it is among those that have data.
    void resume(const std::string& name);

private:
    void list_periods();
    void choose_holding(Date date);
    Month first_, last_;
    Kind kind_ = Kind::month;
    std::vector<Period> periods_;
    int chosen_ = -1;
};

} // namespace mizan::gui
