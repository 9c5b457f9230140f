#pragma once
#include "app/commands/setup.hpp"
#include "app/records/calibration_record.hpp"

namespace mizan::app {

struct OpenCalibrationCommand {
    std::string actor, name, form; // form empty: the shipped one
    std::optional<int> form_version;
    std::string source;
    std::vector<std::string> external_ids;
};
/// Refuses `calibration_without_interactions`, `calibration_twice` {id}, `form_unknown`, `interaction_unknown`,
/// `review_without_agent`.
Result<Calibration> open_calibration(App& app, const OpenCalibrationCommand& command);

/// The actor's answers to all or some of a session's interactions, from a JSON file of reviews (its `on`, `form` and
/// `notes` are not read); all of them or none. Problems: `calibration_not_of_session` {id},
/// `calibration_submitted` {id}, what reviewable() and core::score_of refuse. Refuses `calibration_unknown` {found},
/// `calibration_closed` {found}.
Result<SetupSummary> submit_calibration(App& app, std::int64_t calibration, const std::filesystem::path& file,
                                        const std::string& actor);
/// From now on nothing is submitted, and everybody who may review sees all. Refuses as submitting does.
Result<void> close_calibration(App& app, std::int64_t calibration, const std::string& actor);

/// Refuses `calibration_unknown` {found}.
Result<Calibration> calibration_of(Reader& reader, std::int64_t id, Instant known_at);

} // namespace mizan::app
