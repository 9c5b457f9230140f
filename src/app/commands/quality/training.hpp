#pragma once
#include "app/app.hpp"
#include "app/records/training_record.hpp"

namespace mizan::app {

struct TrainingCommand {
    std::string actor, agent, topic;
    Date on;
    std::string kpi, notes;
};
/// Records that somebody was trained. Refuses `agent_unknown`, `kpi_unknown`, `training_kpi_unfit` {kpi} where the
/// measure is of hours or of what is open at an instant, `training_topic_missing`, `training_in_future` {on},
/// `training_already` {agent, topic, on}.
Result<Training> add_training(App& app, const TrainingCommand& command);

} // namespace mizan::app
