#pragma once
#include "app/app.hpp"
#include "app/records/review_sample_record.hpp"

namespace mizan::app {

struct SampleCommand {
    std::string actor;
    Period period;
    SampleStrata by = SampleStrata::channel;
    core::SampleSize size;
    std::string agent, team; // by name; empty: everybody
    std::string seed;        // empty: made from what the database holds
};
/// Draws interactions to review and keeps what was drawn: of each agent's own work opened in the period that is not
/// excluded, not a bot's and not a call that nobody answered. Refuses `sample_size_missing`, `sample_size_unfit`
/// {found}, `sample_margin_unfit` {found}, `sample_without_work` {period}, `agent_unknown`, `team_unknown`.
Result<ReviewSample> draw_sample(App& app, const SampleCommand& command, const Progress& progress = {});

} // namespace mizan::app
