#include "app/commands/goals/direction.hpp"

#include "app/commands/edit.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

bool is_objective_id(const std::string& text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

Result<void> sensible(const Objective& objective) {
    if (objective.name.empty() && objective.name_ar.empty()) return Refusal{"objective_nameless", {}};
    if (objective.from && objective.to && *objective.to <= *objective.from)
        return Refusal{"objective_backwards", {{"from", *objective.from}, {"to", *objective.to - 1}}};
    return {};
}

std::string objective_detail(std::int64_t subject) {
    return nlohmann::json{{"objective", subject}}.dump();
}

/// What `change` makes of a standing objective, as a new version.
template <class Change>
Result<void> changed_objective(App& app, const std::string& actor, const std::string& command, const std::string& id,
                               Change change) {
    return edited(app, actor, command, Action::set_vision,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      auto standing = objective_named(objectives(writer, present(app, writer)), id);
                      if (!standing) return standing.refusal();
                      if (!standing->objective.retired.empty()) return Refusal{"objective_is_retired", {{"found", id}}};
                      const Objective before = standing->objective;
                      change(standing->objective);
                      if (standing->objective == before) return Refusal{"nothing_changed", {}};
                      if (auto fine = sensible(standing->objective); !fine) return fine.refusal();
                      writer.put_record(objective_kind, standing->subject, body_of(standing->objective));
                      return objective_detail(standing->subject);
                  });
}

} // namespace

Result<void> set_vision(App& app, const std::string& actor, const Vision& vision) {
    return edited(
        app, actor, "vision_set", Action::set_vision,
        [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
            if (vision.text.empty() && vision.text_ar.empty()) return Refusal{"vision_empty", {}};
            const auto before = standing_vision(writer, present(app, writer));
            if (before && before->vision == vision) return Refusal{"nothing_changed", {}};
            const auto subject = before ? std::optional{before->subject} : std::nullopt;
            return nlohmann::json{{"vision", writer.put_record(vision_kind, subject, body_of(vision))}}.dump();
        });
}

Result<void> add_objective(App& app, const std::string& actor, const Objective& objective) {
    return edited(app, actor, "objective_add", Action::set_vision,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      if (!is_objective_id(objective.id))
                          return Refusal{"objective_id_unreadable", {{"found", objective.id}}};
                      if (objective_named(objectives(writer, present(app, writer)), objective.id))
                          return Refusal{"objective_id_taken", {{"found", objective.id}}};
                      if (auto fine = sensible(objective); !fine) return fine.refusal();
                      return objective_detail(writer.put_record(objective_kind, {}, body_of(objective)));
                  });
}

Result<void> change_objective(App& app, const std::string& actor, const std::string& id,
                              const ObjectiveChange& change) {
    return changed_objective(app, actor, "objective_change", id, [&](Objective& objective) {
        objective.name = change.name.value_or(objective.name);
        objective.name_ar = change.name_ar.value_or(objective.name_ar);
        objective.order = change.order.value_or(objective.order);
        if (change.from) objective.from = change.from;
        if (change.to) objective.to = change.to;
    });
}

Result<void> retire_objective(App& app, const std::string& actor, const std::string& id, const std::string& reason) {
    if (reason.empty()) return on_record<Done>(app, actor, "objective_retire", Refusal{"reason_missing", {}}).refusal();
    return changed_objective(app, actor, "objective_retire", id,
                             [&](Objective& objective) { objective.retired = reason; });
}

} // namespace mizan::app
