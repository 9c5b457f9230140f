#pragma once
#include "app/queries/cycles/fairness_statement.hpp"

namespace mizan::app {

/// Documents made from the sealed rows of a cycle.
enum class CycleDocumentKind : std::uint8_t { rewards, letters, payroll, fairness };
inline constexpr std::array<std::string_view, 4> cycle_document_names{"rewards", "letters", "payroll", "fairness"};

struct CycleDocument {
    CycleDocumentKind kind = CycleDocumentKind::rewards;
    CycleView view;                            // letters: of those whom they are for
    std::optional<FairnessStatement> fairness; // of rewards and fairness
    std::string organisation_timezone;
};

struct CycleDocumentQuestion {
    CycleDocumentKind kind = CycleDocumentKind::rewards;
    Period period;
    std::string scheme; // empty: any
    std::string agent;  // letters: of one person, by name; empty: of everybody who is given something
    Asking asking;
};

/// Of the period's cycle that was approved. Agents get their own letter, once the cycle is published. Refuses
/// `cycle_none_approved` {period}, `cycle_seal_broken` {cycle}: what is kept does not give the sealed bytes;
/// `cycle_person_missing`, `report_empty` {period}: nobody is given anything; `agent_unknown`, `not_permitted`.
Result<CycleDocument> cycle_document(App& app, const CycleDocumentQuestion& question, const Progress& progress = {});

} // namespace mizan::app
