#pragma once
#include "app/app.hpp"
#include "app/records/calibration_record.hpp"

namespace mizan::app {

/// One interaction of a session as the asker may see it.
struct CalibratedInteraction {
    std::string source, external_id;
    std::vector<std::string> submitted_by; // names alone
    /// Nobody else's answers before one's own are submitted, or the session is closed: then none are here.
    std::vector<CalibrationAnswers> answers;
};
struct CalibrationView {
    Calibration calibration;
    std::vector<CalibratedInteraction> interactions;
};

/// Refuses `calibration_unknown` {found}, what permitted() does for Action::review.
Result<CalibrationView> calibration_view(App& app, std::int64_t calibration, const Asking& asking);
/// Every session, by number. Refuses what permitted() does for Action::review.
Result<std::vector<Calibration>> calibration_list(App& app, const Asking& asking);

} // namespace mizan::app
