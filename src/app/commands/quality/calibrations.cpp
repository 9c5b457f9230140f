#include "app/commands/quality/calibrations.hpp"

#include "app/commands/edit.hpp"
#include "app/commands/quality/reviewing.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

Result<Calibration> open_session(Reader& reader, std::int64_t id, Instant known_at) {
    auto session = calibration_of(reader, id, known_at);
    if (session && session->closed) return Refusal{"calibration_closed", {{"found", std::to_string(id)}}};
    return session;
}

/// Reads one reviewer's answers into a session.
class Submission {
public:
    Submission(Writer& writer, const core::Rulebook& rulebook, Calibration session, core::ReviewForm form,
               Reviewer reviewer, Instant now)
        : writer_{writer}, rulebook_{rulebook}, session_{std::move(session)}, form_{std::move(form)},
          reviewer_{std::move(reviewer)}, now_{now}, known_{calibration_answers(writer, now)} {}

    Result<void> put(const ReviewFields& fields) {
        const auto work = reviewable(writer_, rulebook_, fields, reviewer_, now_);
        if (!work) return work.refusal();
        const InteractionId id = work->interaction.id;
        if (std::ranges::find(session_.interactions, id) == session_.interactions.end())
            return Refusal{"calibration_not_of_session", {{"id", fields.external_id}}};
        const bool submitted = std::ranges::any_of(known_, [&](const CalibrationAnswers& one) {
            return one.calibration == session_.id && one.interaction == id && one.reviewer == reviewer_.name;
        });
        if (submitted) return Refusal{"calibration_submitted", {{"id", fields.external_id}}};
        const auto score = core::score_of(form_, fields.answers);
        if (!score) return score.refusal();
        CalibrationAnswers answers{session_.id, id, reviewer_.name, in_order_of(form_, fields.answers), score->score};
        writer_.put_record(calibration_answers_kind, {}, body_of(answers));
        known_.push_back(std::move(answers));
        return {};
    }

private:
    Writer& writer_;
    const core::Rulebook& rulebook_;
    Calibration session_;
    core::ReviewForm form_;
    Reviewer reviewer_;
    Instant now_;
    std::vector<CalibrationAnswers> known_;
};

Result<SetupSummary> submitted(App& app, std::int64_t calibration, const std::filesystem::path& file,
                               const std::string& actor) {
    const auto read = app.files->reviews(file);
    if (!read) return read.refusal();
    SetupSummary summary{static_cast<std::int64_t>(read->rows.size()), read->problems};
    if (!summary.problems.empty()) return summary;
    auto writer = writer_for(app, actor, Action::review);
    if (!writer) return writer.refusal();
    const Instant now = present(app, **writer);
    const core::Rulebook rulebook = (*writer)->rulebook(now);
    const auto reviewer = reviewer_of(**writer, rulebook, actor, now);
    if (!reviewer) return reviewer.refusal();
    const auto session = open_session(**writer, calibration, now);
    if (!session) return session.refusal();
    const auto form = review_form(**writer, session->form, session->form_version, now);
    if (!form) return form.refusal();
    Submission submission{**writer, rulebook, *session, *form, *reviewer, now};
    for (const ReviewRow& row : read->rows)
        if (const auto fine = submission.put(row.body); !fine)
            summary.problems.push_back(review_problem(row, fine.refusal()));
    if (summary.problems.empty())
        (*writer)->commit("calibration_submit",
                          nlohmann::json{{"calibration", calibration}, {"rows", summary.rows}}.dump());
    return summary;
}

Result<std::vector<InteractionId>> interactions_of(Reader& reader, const core::Rulebook& rulebook,
                                                   const OpenCalibrationCommand& command, Instant now) {
    std::vector<InteractionId> found;
    for (const std::string& external_id : command.external_ids) {
        ReviewFields fields;
        fields.source = command.source;
        fields.external_id = external_id;
        const auto work = reviewable(reader, rulebook, fields, {}, now);
        if (!work) return work.refusal();
        if (std::ranges::find(found, work->interaction.id) != found.end())
            return Refusal{"calibration_twice", {{"id", external_id}}};
        found.push_back(work->interaction.id);
    }
    if (found.empty()) return Refusal{"calibration_without_interactions", {}};
    return found;
}

} // namespace

Result<Calibration> calibration_of(Reader& reader, std::int64_t id, Instant known_at) {
    const auto all = calibrations(reader, known_at);
    const auto found = std::ranges::find(all, id, &Calibration::id);
    if (found == all.end()) return Refusal{"calibration_unknown", {{"found", std::to_string(id)}}};
    return *found;
}

Result<Calibration> open_calibration(App& app, const OpenCalibrationCommand& command) {
    std::optional<Calibration> opened;
    const auto done =
        edited(app, command.actor, "calibration_open", Action::review,
               [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                   const Instant now = present(app, writer);
                   const auto form = review_form(writer, command.form.empty() ? core::shipped_form().id : command.form,
                                                 command.form_version, now);
                   if (!form) return form.refusal();
                   auto interactions = interactions_of(writer, rulebook, command, now);
                   if (!interactions) return interactions.refusal();
                   opened = Calibration{0, command.name, form->id, form->version, *std::move(interactions), false};
                   opened->id = writer.put_record(calibration_kind, {}, body_of(*opened));
                   return nlohmann::json{{"calibration", opened->id}}.dump();
               });
    if (!done) return done.refusal();
    return *opened;
}

Result<SetupSummary> submit_calibration(App& app, std::int64_t calibration, const std::filesystem::path& file,
                                        const std::string& actor) {
    return setup_on_record(app, actor, "calibration_submit", submitted(app, calibration, file, actor));
}

Result<void> close_calibration(App& app, std::int64_t calibration, const std::string& actor) {
    return edited(app, actor, "calibration_close", Action::review,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      auto session = open_session(writer, calibration, present(app, writer));
                      if (!session) return session.refusal();
                      session->closed = true;
                      writer.put_record(calibration_kind, calibration, body_of(*session));
                      return nlohmann::json{{"calibration", calibration}}.dump();
                  });
}

} // namespace mizan::app
