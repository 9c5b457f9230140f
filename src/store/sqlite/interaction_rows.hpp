#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"

#include <functional>
#include <limits>
#include <map>

namespace mizan::store {

/// The last entry of the audit chain whose rows are seen.
inline constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::max();

/// Writes an interaction as its source first said it. Money's currencies get identities by `currency_id`.
InteractionId insert_interaction(Connection& connection, SourceId source, BatchId batch, const core::Interaction& row,
                                 const app::ContentDigest& digest);

/// Reads interactions with the corrections that were recorded by an entry of the audit chain.
class InteractionRows {
public:
    /// `until`: entries after it are not seen.
    InteractionRows(Connection& connection, std::int64_t until) : connection_{connection}, until_{until} {}

    /// Throws Error `interaction_missing` {id} where there is no such row.
    app::StoredInteraction load(InteractionId id);
    /// Nothing where there is none that the entry of the audit chain, or one before it, wrote.
    std::optional<app::StoredInteraction> find(InteractionId id, std::int64_t sequence);
    /// Only what its source said: corrections of kind import.
    core::Interaction as_source_said(InteractionId id);
    /// All interactions that are seen, by identity.
    void each(const std::function<void(const app::StoredInteraction&)>& visit);
    /// The corrections of one interaction in their order.
    std::vector<app::Correction> corrections(InteractionId id);
    /// When an entry of the audit chain was made; of an entry not yet written, `now`.
    Instant recorded_at(std::int64_t sequence);
    void pending_at(Instant now) { pending_at_ = now; }
    /// To be told where promises or corrections were written since.
    void changed() { any_.clear(); }
    /// Whether anything was ever corrected.
    bool any_corrections() { return any("correction"); }
    core::FieldSet supplied(BatchId id) { return batch(id).supplied; }

private:
    struct Batch {
        SourceId source;
        std::string source_name;
        core::FieldSet supplied;
        std::int64_t sequence = 0;
    };
    const Batch& batch(BatchId id);
    std::optional<app::StoredInteraction> first_said(InteractionId id);
    app::StoredInteraction read_base(Statement& row);
    void read_promises(app::StoredInteraction& stored);
    void apply_corrections(app::StoredInteraction& stored, bool imports_only);
    bool any(const char* table);

    Connection& connection_;
    std::int64_t until_;
    std::map<BatchId, Batch> batches_;
    std::map<std::int64_t, Instant> recorded_;
    std::map<const char*, bool> any_;
    Instant pending_at_{};
};

/// JSON [[field, before, after], …] and back.
std::string changes_json(const std::vector<app::FieldChange>& changes);
std::vector<app::FieldChange> changes_from(std::string_view json);

} // namespace mizan::store
