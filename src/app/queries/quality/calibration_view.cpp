#include "app/queries/quality/calibration_view.hpp"

#include "app/actor.hpp"
#include "app/commands/quality/calibrations.hpp"
#include "app/queries/quality/review_list.hpp"

#include <algorithm>

namespace mizan::app {

Result<CalibrationView> calibration_view(App& app, std::int64_t id, const Asking& asking) {
    const auto reader = app.store->read();
    // What stands now decides who may see what was said earlier: an older view would hide nothing more.
    const Instant now = present(app, *reader);
    const auto who = permitted(*reader, asking.actor, Action::review, now);
    if (!who) return who.refusal();
    const auto session = calibration_of(*reader, id, now);
    if (!session) return session.refusal();
    const core::Rulebook rulebook = reader->rulebook(now);
    const auto all = calibration_answers(*reader, now);
    CalibrationView view{*session, {}};
    for (const InteractionId interaction : session->interactions) {
        const ToldInteraction told = told_interaction(*reader, rulebook, interaction, now);
        CalibratedInteraction one{told.source, told.external_id, {}, {}};
        for (const CalibrationAnswers& answers : all) {
            if (answers.calibration != id || answers.interaction != interaction) continue;
            one.submitted_by.push_back(answers.reviewer);
            one.answers.push_back(answers);
        }
        const bool own = std::ranges::find(one.submitted_by, asking.actor) != one.submitted_by.end();
        if (!own && !session->closed) one.answers.clear();
        view.interactions.push_back(std::move(one));
    }
    return view;
}

Result<std::vector<Calibration>> calibration_list(App& app, const Asking& asking) {
    const auto reader = app.store->read();
    const Instant known_at = asking.known_at.value_or(present(app, *reader));
    const auto who = permitted(*reader, asking.actor, Action::review, known_at);
    if (!who) return who.refusal();
    return calibrations(*reader, known_at);
}

} // namespace mizan::app
