#include "store/sqlite/search.hpp"

#include "base/folding.hpp"

#include <algorithm>

#include <sqlite3.h>

namespace mizan::store {
namespace {

constexpr std::size_t shortest_searched = 3; // letters: what the index is made of

void fold(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (bytes == nullptr) return sqlite3_result_null(context);
    const std::string folded = folded_for_search({bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Every word of the text that is long enough, in the query language of FTS5; empty where none is.
std::string every_word(std::string_view folded) {
    std::string query;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        folded.remove_prefix(std::min(word.size() + 1, folded.size()));
        if (letters_in(word) < shortest_searched) continue;
        query += query.empty() ? "\"" : " AND \"";
        for (const char c : word)
            query += c == '"' ? std::string{"\"\""} : std::string{c};
        query += '"';
    }
    return query;
}

void collect(std::vector<InteractionId>& found, Statement& rows) {
    while (rows.step())
        found.push_back(rows.id<InteractionId>(0));
}

app::CustomerCard card_from(Statement& row) {
    return {row.id<CustomerId>(0), row.string(1), row.null(2) ? "" : row.string(2), row.null(3) ? "" : row.string(3)};
}

} // namespace

void add_search_functions(sqlite3* database) {
    sqlite3_create_function(database, "mizan_folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                            fold, nullptr, nullptr);
}

void keep_comment(Connection& connection, InteractionId interaction, const std::string& comment) {
    if (const auto before = comment_of(connection, interaction)) {
        const std::string folded = folded_for_search(*before);
        connection.prepared("INSERT INTO comment_search (comment_search, rowid, folded) VALUES ('delete', ?, ?)")
            .with(interaction, folded)
            .run();
        connection.prepared("DELETE FROM comment_private WHERE interaction_id = ?").with(interaction).run();
    }
    if (comment.empty()) return;
    connection.prepared("INSERT INTO comment_private VALUES (?, ?)").with(interaction, comment).run();
    const std::string folded = folded_for_search(comment);
    connection.prepared("INSERT INTO comment_search (rowid, folded) VALUES (?, ?)").with(interaction, folded).run();
}

void replace_comment(Connection& connection, std::int64_t correction, InteractionId interaction,
                     const std::string& comment) {
    connection.prepared("INSERT INTO comment_replaced_private VALUES (?, ?)")
        .with(correction, comment_of(connection, interaction).value_or(""))
        .run();
    keep_comment(connection, interaction, comment);
}

std::optional<std::string> comment_of(Connection& connection, InteractionId interaction) {
    auto& row = connection.prepared("SELECT text FROM comment_private WHERE interaction_id = ?").with(interaction);
    auto comment = row.step() ? std::optional{row.string(0)} : std::nullopt;
    row.reset();
    return comment;
}

std::vector<InteractionId> interactions_saying(Connection& connection, const std::string& text) {
    std::vector<InteractionId> found;
    const std::string folded = folded_for_search(text);
    if (folded.empty()) return found;
    if (const std::string words = every_word(folded); !words.empty()) {
        collect(found,
                connection.prepared("SELECT rowid FROM comment_search WHERE comment_search MATCH ?").with(words));
        collect(found, connection
                           .prepared("SELECT i.interaction_id FROM customer_private p JOIN contact_index i "
                                     "ON i.customer_id = p.customer_id WHERE instr(mizan_folded(p.key || ' ' || "
                                     "coalesce(p.name, '') || ' ' || coalesce(p.contact, '')), ?) > 0")
                           .with(folded));
    }
    const std::string until = text + "\U0010FFFF";
    collect(found, connection
                       .prepared("SELECT i.id FROM source s JOIN interaction i ON i.source_id = s.id AND "
                                 "i.external_id >= ? AND i.external_id < ?")
                       .with(text, until));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<InteractionId> interactions_numbered(Connection& connection, const std::string& beginning, int limit) {
    std::vector<InteractionId> found;
    collect(found, connection
                       .prepared("SELECT i.id FROM source s JOIN interaction i ON i.source_id = s.id AND "
                                 "i.external_id >= ? AND i.external_id < ? ORDER BY s.id, i.external_id LIMIT ?")
                       .with(beginning, beginning + "\U0010FFFF", limit));
    return found;
}

std::vector<app::CustomerCard> customers_like(Connection& connection, const std::string& text, int limit) {
    const std::string folded = folded_for_search(text);
    auto& rows = connection
                     .prepared("SELECT customer_id, key, name, contact FROM customer_private WHERE "
                               "instr(mizan_folded(key || ' ' || coalesce(name, '') || ' ' || coalesce(contact, '')), "
                               "?) > 0 ORDER BY key LIMIT ?")
                     .with(folded, limit);
    std::vector<app::CustomerCard> found;
    while (rows.step())
        found.push_back(card_from(rows));
    return found;
}

std::optional<app::CustomerCard> customer_card(Connection& connection, CustomerId customer) {
    auto& row =
        connection.prepared("SELECT customer_id, key, name, contact FROM customer_private WHERE customer_id = ?")
            .with(customer);
    auto card = row.step() ? std::optional{card_from(row)} : std::nullopt;
    row.reset();
    return card;
}

} // namespace mizan::store
