#pragma once
#include "app/ports/store.hpp"
#include "core/quality/review_score.hpp"

namespace mizan::app {

/// A session in which several reviewers score the same interactions; a later record of the subject closes it.
inline constexpr std::string_view calibration_kind = "calibration", calibration_answers_kind = "calibration_answers";

struct Calibration {
    std::int64_t id = 0;
    std::string name, form;
    int form_version = 1;
    std::vector<InteractionId> interactions;
    bool closed = false;
};

/// What one reviewer said of one of its interactions; never changed.
struct CalibrationAnswers {
    std::int64_t calibration = 0;
    InteractionId interaction;
    std::string reviewer;
    std::vector<core::ReviewAnswer> answers;
    Points score;
};

std::string body_of(const Calibration& calibration);
std::string body_of(const CalibrationAnswers& answers);
std::vector<Calibration> calibrations(Reader& reader, Instant known_at);
/// Of everybody: who may read them is the asker's to decide.
std::vector<CalibrationAnswers> calibration_answers(Reader& reader, Instant known_at);

} // namespace mizan::app
