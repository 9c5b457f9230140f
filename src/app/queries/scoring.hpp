#pragma once
#include "app/queries/scorecard.hpp"
#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"

namespace mizan::app {

/// The months whose segments the question reads: the period's, those of a line's own window, and of the trend.
SegmentRange months_read(const ScorecardQuestion& question, const core::Scheme& scheme);

/// Those that the scheme's lines name.
std::vector<core::KpiDefinition> definitions_of(const core::Scheme& scheme,
                                                const std::vector<core::KpiDefinition>& all);

/// Makes the card of one person after another, from the segments it is given; hours and open work it reads itself. What
/// it is made with must outlive it.
class Scoring {
public:
    Scoring(Reader& reader, const ScorecardQuestion& question, const Standpoint& point, const ScorecardAnswer& answer);

    Scorecard card_of(PersonId person, const std::vector<core::Segment>& segments) const;
    /// On the period's last day, or today where that is still to come.
    TeamId home_team(PersonId person, const std::vector<core::Segment>& segments) const;

private:
    void describe(Scorecard& card, PersonId person, const std::vector<core::Segment>& segments) const;
    core::OpenWork open_of(PersonId person) const;
    std::vector<Trend> trends(const std::vector<core::Segment>& segments) const;

    const ScorecardQuestion& question_;
    const Standpoint& point_;
    const ScorecardAnswer& answer_;
    bool hours_asked_ = false, stocks_asked_ = false;
    std::map<PersonId, core::HoursWorked> hours_;
    std::map<PersonId, core::OpenWork> open_;
};

} // namespace mizan::app
