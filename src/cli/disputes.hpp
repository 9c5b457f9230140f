#pragma once
#include "app/commands/disputes/disputes.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// The command that the others stand under.
CLI::App* dispute_group(CLI::App& root);

/// A database and the number of one of its disputes.
struct DisputeOptions {
    std::string database;
    std::int64_t id = 0;
};
void declare_dispute(CLI::App& line, DisputeOptions& options);

/// What is, or might be, decided.
struct RemedyOptions : DisputeOptions {
    std::string decision;
    std::vector<std::string> set;
};
void declare_remedy(CLI::App& line, RemedyOptions& options);
app::Remedy remedy_of(const RemedyOptions& options);

Json card_change_json(const core::CardChange& change, const core::Rulebook& rulebook);
/// "72.50 → 80.00", the band's name where there is one.
void print_card_changes(const Context& context, Json json, const std::vector<core::CardChange>& cards,
                        const core::Rulebook& rulebook);

} // namespace mizan::cli
