#pragma once
#include "app/app.hpp"
#include "app/records/training_record.hpp"
#include "core/kpi/definition.hpp"
#include "core/quality/training_effect.hpp"

namespace mizan::app {

struct TrainingQuestion {
    std::string agent; // by name; empty: everybody that the asker may see
    int months = 3;    // full months before and after the month of the training
    Asking asking;
};

/// A training with what its measure did. The month of the training is in neither period; the others are everybody
/// with work of that measure who had no training for it in either period or between.
struct TrainedPerson {
    Training training;
    std::string agent, agent_ar;
    core::KpiDefinition kpi;
    Period before, after;
    core::Figure own_before, own_after, others_before, others_after;
    std::int64_t left_out = 0; // others who were trained for it too
    bool over = false;         // the period after has ended: before that nothing is judged
    core::TrainingEffect effect;
};

/// Without the effect. Refuses what sight_of() does.
Result<std::vector<TrainedPerson>> training_list(App& app, const TrainingQuestion& question);
/// Refuses besides `training_months_unfit` {found, n}.
Result<std::vector<TrainedPerson>> training_effects(App& app, const TrainingQuestion& question,
                                                    const Progress& progress = {});

} // namespace mizan::app
