#include "store/sqlite/derived_indexes.hpp"

#include "core/kpi/segment_builder.hpp"
#include "store/sqlite/tables.hpp"

#include <algorithm>
#include <limits>

namespace mizan::store {
namespace {

enum class Contact : std::uint8_t { excluded, outbound, inbound, bot };

Contact contact_of(const core::Interaction& row) {
    if (row.excluded) return Contact::excluded;
    if (row.handled_by_bot == true) return Contact::bot;
    return row.inbound() ? Contact::inbound : Contact::outbound;
}

constexpr core::FieldSet ends{core::Field::resolved, core::Field::resolved_at, core::Field::closed_at,
                              core::Field::reported_resolution_s};

bool may_be_open(const core::Interaction& row, core::FieldSet supplied) {
    return !row.excluded && row.handled_by_bot != true && supplied.has_any(ends);
}

std::int64_t until_of(const core::Interaction& row) {
    const auto ended = ended_at(row);
    return ended ? unix_seconds(*ended) : std::numeric_limits<std::int64_t>::max();
}

AliasId promiser(const core::Promise& promise, const core::Interaction& row) {
    return promise.who ? promise.who : row.credited(core::Role::owner);
}

template <class Item>
void keep_each_once(std::vector<Item>& items) {
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

} // namespace

std::vector<std::pair<AliasId, std::uint8_t>> credited_aliases(const core::Interaction& row) {
    std::vector<std::pair<AliasId, std::uint8_t>> aliases;
    const auto add = [&](AliasId alias, std::uint8_t bit) {
        const auto same = std::ranges::find(aliases, alias, &std::pair<AliasId, std::uint8_t>::first);
        if (same == aliases.end())
            aliases.emplace_back(alias, bit);
        else
            same->second |= bit;
    };
    for (std::size_t i = 0; i < core::role_count; ++i) {
        const auto role = static_cast<core::Role>(i);
        add(row.credited(role), core::role_bit(role));
    }
    for (const auto& span : row.reply_spans)
        add(span.who, replied_bit);
    if (aliases.size() > 1)
        for (auto& [alias, bits] : aliases)
            bits |= shared_bit;
    return aliases;
}

std::optional<Instant> ended_at(const core::Interaction& row) {
    if (row.resolved == false) return row.closed_at;
    if (row.resolved_at) return row.resolved_at;
    if (row.reported_resolution) return row.opened_at + *row.reported_resolution;
    if (row.closed_at) return row.closed_at;
    return row.resolved == true ? std::optional{row.opened_at} : std::nullopt;
}

bool still_open(const app::StoredInteraction& interaction, Instant at) {
    return may_be_open(interaction.row, interaction.supplied) && interaction.row.opened_at < at &&
           until_of(interaction.row) > unix_seconds(at);
}

void DerivedIndexes::create_temporary(Connection& connection) {
    std::string all;
    for (const auto table : index_tables) {
        auto& made = connection
                         .prepared("SELECT sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL "
                                   "ORDER BY type DESC")
                         .with(table);
        while (made.step()) {
            std::string sql = made.string(0);
            for (const std::string_view kind : {"CREATE TABLE ", "CREATE INDEX "})
                if (sql.starts_with(kind)) sql.replace(0, kind.size(), std::string{kind} + "temp.");
            all += sql + ';';
        }
        all += "DELETE FROM temp." + std::string{table} + ";";
    }
    for (const auto table : index_tables)
        connection.execute("DROP TABLE IF EXISTS temp." + std::string{table});
    connection.execute(all);
}

Statement& DerivedIndexes::prepared(std::string_view sql) {
    Statement*& known = statements_[sql.data()];
    if (known) return *known;
    std::string text;
    for (const char c : sql) {
        if (c == '@')
            text += schema_ + '.';
        else
            text += c;
    }
    return *(known = &connection_.prepared(text));
}

void DerivedIndexes::put(const core::Interaction& row, InteractionId id, core::FieldSet supplied) {
    for (const auto& [alias, roles] : credited_aliases(row))
        prepared("INSERT INTO @credit_index VALUES (?, ?, ?, ?)").with(alias, row.opened_at, id, int{roles}).run();
    if (row.customer)
        prepared("INSERT INTO @contact_index VALUES (?, ?, ?, ?, ?, ?)")
            .with(row.customer, row.topic, row.opened_at, id, core::fcr_anchor(row), contact_of(row))
            .run();
    const auto until = until_of(row);
    if (may_be_open(row, supplied) && until > unix_seconds(months_.end_of_month(row.opened_at)))
        prepared("INSERT INTO @open_index VALUES (?, ?, ?)").with(until, row.opened_at, id).run();
    if (const auto bit = 1U << static_cast<unsigned>(row.channel); (channels_seen_ & bit) == 0) {
        prepared("INSERT OR IGNORE INTO @channel_seen VALUES (?)").with(row.channel).run();
        channels_seen_ |= bit;
    }
    for (const auto& promise : row.promises)
        prepared("INSERT OR IGNORE INTO @promise_index VALUES (?, ?, ?)")
            .with(promiser(promise, row), promise.due_at, id)
            .run();
}

void DerivedIndexes::remove(const core::Interaction& row, InteractionId id) {
    for (const auto& [alias, roles] : credited_aliases(row))
        prepared("DELETE FROM @credit_index WHERE alias_id = ? AND opened_at = ? AND interaction_id = ?")
            .with(alias, row.opened_at, id)
            .run();
    if (row.customer)
        prepared("DELETE FROM @contact_index WHERE customer_id = ? AND topic_id = ? AND opened_at = ? AND "
                 "interaction_id = ?")
            .with(row.customer, row.topic, row.opened_at, id)
            .run();
    prepared("DELETE FROM @open_index WHERE until = ? AND opened_at = ? AND interaction_id = ?")
        .with(until_of(row), row.opened_at, id)
        .run();
    for (const auto& promise : row.promises)
        prepared("DELETE FROM @promise_index WHERE alias_id = ? AND due_at = ? AND interaction_id = ?")
            .with(promiser(promise, row), promise.due_at, id)
            .run();
}

std::vector<FoundRow> DerivedIndexes::credited(const std::vector<AliasId>& aliases, Instant from, Instant to,
                                               std::uint8_t roles) {
    std::vector<FoundRow> found;
    for (const AliasId alias : aliases) {
        auto& rows =
            prepared("SELECT opened_at, interaction_id FROM @credit_index WHERE alias_id = ? AND opened_at >= ? "
                     "AND opened_at < ? AND roles & ? <> 0")
                .with(alias, from, to, int{roles});
        while (rows.step())
            found.push_back({rows.instant(0), rows.id<InteractionId>(1)});
    }
    std::ranges::sort(found, {}, [](const FoundRow& row) { return row.id; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<AliasId> DerivedIndexes::aliases_in_use() {
    std::vector<AliasId> aliases{AliasId{0}};
    auto& rows = connection_.prepared("SELECT id FROM main.alias").with();
    while (rows.step())
        aliases.push_back(rows.id<AliasId>(0));
    return aliases;
}

std::vector<FoundRow> DerivedIndexes::opened(Instant from, Instant to) {
    return from < to ? credited(aliases_in_use(), from, to, core::role_bit(core::Role::owner))
                     : std::vector<FoundRow>{};
}

std::vector<InteractionId> DerivedIndexes::promised(const std::optional<std::vector<AliasId>>& aliases, Instant from,
                                                    Instant to) {
    std::vector<InteractionId> found;
    for (const AliasId alias : aliases ? *aliases : aliases_in_use()) {
        auto& rows =
            prepared("SELECT interaction_id FROM @promise_index WHERE alias_id = ? AND due_at >= ? AND due_at < ?")
                .with(alias, from, to);
        while (rows.step())
            found.push_back(rows.id<InteractionId>(0));
    }
    keep_each_once(found);
    return found;
}

std::vector<FoundRow> DerivedIndexes::perhaps_open(Instant at) {
    std::vector<FoundRow> found = opened(months_.start_of(Month::of(months_.date_of(at))), at);
    auto& rows =
        prepared("SELECT opened_at, interaction_id FROM @open_index WHERE until > ? AND opened_at < ?").with(at, at);
    while (rows.step())
        found.push_back({rows.instant(0), rows.id<InteractionId>(1)});
    std::ranges::sort(found, {}, [](const FoundRow& row) { return row.id; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<std::pair<Instant, Instant>> DerivedIndexes::reach(Statement& of_alias) {
    std::optional<std::pair<Instant, Instant>> reach;
    for (const AliasId alias : aliases_in_use()) {
        of_alias.with(alias);
        if (of_alias.step() && !of_alias.null(0)) {
            const std::pair mine{of_alias.instant(0), of_alias.instant(1)};
            reach = reach ? std::pair{std::min(reach->first, mine.first), std::max(reach->second, mine.second)} : mine;
        }
        of_alias.reset();
    }
    return reach;
}

std::optional<std::pair<Instant, Instant>> DerivedIndexes::openings() {
    return reach(prepared("SELECT (SELECT min(opened_at) FROM @credit_index WHERE alias_id = ?1), "
                          "(SELECT max(opened_at) FROM @credit_index WHERE alias_id = ?1)"));
}

std::optional<std::pair<Instant, Instant>> DerivedIndexes::promises_due() {
    return reach(prepared("SELECT (SELECT min(due_at) FROM @promise_index WHERE alias_id = ?1), "
                          "(SELECT max(due_at) FROM @promise_index WHERE alias_id = ?1)"));
}

std::optional<Instant> DerivedIndexes::fcr_repeat(const core::Interaction& row, InteractionId id) {
    if (!row.customer || !row.topic) return std::nullopt;
    const auto anchor = core::fcr_anchor(row);
    if (!anchor) return std::nullopt;
    auto& next =
        prepared("SELECT opened_at FROM @contact_index WHERE customer_id = ? AND topic_id = ? AND opened_at > ? "
                 "AND opened_at <= ? AND kind = 2 AND interaction_id <> ? ORDER BY opened_at LIMIT 1")
            .with(row.customer, row.topic, *anchor, *anchor + fcr_window, id);
    const auto found = next.step() ? std::optional{next.instant(0)} : std::nullopt;
    next.reset();
    return found;
}

std::optional<Instant> DerivedIndexes::human_contact(const core::Interaction& row, InteractionId id) {
    if (!row.customer || contact_of(row) != Contact::bot) return std::nullopt;
    auto& next = prepared("SELECT min(opened_at) FROM @contact_index WHERE customer_id = ? AND opened_at >= ? "
                          "AND opened_at <= ? AND kind IN (1, 2) AND interaction_id <> ?")
                     .with(row.customer, row.opened_at, row.opened_at + containment_window, id);
    const auto found = next.step() && !next.null(0) ? std::optional{next.instant(0)} : std::nullopt;
    next.reset();
    return found;
}

std::vector<InteractionId> DerivedIndexes::looking_at(const core::Interaction& row, InteractionId id) {
    std::vector<InteractionId> found;
    const auto kind = contact_of(row);
    if (!row.customer || kind == Contact::excluded || kind == Contact::bot) return found;
    if (row.topic && kind == Contact::inbound) {
        auto& resolved =
            prepared("SELECT interaction_id FROM @contact_index WHERE customer_id = ? AND topic_id = ? AND "
                     "topic_id <> 0 AND anchor_at >= ? AND anchor_at < ? AND interaction_id <> ?")
                .with(row.customer, row.topic, row.opened_at - fcr_window, row.opened_at, id);
        while (resolved.step())
            found.push_back(resolved.id<InteractionId>(0));
    }
    auto& bots =
        prepared("SELECT interaction_id FROM @contact_index WHERE customer_id = ? AND kind = 3 AND opened_at >= ? "
                 "AND opened_at <= ? AND interaction_id <> ?")
            .with(row.customer, row.opened_at - containment_window, row.opened_at, id);
    while (bots.step())
        found.push_back(bots.id<InteractionId>(0));
    return found;
}

std::vector<InteractionId> DerivedIndexes::of_customer(CustomerId customer) {
    std::vector<InteractionId> found;
    auto& rows = prepared("SELECT interaction_id FROM @contact_index WHERE customer_id = ?").with(customer);
    while (rows.step())
        found.push_back(rows.id<InteractionId>(0));
    return found;
}

std::vector<InteractionId> DerivedIndexes::of_alias(AliasId alias) {
    std::vector<InteractionId> found;
    auto& rows = prepared("SELECT interaction_id FROM @credit_index WHERE alias_id = ?1 UNION "
                          "SELECT interaction_id FROM @promise_index WHERE alias_id = ?1")
                     .with(alias);
    while (rows.step())
        found.push_back(rows.id<InteractionId>(0));
    return found;
}

std::vector<InteractionId> DerivedIndexes::owned_and_shared(AliasId owner, Instant from, Instant to) {
    std::vector<InteractionId> found;
    auto& rows =
        prepared("SELECT interaction_id FROM @credit_index c WHERE alias_id = ? AND opened_at >= ? AND opened_at < ? "
                 "AND roles & 1 <> 0 AND (roles & 32 <> 0 OR EXISTS (SELECT 1 FROM @promise_index p "
                 "WHERE p.interaction_id = c.interaction_id))")
            .with(owner, from, to);
    while (rows.step())
        found.push_back(rows.id<InteractionId>(0));
    return found;
}

} // namespace mizan::store
