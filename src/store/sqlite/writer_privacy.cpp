#include "store/sqlite/search.hpp"
#include "store/sqlite/writer.hpp"

namespace mizan::store {
namespace {

/// Identities that a query of one parameter gives.
template <class Which, class Value>
std::vector<Which> ids_of(Connection& connection, const std::string& query, const Value& value) {
    std::vector<Which> ids;
    auto& rows = connection.prepared(query).with(value);
    while (rows.step())
        ids.push_back(rows.template id<Which>(0));
    return ids;
}

/// Takes away what is said of an interaction now and was said before corrections; how many texts.
std::int64_t erase_comments_of(Connection& connection, InteractionId interaction) {
    std::int64_t erased = 0;
    if (comment_of(connection, interaction)) {
        keep_comment(connection, interaction, "");
        ++erased;
    }
    const auto replaced =
        ids_of<InteractionId>(connection,
                              "SELECT p.correction_id FROM correction c JOIN comment_replaced_private "
                              "p ON p.correction_id = c.id WHERE c.interaction_id = ?",
                              interaction);
    for (const auto correction : replaced)
        connection.prepared("DELETE FROM comment_replaced_private WHERE correction_id = ?").with(correction).run();
    return erased + static_cast<std::int64_t>(replaced.size());
}

/// From now on what is deleted is overwritten; and the words of a comment do not stay in the index of words.
void overwrite_what_goes(Connection& connection) {
    connection.execute("PRAGMA secure_delete = ON");
}
void forget_words(Connection& connection) {
    connection.execute("INSERT INTO comment_search (comment_search) VALUES ('optimize')");
}

} // namespace

app::Erased SqliteWriter::erase_customer(CustomerId customer) {
    overwrite_what_goes(*connection);
    erased_ = true;
    app::Erased erased;
    for (const auto interaction :
         ids_of<InteractionId>(*connection, "SELECT interaction_id FROM contact_index WHERE customer_id = ?", customer))
        erased.comments += erase_comments_of(*connection, interaction);
    erased.customers = connection->number("SELECT count(*) FROM customer_private WHERE customer_id = ?", customer);
    connection->prepared("DELETE FROM customer_private WHERE customer_id = ?").with(customer).run();
    forget_words(*connection);
    return erased;
}

app::Erased SqliteWriter::erase_customers_before(Instant opened) {
    app::Erased erased;
    for (const auto customer : ids_of<CustomerId>(
             *connection,
             "SELECT p.customer_id FROM customer_private p JOIN contact_index i ON i.customer_id = p.customer_id "
             "GROUP BY p.customer_id HAVING max(i.opened_at) < ?",
             opened)) {
        const app::Erased one = erase_customer(customer);
        erased.customers += one.customers;
        erased.comments += one.comments;
    }
    return erased;
}

app::Erased SqliteWriter::erase_comments_before(Instant opened) {
    overwrite_what_goes(*connection);
    erased_ = true;
    app::Erased erased;
    for (const auto interaction : ids_of<InteractionId>(
             *connection,
             "SELECT id FROM interaction WHERE opened_at < ? AND (EXISTS (SELECT 1 FROM comment_private p WHERE "
             "p.interaction_id = interaction.id) OR EXISTS (SELECT 1 FROM correction c JOIN comment_replaced_private r "
             "ON r.correction_id = c.id WHERE c.interaction_id = interaction.id))",
             opened))
        erased.comments += erase_comments_of(*connection, interaction);
    forget_words(*connection);
    return erased;
}

} // namespace mizan::store
