#include "app/commands/disputes/remedy.hpp"

#include "app/commands/correct.hpp"

namespace mizan::app {
namespace {

/// The interaction that is contested, as its source calls it.
InteractionName name_of_contested(Reader& reader, InteractionId interaction, Instant known_at) {
    InteractionName name;
    reader.row(interaction, known_at, [&](const StoredInteraction& stored, const core::Surroundings&) {
        name = {stored.source_name, stored.row.external_id};
    });
    return name;
}

Result<std::vector<FieldChange>> changes_of(const Result<RecordAnswer>& answer) {
    if (!answer) return answer.refusal();
    if (answer->problems.empty()) return answer->changes;
    const FieldProblem& problem = answer->problems.front();
    return Refusal{"dispute_field", {{"field", problem.field}, {"found", problem.found}}};
}

} // namespace

Result<core::Dispute> known_dispute(const App& app, Reader& reader, const core::Rulebook& rulebook, std::int64_t id) {
    auto found = dispute_numbered(reader, rulebook.zone, id, present(app, reader));
    if (!found) return Refusal{"dispute_unknown", {{"id", id}}};
    return *std::move(found);
}

Result<std::vector<FieldChange>> apply_remedy(App& app, Writer& writer, const core::Rulebook& rulebook,
                                              const core::Dispute& dispute, const Remedy& remedy,
                                              const std::string& actor, const std::string& reason) {
    const bool partly = remedy.decision == core::Decision::partly;
    if (partly == remedy.fields.empty()) return Refusal{"dispute_fields", {}};
    if (remedy.decision == core::Decision::rejected) return std::vector<FieldChange>{};
    const core::DisputeEvent& raising = dispute.raising();
    const InteractionName which = name_of_contested(writer, raising.interaction, present(app, writer));
    if (partly) return changes_of(correct_within(app, writer, {actor, which, remedy.fields, reason}));
    if (raising.of == core::DisputeKind::row)
        return changes_of(exclude_within(app, writer, {actor, which, core::ExclusionReason::accepted_dispute, reason}));
    const core::Person* to = person_of(rulebook, raising.belongs_to);
    const FieldText credit{std::string{core::name_of(raising.role)}, to ? to->name : std::string{}};
    return changes_of(correct_within(app, writer, {actor, which, {credit}, reason}));
}

core::CardChange change_of(const ChangedCard& card) {
    const auto total = [](const core::Card& one) { return one.scored ? one.total : std::optional<Points>{}; };
    return {card.person, total(card.before), total(card.after), card.before.band, card.after.band};
}

} // namespace mizan::app
