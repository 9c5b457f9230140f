#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/local_months.hpp"

#include <map>

namespace mizan::store {

/// Days that first-contact resolution looks forward (metrics.md, fcr: W).
inline constexpr Seconds fcr_window{7 * 86'400};
/// metrics.md, containment.
inline constexpr Seconds containment_window{86'400};

/// Bits of credit_index.roles beyond those of core::Role: an alias that replied to the customer in a reply span.
inline constexpr std::uint8_t replied_bit = 16;
/// The row is found under other aliases too.
inline constexpr std::uint8_t shared_bit = 32;

/// Aliases that an interaction's row is found under, with their roles (bits by core::Role, and the two above).
std::vector<std::pair<AliasId, std::uint8_t>> credited_aliases(const core::Interaction& row);
/// When its work ended: resolution as stamped or reported, else closing; for a row said to be resolved without any
/// stamp, its opening. Nothing while open. Of a duration reported on a working clock it is the earliest possible
/// instant.
std::optional<Instant> ended_at(const core::Interaction& row);

/// Opened before, not excluded, not a bot's, and without an end by then, where the source tells of ends at all.
bool still_open(const app::StoredInteraction& interaction, Instant at);

struct FoundRow {
    Instant opened_at;
    InteractionId id;
    auto operator<=>(const FoundRow&) const = default;
};

/// The indexes derived from interactions, corrections applied (schema: credit_index and what follows). `schema` is main
/// for the present, temp for what was known at a past instant or for checking.
class DerivedIndexes {
public:
    DerivedIndexes(Connection& connection, std::string schema, LocalMonths& months)
        : connection_{connection}, schema_{std::move(schema)}, months_{months} {}

    /// Makes the empty tables in the temporary schema.
    static void create_temporary(Connection& connection);

    /// To be told where the tables were emptied.
    void forget() { channels_seen_ = 0; }
    /// `supplied`: the fields that its source supplies.
    void put(const core::Interaction& row, InteractionId id, core::FieldSet supplied);
    void remove(const core::Interaction& row, InteractionId id);

    /// Rows opened in [from, to) that one of the aliases has a role of `roles` in; each once, by identity.
    std::vector<FoundRow> credited(const std::vector<AliasId>& aliases, Instant from, Instant to, std::uint8_t roles);
    /// Rows opened in [from, to), by identity.
    std::vector<FoundRow> opened(Instant from, Instant to);
    /// Rows with a promise of these aliases (of anybody where missing) due in [from, to).
    std::vector<InteractionId> promised(const std::optional<std::vector<AliasId>>& aliases, Instant from, Instant to);
    /// Opened before `at` and perhaps without an end by then: every such row, and some others.
    std::vector<FoundRow> perhaps_open(Instant at);
    /// First and last opening of all rows; first and last instant at which a promise is due.
    std::optional<std::pair<Instant, Instant>> openings();
    std::optional<std::pair<Instant, Instant>> promises_due();

    std::optional<Instant> fcr_repeat(const core::Interaction& row, InteractionId id);
    std::optional<Instant> human_contact(const core::Interaction& row, InteractionId id);
    /// Rows whose first-contact resolution or containment may look at this one.
    std::vector<InteractionId> looking_at(const core::Interaction& row, InteractionId id);
    std::vector<InteractionId> of_customer(CustomerId customer);
    /// Every row and promise that the alias is found under.
    std::vector<InteractionId> of_alias(AliasId alias);
    /// Rows of the owner opened in [from, to) that other people's segments, or other months, hold parts of.
    std::vector<InteractionId> owned_and_shared(AliasId owner, Instant from, Instant to);

private:
    /// The statement with every @ replaced by the schema.
    Statement& prepared(std::string_view sql);
    std::vector<AliasId> aliases_in_use();
    /// The statement gives the least and the greatest of an alias.
    std::optional<std::pair<Instant, Instant>> reach(Statement& of_alias);

    Connection& connection_;
    std::string schema_;
    LocalMonths& months_;
    unsigned channels_seen_ = 0; // bits by Channel
    std::map<const char*, Statement*> statements_;
};

} // namespace mizan::store
