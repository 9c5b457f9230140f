#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"

namespace mizan::store {

/// Lets SQL fold letters: mizan_folded(text), as base/folding.hpp.
void add_search_functions(sqlite3* database);

/// The customer's words on an interaction, and where they are found; an empty text takes both away.
void keep_comment(Connection& connection, InteractionId interaction, const std::string& comment);
/// By a correction, which keeps what stood there before.
void replace_comment(Connection& connection, std::int64_t correction, InteractionId interaction,
                     const std::string& comment);

/// app::Reader's questions of the same names.
std::vector<InteractionId> interactions_saying(Connection& connection, const std::string& text);
std::vector<InteractionId> interactions_numbered(Connection& connection, const std::string& beginning, int limit);
std::vector<app::CustomerCard> customers_like(Connection& connection, const std::string& text, int limit);
std::optional<app::CustomerCard> customer_card(Connection& connection, CustomerId customer);
std::optional<std::string> comment_of(Connection& connection, InteractionId interaction);

} // namespace mizan::store
