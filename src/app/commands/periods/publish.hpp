#pragma once
#include "app/app.hpp"
#include "app/records/publication_record.hpp"

namespace mizan::app {

/// How long after its end a period is left open for what comes late.
inline constexpr int days_before_publishing = 14;

struct PublishCommand {
    std::string actor;
    Period period;
    std::string scheme;       // by id or name; empty: the organisation's first that fits
    std::string early_reason; // publishes before the wait is over
};
/// Tells people the cards of a period: pins the two instants, the references and the cards. Refuses `period_not_over`
/// {period, end}, `period_too_early` {period, from}, `period_published` {period, scheme, at}, `period_without_cards`
/// {period}, `changed_meanwhile`, what scorecards() and permitted() do.
Result<Publication> publish_period(App& app, const PublishCommand& command, const Progress& progress = {});

struct AcknowledgeCommand {
    std::string actor;
    Period period;
    std::string scheme, agent; // by name; agent empty: the actor's own
    std::string comment;
};
/// Puts on record that somebody has seen their published card: by the person, or by a lead who showed it to them.
/// Refuses `period_not_published` {period}, `card_missing` {agent}, `acknowledged_already` {agent}.
Result<void> acknowledge_card(App& app, const AcknowledgeCommand& command);

} // namespace mizan::app
