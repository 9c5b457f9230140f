#pragma once
#include "app/actor.hpp"
#include "app/commands/record.hpp"
#include "app/queries/disputes/changed_cards.hpp"
#include "app/records/dispute_record.hpp"

namespace mizan::app {

struct RaiseDispute {
    std::string actor;
    std::string agent; // by name; empty: the actor's own person
    core::DisputeKind kind = core::DisputeKind::row;
    InteractionName which;
    std::string kpi;        // of a row
    core::Role role{};      // of a credit
    std::string belongs_to; // of a credit: by name
    std::string text;       // why
};
/// Contests what stands in a published period; answers the dispute's number. Refuses `not_permitted`, `agent_unknown`,
/// `interaction_unknown`, `kpi_unknown`, `review_unknown`, `text_missing`, `dispute_of_another` {agent}: an agent
/// contests what is theirs; `dispute_not_theirs` {agent}: neither is the row's credit theirs nor is it to be;
/// `dispute_credit_same` {agent}: it is that person's already; `dispute_not_published` {date}, `dispute_window_over`
/// {date}, `dispute_open_already` {id}.
Result<std::int64_t> raise_dispute(App& app, const RaiseDispute& command);

/// What is to be done about it. `fields`: of a row accepted in part, what is to be put right, as corrections read it.
struct Remedy {
    core::Decision decision = core::Decision::accepted;
    std::vector<FieldText> fields;
};
struct DisputePreview {
    core::Dispute dispute;
    std::vector<FieldChange> changes; // of the interaction
    std::vector<ChangedCard> cards;
};
/// The difference that a decision would make; nothing is kept. Refuses `dispute_unknown` {id}, `dispute_fields`:
/// acceptance in part, and that alone, says what is put right; `dispute_field` {field, found}, `nothing_changed`.
Result<DisputePreview> preview_dispute(App& app, const std::string& actor, std::int64_t id, const Remedy& remedy);

struct DecideDispute {
    Signature signature;
    std::int64_t id = 0;
    Remedy remedy;
    std::string text; // why
};
/// Decides, by somebody other than who contests, signed. Acceptance takes the interaction out of every figure, or gives
/// the credit; in part it corrects the fields that are named. What that does to cards is kept with the decision, and
/// queued for the reward cycle. Refuses what signed_by(), preview_dispute() and core::may_follow do, and
/// `dispute_of_oneself`.
Result<std::vector<core::CardChange>> decide_dispute(App& app, const DecideDispute& command);

/// Once, within the window after the decision. Refuses what core::may_follow does, `dispute_of_another` {agent},
/// `dispute_window_over` {date}.
Result<void> appeal_dispute(App& app, const std::string& actor, std::int64_t id, const std::string& text);

} // namespace mizan::app
