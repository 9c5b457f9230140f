#include "store/sqlite/writer.hpp"

#include "store/sqlite/search.hpp"
#include "store/sqlite/segment_codec.hpp"

#include <algorithm>

namespace mizan::store {

SqliteWriter::SqliteWriter(std::unique_ptr<Connection> opened, CalendarCache& calendars,
                           const std::filesystem::path& path, std::string actor, const Clock& clock)
    : OpenedConnection{std::move(opened), true}, Viewing{*connection, calendars}, actor_{std::move(actor)},
      clock_{clock}, note_{path, clock.now()}, entry_{*connection}, people_{AliasMap::read(*connection, everything)},
      stale_{*connection, view_.months()} {
    view_.pending(entry_.sequence(), entry_.last_at(), std::max(clock.now(), entry_.last_at()));
}

std::int64_t SqliteWriter::interned(const std::string& table, const std::string& column, const std::string& word) {
    if (const auto id = connection->number("SELECT id FROM " + table + " WHERE " + column + " = ?", word); id != 0)
        return id;
    connection->prepared("INSERT INTO " + table + " (" + column + ", audit_seq) VALUES (?, ?)")
        .with(word, sequence())
        .run();
    return connection->last_id();
}

CustomerId SqliteWriter::customer(const std::string& key) {
    const auto key_digest = digest(key);
    if (const auto id = connection->number("SELECT id FROM customer WHERE key_digest = ?", key_digest); id != 0)
        return CustomerId{id};
    connection->prepared("INSERT INTO customer (key_digest, audit_seq) VALUES (?, ?)")
        .with(key_digest, sequence())
        .run();
    const CustomerId id{connection->last_id()};
    connection->prepared("INSERT INTO customer_private (customer_id, key) VALUES (?, ?)").with(id, key).run();
    return id;
}

void SqliteWriter::customer_name(CustomerId customer, const std::string& name) {
    connection->prepared("UPDATE customer_private SET name = ? WHERE customer_id = ?").with(name, customer).run();
}

void SqliteWriter::customer_value(const core::CustomerValue& value) {
    const auto currency =
        value.currency.empty() ? std::nullopt : std::optional{interned("currency", "code", value.currency)};
    connection
        ->prepared("INSERT INTO customer_value (customer_id, segment, programme, since, left_on, purchase_value_minor, "
                   "currency_id, per_year_numerator, per_year_denominator, audit_seq) VALUES (?,?,?,?,?,?,?,?,?,?)")
        .with(value.id, value.segment, value.programme, value.since, value.left, value.purchase_value_minor, currency,
              value.purchases_per_year.numerator(), value.purchases_per_year.denominator(), sequence())
        .run();
    for (const auto id : view_.indexes().of_customer(value.id)) {
        const auto stored = view_.rows().load(id);
        if (stored.row.retention) stale_.mark(stored.row, people_);
    }
}

std::int64_t SqliteWriter::put_record(std::string_view kind, std::optional<std::int64_t> subject,
                                      const std::string& body) {
    const std::int64_t id = connection->number("SELECT coalesce(max(id), 0) + 1 FROM record");
    connection->prepared("INSERT INTO record (id, kind, subject, body, audit_seq) VALUES (?, ?, ?, ?, ?)")
        .with(id, kind, subject.value_or(id), body, sequence())
        .run();
    return id;
}

BatchId SqliteWriter::begin_batch(const app::BatchRecord& batch) {
    connection
        ->prepared("INSERT INTO batch (source_id, file_name, profile, mapping, supplied, file_digest, audit_seq) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .with(batch.source, batch.file_name, batch.profile, batch.mapping_json,
              static_cast<std::int64_t>(batch.supplied.bits()), batch.file_digest, sequence())
        .run();
    return BatchId{connection->last_id()};
}

void SqliteWriter::finish_batch(BatchId batch, const std::string& counts_json) {
    connection->prepared("INSERT INTO batch_result (batch_id, counts, audit_seq) VALUES (?, ?, ?)")
        .with(batch, counts_json, sequence())
        .run();
}

std::optional<app::KnownContent> SqliteWriter::known_content(SourceId source, const std::string& external_id,
                                                             const app::ContentDigest& digest) {
    auto& row =
        connection->prepared("SELECT id, batch_id, digest FROM interaction WHERE source_id = ? AND external_id = ?")
            .with(source, external_id);
    if (!row.step()) return std::nullopt;
    app::KnownContent known{row.id<InteractionId>(0), {}, row.id<BatchId>(1), false};
    std::ranges::copy(row.bytes(2).first(known.latest.size()), known.latest.begin());
    row.reset();
    std::vector<std::pair<BatchId, app::ContentDigest>> said{{known.latest_batch, known.latest}};
    if (view_.rows().any_corrections()) {
        auto& later = connection
                          ->prepared("SELECT batch_id, digest FROM correction WHERE interaction_id = ? AND batch_id IS "
                                     "NOT NULL AND digest IS NOT NULL ORDER BY id")
                          .with(known.id);
        while (later.step()) {
            known.latest_batch = later.id<BatchId>(0);
            std::ranges::copy(later.bytes(1).first(known.latest.size()), known.latest.begin());
            said.emplace_back(known.latest_batch, known.latest);
        }
    }
    known.said_in_latest = std::ranges::find(said, std::pair{known.latest_batch, digest}) != said.end();
    return known;
}

void SqliteWriter::keep_currency(const core::Interaction& row) {
    if (row.cost && !row.cost->currency.empty()) interned("currency", "code", row.cost->currency);
}

void SqliteWriter::mark_lookers(const core::Interaction& row, InteractionId id) {
    for (const auto looking : view_.indexes().looking_at(row, id))
        mark_row(looking);
}

InteractionId SqliteWriter::add(SourceId source, BatchId batch, const core::Interaction& row,
                                const app::ContentDigest& digest, const std::string& comment) {
    const InteractionId id = insert_interaction(*connection, source, batch, row, digest);
    if (!comment.empty()) keep_comment(*connection, id, comment);
    keep_currency(row);
    if (!row.promises.empty()) view_.rows_changed();
    view_.indexes().put(row, id, view_.rows().supplied(batch));
    stale_.mark(row, people_);
    mark_lookers(row, id);
    return id;
}

void SqliteWriter::correct(const app::Correction& correction, BatchId batch,
                           const std::optional<app::ContentDigest>& digest, const std::optional<std::string>& comment) {
    const InteractionId id = correction.interaction;
    const auto before = view_.rows().load(id);
    connection
        ->prepared("INSERT INTO correction (interaction_id, kind, actor, reason, changes, batch_id, digest, audit_seq) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(id, correction.kind, correction.actor, correction.reason, changes_json(correction.changes),
              or_null(batch), digest, sequence())
        .run();
    if (comment) replace_comment(*connection, connection->last_id(), id, *comment);
    view_.rows_changed();
    const auto after = view_.rows().load(id);
    keep_currency(after.row);
    view_.indexes().remove(before.row, id);
    view_.indexes().put(after.row, id, after.supplied);
    for (const auto* row : {&before.row, &after.row}) {
        stale_.mark(id, *row, people_);
        mark_lookers(*row, id);
    }
}

std::string SqliteWriter::last_external_id(SourceId source, const std::string& prefix) {
    const std::string from = prefix + '0', until = prefix + ':'; // the letter after 9
    auto& row = connection
                    ->prepared("SELECT external_id FROM interaction WHERE source_id = ? AND external_id >= ? AND "
                               "external_id < ? ORDER BY external_id DESC LIMIT 1")
                    .with(source, from, until);
    std::string last = row.step() ? row.string(0) : std::string{};
    row.reset();
    return last;
}

void SqliteWriter::put_segment(const core::Segment& segment, std::int64_t rulebook_version) {
    const auto packed = pack(segment);
    const auto span = span_of(segment);
    connection->prepared("INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, ?)")
        .with(segment.person, segment.month, rulebook_version, span.first, span.last, Bytes{packed})
        .run();
    connection->prepared("DELETE FROM stale_segment WHERE person_id = ? AND month = ?")
        .with(segment.person, segment.month)
        .run();
}

void SqliteWriter::drop_segment(const app::SegmentKey& key) {
    connection->prepared("DELETE FROM segment WHERE person_id = ? AND month = ?").with(key.person, key.month).run();
    connection->prepared("DELETE FROM stale_segment WHERE person_id = ? AND month = ?")
        .with(key.person, key.month)
        .run();
}

void SqliteWriter::commit(const std::string& action, const std::string& detail_json) {
    stale_.flush();
    entry_.write(std::max({clock_.now(), entry_.last_at(), not_before_}), actor_, action, detail_json);
    transaction->commit();
    if (erased_) connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); // what went stands in the log no more
}

void SqliteWriter::commit_derived() {
    stale_.flush();
    transaction->commit();
}

} // namespace mizan::store
