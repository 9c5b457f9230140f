#pragma once
#include "app/queries/explain.hpp"
#include "app/queries/interaction_list.hpp"

namespace mizan::app {

/// A correction as it is told: whose names the fields speak of stand in words.
struct ToldCorrection {
    Instant at;
    std::string actor, reason;
    CorrectionKind kind = CorrectionKind::hand;
    std::vector<FieldText> before, after; // in the same order
};

/// The clock of first response or of resolution over one interaction.
struct ToldClock {
    std::string kpi;
    std::vector<ClockSegment> segments;
    std::string calendar; // its id
    std::optional<Seconds> working, elapsed;
    std::optional<Instant> breach_at;
};

/// All that is known of one interaction.
struct InteractionDetail {
    ListedInteraction line;
    std::string link;
    /// What is said of it, as record_interaction and correct_interaction read it; times with the organisation's offset.
    std::vector<FieldText> fields;
    std::vector<ToldClock> clocks;
    std::vector<ToldCorrection> corrections; // in their order
    Instant recorded_at, as_of, known_at;
    std::int64_t rulebook_version = 0;
};

/// What is said of an interaction in words, without the comment; as InteractionDetail::fields.
std::vector<FieldText> told_fields(const StoredInteraction& stored, Reader& reader, const core::Rulebook& rulebook);
ToldCorrection told_correction(const Correction& correction, Reader& reader, const core::Rulebook& rulebook);

/// Refuses `interaction_unknown` {source, id}.
Result<InteractionDetail> interaction_detail(App& app, const std::string& source, const std::string& external_id,
                                             const Asking& asking);

} // namespace mizan::app
