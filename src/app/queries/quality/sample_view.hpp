#pragma once
#include "app/app.hpp"
#include "app/records/review_sample_record.hpp"

namespace mizan::app {

/// One interaction that was drawn.
struct DrawnInteraction {
    std::string agent, agent_ar, stratum, source, external_id;
    Instant opened_at;
    bool reviewed = false;
};
struct SampleView {
    ReviewSample sample;
    std::vector<DrawnInteraction> drawn; // by agent, stratum and time
};

/// Refuses `sample_unknown` {found}, what permitted() does for Action::review. Without an id: the last one drawn.
Result<SampleView> sample_view(App& app, std::optional<std::int64_t> id, const Asking& asking);
/// Every sample, in the order of drawing.
Result<std::vector<ReviewSample>> sample_list(App& app, const Asking& asking);

} // namespace mizan::app
