#include "store/sqlite/audit_chain.hpp"

#include "store/sqlite/tables.hpp"

#include <algorithm>

namespace mizan::store {
namespace {

constexpr std::int64_t block_rows = 4096;

std::int64_t last_id(Connection& connection, std::string_view table) {
    return connection.number("SELECT max(id) FROM " + std::string{table});
}

Hasher entry_hasher(Bytes previous, std::int64_t sequence, std::int64_t at, std::string_view actor,
                    std::string_view action, std::string_view detail) {
    Hasher hasher;
    hasher.raw(previous).integer(sequence).integer(at).text(actor).text(action).text(detail);
    return hasher;
}

void add_digests(Connection& connection, std::int64_t sequence, Hasher& hasher) {
    auto& rows = connection
                     .prepared("SELECT id, table_name, first_id, last_id, digest FROM audit_digest WHERE seq = ? "
                               "ORDER BY id")
                     .with(sequence);
    while (rows.step())
        hasher.row(rows);
}

} // namespace

Hash256 rows_digest(Connection& connection, std::string_view table, std::int64_t first, std::int64_t last,
                    std::int64_t& rows) {
    auto& all = connection.prepared("SELECT * FROM " + std::string{table} + " WHERE id BETWEEN ? AND ? ORDER BY id");
    all.with(first, last);
    Hasher hasher;
    for (rows = 0; all.step(); ++rows)
        hasher.row(all);
    return hasher.finish();
}

AuditEntryWriter::AuditEntryWriter(Connection& connection) : connection_{connection} {
    sequence_ = connection_.number("SELECT max(seq) FROM audit") + 1;
    // The first entry answers for all there is: a new file's organisation stands before there is a writer.
    for (const auto table : fact_tables)
        reach_[table] = sequence_ == 1 ? 0 : last_id(connection_, table);
    last_at_ = instant_from_unix(connection_.number("SELECT at FROM audit ORDER BY seq DESC LIMIT 1"));
}

bool AuditEntryWriter::wrote(std::string_view table) {
    return last_id(connection_, table) > reach_.at(table);
}

void AuditEntryWriter::write(Instant at, const std::string& actor, const std::string& action,
                             const std::string& detail) {
    for (const auto table : fact_tables) {
        const std::int64_t end = last_id(connection_, table);
        for (std::int64_t first = reach_[table] + 1; first <= end; first += block_rows) {
            const std::int64_t last = std::min(end, first + block_rows - 1);
            std::int64_t rows = 0;
            const Hash256 digest = rows_digest(connection_, table, first, last, rows);
            connection_
                .prepared("INSERT INTO audit_digest (seq, table_name, first_id, last_id, digest) "
                          "VALUES (?, ?, ?, ?, ?)")
                .with(sequence_, table, first, last, digest)
                .run();
        }
    }
    Hash256 previous{};
    auto& head = connection_.prepared("SELECT hash FROM audit WHERE seq = ?").with(sequence_ - 1);
    if (head.step()) std::ranges::copy(head.bytes(0).first(previous.size()), previous.begin());
    head.reset();
    auto hasher = entry_hasher(previous, sequence_, unix_seconds(at), actor, action, detail);
    add_digests(connection_, sequence_, hasher);
    connection_
        .prepared("INSERT INTO audit (seq, at, actor, action, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .with(sequence_, at, actor, action, detail, previous, hasher.finish())
        .run();
}

namespace {

class ChainWalk {
public:
    ChainWalk(Connection& connection, const Progress& progress) : connection_{connection}, progress_{progress} {}

    app::ChainState walk(const std::optional<std::string>& expected_head) {
        total_ = connection_.number("SELECT count(*) FROM audit_digest");
        entries(expected_head);
        for (const auto table : fact_tables)
            if (!state_.difference && has(table)) covered(table);
        return std::move(state_);
    }

private:
    /// A file of an earlier layout lacks the tables that came later.
    bool has(std::string_view table) {
        return connection_.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", table) != 0;
    }
    void differs(std::string what, Arguments where) {
        if (!state_.difference) state_.difference = app::Difference{std::move(what), std::move(where)};
    }

    void entries(const std::optional<std::string>& expected_head) {
        Statement chain{connection_.handle(),
                        "SELECT seq, at, actor, action, detail, previous, hash FROM audit ORDER BY seq"};
        std::vector<std::uint8_t> previous(Hash256{}.size());
        bool head_seen = !expected_head;
        while (chain.step()) {
            const std::int64_t sequence = chain.integer(0);
            if (sequence != ++state_.entries) differs("audit_sequence", {{"entry", state_.entries}});
            auto hasher =
                entry_hasher(previous, sequence, chain.integer(1), chain.text(2), chain.text(3), chain.text(4));
            add_digests(connection_, sequence, hasher);
            const Hash256 hash = hasher.finish();
            if (!std::ranges::equal(chain.bytes(5), previous) || !std::ranges::equal(chain.bytes(6), hash))
                differs("audit_hash", {{"entry", sequence}});
            previous.assign(hash.begin(), hash.end());
            state_.head = hex(chain.bytes(6));
            if (state_.head == expected_head) head_seen = true;
        }
        if (connection_.number("SELECT count(*) FROM audit_digest WHERE seq NOT IN (SELECT seq FROM audit)") != 0)
            differs("audit_sequence", {{"entry", state_.entries + 1}});
        if (!head_seen) differs("head_missing", {{"head", *expected_head}});
    }

    /// Every row of a table lies in exactly one block, and every block says what its rows are.
    void covered(std::string_view table) {
        const std::string name{table};
        Statement blocks{connection_.handle(),
                         "SELECT first_id, last_id, digest, seq FROM audit_digest WHERE table_name = ? ORDER BY id"};
        blocks.with(table);
        std::int64_t reach = 0;
        while (!state_.difference && blocks.step()) {
            const std::int64_t first = blocks.integer(0), last = blocks.integer(1), entry = blocks.integer(3);
            const Arguments where{{"table", name}, {"first", first}, {"last", last}, {"entry", entry}};
            std::int64_t rows = 0;
            const Hash256 digest = rows_digest(connection_, table, first, last, rows);
            if (first != reach + 1 || last < first)
                differs("rows_uncovered", {{"table", name}, {"first", reach + 1}, {"last", first}});
            if (rows != last - first + 1) differs("rows_missing", where);
            if (!std::ranges::equal(digest, blocks.bytes(2))) differs("digest", where);
            reach = last;
            progress_.step("verify_digests", ++done_, total_);
        }
        Statement others{connection_.handle(),
                         "SELECT id FROM " + name + " WHERE id < 1 OR id > ? ORDER BY id LIMIT 1"};
        if (others.with(reach).step()) differs("rows_added", {{"table", name}, {"id", others.integer(0)}});
    }

    Connection& connection_;
    const Progress& progress_;
    app::ChainState state_;
    std::int64_t done_ = 0, total_ = 0;
};

} // namespace

app::ChainState verify_chain(Connection& connection, const std::optional<std::string>& expected_head,
                             const Progress& progress) {
    return ChainWalk{connection, progress}.walk(expected_head);
}

} // namespace mizan::store
