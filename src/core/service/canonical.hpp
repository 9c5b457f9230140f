#pragma once
#include "core/service/interaction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

/// The fields of an interaction as text, for corrections (before, after) and wherever one field travels alone.
///
/// Missing is the empty text. Identities are decimal numbers, codes their names, yes/no "yes" and "no", instants
/// ISO 8601 in UTC, durations and counts whole numbers, money "12345 OMR".
/// - pauses: "FROM..TO;FROM..TO solved;FROM.." (the last still paused)
/// - recovery steps: instant, "done", "not_applicable: reason", in this order, separated by a space, each if it holds
/// - promises, follow_ups: "WHO MADE..DUE [kept=INSTANT] [withdrawn=INSTANT]", separated by ";"
/// - reply_spans: "WHO FROM..REPLIED", separated by ";"
/// - participants: identities, separated by ";"
/// - reported durations: "SECONDS [working]"; reported_resolution_met: "[yes|no] [closed_only]", the second word being
///   Interaction::reported_outcome_of_closed_only
/// customer_name and comment are no part of an interaction (they are erasable): always empty.
std::string field_text(const Interaction& interaction, Field field);

/// Sets one field from its text: assign(x, f, field_text(y, f)) makes field_text(x, f) == field_text(y, f), and doing
/// so for every field makes x == y where y's promises stand before its follow-ups. False where the text is not of the
/// form above; then nothing is changed. customer_name and comment accept the empty text only.
bool assign(Interaction& interaction, Field field, std::string_view text);

/// A field that differs between two states of an interaction.
struct FieldDifference {
    Field field;
    std::string before, after;
    bool operator==(const FieldDifference&) const = default;
};
/// In the order of Field.
std::vector<FieldDifference> differences(const Interaction& before, const Interaction& after);

/// The whole interaction as bytes: equal exactly where the interactions are equal. Stored digests are made of them, so
/// the encoding never changes: a format byte, then the members in the order of their declaration, and at the end those
/// that came later, written only where they say something.
std::string canonical_bytes(const Interaction& interaction);

} // namespace mizan::core
