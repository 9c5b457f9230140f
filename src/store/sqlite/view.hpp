#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/definitions.hpp"
#include "store/sqlite/derived_indexes.hpp"
#include "store/sqlite/hash.hpp"
#include "store/sqlite/interaction_rows.hpp"
#include "store/sqlite/people_rows.hpp"

namespace mizan::store {

/// What a transaction sees, and how it answers the questions of app::Reader (whose contracts hold here too).
/// Of the past: definitions, people and rows are read as of the last entry of the audit chain by then. Where rows were
/// written since, their indexes are built anew in the temporary schema, once for each instant asked for.
class View {
public:
    View(Connection& connection, CalendarCache& calendars);

    /// For a writer: the number of the entry it will write, and the instant of the last one.
    void pending(std::int64_t sequence, Instant last, Instant now);
    void rulebook_changed() { rulebook_changed_ = true; }
    /// Rows, corrections or aliases were written since.
    void rows_changed();

    Connection& connection() { return connection_; }
    LocalMonths& months() { return months_; }
    DerivedIndexes& indexes() { return present_; }
    InteractionRows& rows() { return rows_; }
    Bytes key() const { return key_; }
    Instant now() const { return now_; } // of a writer
    std::int64_t sequence_at(Instant known_at);
    CalendarCache& calendar_cache() { return calendars_; }

    Instant last_change();
    core::Rulebook rulebook(Instant known_at);
    core::FieldSet supplied();
    std::vector<app::Named> named(const char* table);
    std::string topic_name(TopicId topic);
    std::vector<core::Channel> channels();

    std::vector<app::SegmentKey> segment_keys(const app::SegmentRange& range, bool stale_only);
    void segments(const app::SegmentRange& range, const std::function<void(const core::Segment&)>& visit);

    using VisitRow = app::Reader::VisitRow;
    void rows_of(std::optional<PersonId> person, Month month, Instant known_at, const VisitRow& visit);
    void interactions(const app::InteractionFilter& filter, Instant known_at, const VisitRow& visit);
    std::optional<std::pair<Instant, Instant>> segment_span(Instant known_at);
    void open_rows(Instant at, Instant known_at, const VisitRow& visit);
    void promising_rows(Instant from, Instant to, Instant known_at, const VisitRow& visit);
    std::optional<app::StoredInteraction> interaction(const std::string& source, const std::string& external_id,
                                                      Instant known_at);
    std::vector<app::Correction> corrections(InteractionId interaction, Instant known_at);
    std::optional<std::string> comment(InteractionId interaction, Instant known_at);
    void row(InteractionId interaction, Instant known_at, const VisitRow& visit);
    std::vector<InteractionId> corrected_by_hand(Instant known_at);
    std::optional<CustomerId> customer_named(const std::string& key);
    std::vector<app::AuditEntry> audit(std::int64_t after_sequence, int limit);

private:
    /// Rows and indexes as known by an entry.
    struct Known {
        std::int64_t sequence;
        InteractionRows& rows;
        DerivedIndexes& indexes;
        const AliasMap& people;
    };
    Known known(Instant known_at);
    bool rows_written_after(std::int64_t sequence);
    void build_past(std::int64_t sequence);
    const AliasMap& people_at(std::int64_t sequence);
    core::Surroundings surroundings(const Known& known, const app::StoredInteraction& stored);
    bool belongs(const core::Interaction& row, PersonId person, Month month, const AliasMap& people);

    Connection& connection_;
    CalendarCache& calendars_;
    LocalMonths months_;
    DerivedIndexes present_, past_;
    InteractionRows rows_;
    std::optional<InteractionRows> past_rows_;
    std::optional<std::int64_t> past_sequence_;
    std::optional<std::pair<std::int64_t, AliasMap>> people_;
    std::vector<std::uint8_t> key_;
    std::optional<std::int64_t> pending_;
    Instant last_at_{}, now_{};
    bool rulebook_changed_ = false;
};

} // namespace mizan::store
