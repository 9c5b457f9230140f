#pragma once
#include <optional>
#include <vector>

namespace mizan::core {

/// One agent's rows in one stratum, for the method of shares.
struct StratumShare {
    double n = 0;         // the agent's rows
    double successes = 0; // of them
    double group_n = 0;   // the group's rows, the agent's among them
    double p = 0;         // the group's share, 0..1
};

/// By how much the log-odds of the group's shares must be shifted to explain an agent's successes: δ of metrics.md,
/// Fair comparison. Strata where the group's share is 0 or 1 carry no information: nothing there can be otherwise.
class LogOddsShift {
public:
    explicit LogOddsShift(const std::vector<StratumShare>& strata);

    /// Σ n(1 − n ÷ N)·p(1 − p): 0 where the agent is alone in every stratum that carries information.
    double variance() const { return variance_at(0); }
    /// Whether there is a row that could have been otherwise; else there is no shift.
    bool informs() const { return n_ > 0; }
    /// `share` is shifted by δ̂, the δ with Σ n·q(δ) = O; 0 or 1 where all or none succeeded.
    double adjusted(double share) const;
    /// `share` shifted by the δ on either side of δ̂ with |O − Σ n·q(δ)| = z·√(φ·Σ n(1 − n ÷ N)·q(1 − q)).
    struct Limits {
        double low = 0, high = 1;
    };
    Limits limits(double share, double z, double phi) const;

private:
    struct Term {
        double n = 0, free = 0; // free: n(1 − n ÷ N)
        double odds = 1;
    };
    double expected_at(double delta) const;
    double variance_at(double delta) const;
    std::optional<double> estimate() const; // none: infinite
    std::vector<Term> terms_;
    double n_ = 0, successes_ = 0;
};

} // namespace mizan::core
