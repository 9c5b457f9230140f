#pragma once
#include "app/ports/records.hpp"
#include "base/clock.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "core/kpi/definition.hpp"
#include "core/kpi/segment_builder.hpp"
#include "core/scorecards/scheme.hpp"
#include "core/service/interaction.hpp"
#include "core/service/people.hpp"
#include "core/service/targets.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mizan::app {

struct Organisation {
    std::string timezone; // IANA
    std::string currency; // ISO 4217, may be empty
    Instant created_at;
};

/// An interaction as it stands: the fact with its corrections applied.
struct StoredInteraction {
    InteractionId id;
    SourceId source;
    std::string source_name;
    BatchId batch;
    Instant recorded_at;
    core::FieldSet supplied;
    core::Interaction row;
    int corrections = 0;
};

/// One field that a correction changes, as canonical text (core/service/canonical.hpp).
struct FieldChange {
    core::Field field;
    std::string before, after;
    bool operator==(const FieldChange&) const = default;
};
enum class CorrectionKind : std::uint8_t { import, hand, exclusion, undo };
struct Correction {
    InteractionId interaction;
    CorrectionKind kind = CorrectionKind::hand;
    Instant recorded_at;
    std::string actor, reason;
    std::vector<FieldChange> changes;
    /// The comment that it replaced. None: it left the comment alone, or that was erased since.
    std::optional<std::string> comment_before = std::nullopt;
};

struct SegmentKey {
    PersonId person; // none: work without an agent
    Month month;
    auto operator<=>(const SegmentKey&) const = default;
};

/// Which segments: of one person or of everybody, months first..last, both in.
struct SegmentRange {
    std::optional<PersonId> person;
    Month first, last;
};

/// Rows for a list: everything opened in [from, to), narrowed by whatever is given.
struct InteractionFilter {
    Instant from, to;
    std::optional<PersonId> credited; // in any role
    std::optional<TeamId> team;
    std::optional<core::Channel> channel;
};

/// A version of a definition kept as data, and from when it holds; missing: since ever.
template <class Body>
struct Versioned {
    Body body;
    std::optional<Date> valid_from;
    bool operator==(const Versioned&) const = default;
};

struct CalendarRecord {
    core::CalendarDefinition definition;
    std::optional<TeamId> team;
    std::optional<core::Channel> channel;
};

struct Named {
    std::int64_t id = 0;
    std::string name;
};

/// What the erasable table says of a customer: their source's own word for them, and what else is known.
struct CustomerCard {
    CustomerId id;
    std::string key, name, contact;
};

/// One entry of the audit chain, as it is read.
struct AuditEntry {
    std::int64_t sequence = 0;
    Instant at;
    std::string actor, action, detail; // detail: canonical JSON with ids and digests only
    std::string hash;                  // hex
};

/// A consistent view of the database: nothing that another program commits later is seen. One thread at a time.
/// `known_at`: what had been recorded by then; rulebooks and rows of any past instant can be asked for.
class Reader {
public:
    virtual ~Reader() = default;
    virtual Organisation organisation() = 0;
    /// The instant of the last change that is visible here.
    virtual Instant last_change() = 0;
    virtual core::Rulebook rulebook(Instant known_at) = 0;
    virtual std::vector<CalendarRecord> calendars(Instant known_at) = 0;
    virtual std::vector<core::ServiceTarget> targets(Instant known_at) = 0;
    /// Every version, in the order in which their ids were first recorded, the versions of an id by number.
    virtual std::vector<Versioned<core::Scheme>> schemes(Instant known_at) = 0;
    virtual std::vector<Versioned<core::KpiDefinition>> own_kpis(Instant known_at) = 0;
    virtual std::vector<core::Absence> absences(Instant known_at) = 0;
    virtual std::vector<core::WorkInterval> work_intervals(std::optional<PersonId> person, Instant from, Instant to,
                                                           Instant known_at) = 0;
    virtual std::string topic_name(TopicId topic) = 0;
    virtual std::vector<Named> topics() = 0;
    virtual std::vector<Named> sources() = 0;
    /// Which fields any source supplies, and which channels have rows: to pick a scheme that can be scored.
    virtual core::FieldSet supplied() = 0;
    virtual std::vector<core::Channel> channels() = 0;
    /// First and last instants of opening over all rows; nothing where there are none.
    virtual std::optional<std::pair<Instant, Instant>> span() = 0;
    /// First and last instants at which anything stands in a segment, openings and promises due, as known then.
    virtual std::optional<std::pair<Instant, Instant>> segment_span(Instant known_at) = 0;
    virtual std::int64_t interaction_count() = 0;

    /// Keys in the range that exist (stored or stale), and which of those are stale. In order.
    virtual std::vector<SegmentKey> segment_keys(const SegmentRange& range) = 0;
    virtual std::vector<SegmentKey> stale_segments(const SegmentRange& range) = 0;
    /// Stored segments of the range, stale ones left out, ordered by (person, month).
    virtual void segments(const SegmentRange& range, const std::function<void(const core::Segment&)>& visit) = 0;

    using VisitRow = std::function<void(const StoredInteraction&, const core::Surroundings&)>;
    /// Every interaction that has something in the key's segment: opened in the month and credited to the person, or
    /// with a promise of theirs due in the month. `person` missing: of everybody. Surroundings are looked up
    /// (first-contact repeats, human contacts after bots, lifetime value, supplied fields) as known at `known_at`.
    virtual void rows_of(std::optional<PersonId> person, Month month, Instant known_at, const VisitRow& visit) = 0;
    virtual void interactions(const InteractionFilter& filter, Instant known_at, const VisitRow& visit) = 0;
    /// Open at `at`: opened before, not excluded, not bot, no resolution by then. For the stocks.
    virtual void open_rows(Instant at, Instant known_at, const VisitRow& visit) = 0;
    /// Every interaction with a promise or follow-up due in [from, to), by identity.
    virtual void promising_rows(Instant from, Instant to, Instant known_at, const VisitRow& visit) = 0;
    virtual std::optional<StoredInteraction> interaction(const std::string& source, const std::string& external_id,
                                                         Instant known_at) = 0;
    virtual std::vector<Correction> corrections(InteractionId interaction, Instant known_at) = 0;
    /// One interaction with its surroundings; not visited where it had not been recorded by then.
    virtual void row(InteractionId interaction, Instant known_at, const VisitRow& visit) = 0;
    /// Interactions that somebody corrected or excluded by hand, ascending.
    virtual std::vector<InteractionId> corrected_by_hand(Instant known_at) = 0;

    virtual std::optional<CustomerId> customer_named(const std::string& key) = 0;
    /// Of the erasable tables; nothing where it was erased or never known.
    virtual std::optional<CustomerCard> customer_card(CustomerId customer) = 0;
    virtual std::optional<std::string> comment(InteractionId interaction, Instant known_at) = 0;
    /// Customers whose key, name or contact holds the text, however its letters are written (base/folding.hpp).
    virtual std::vector<CustomerCard> customers_like(const std::string& text, int limit) = 0;
    /// Interactions, ascending, whose comment holds every word of the text (of three letters or more), whose customer
    /// is such a one, or whose external id begins with it.
    virtual std::vector<InteractionId> interactions_saying(const std::string& text) = 0;
    /// Interactions whose external id begins so, by source and number.
    virtual std::vector<InteractionId> interactions_numbered(const std::string& beginning, int limit) = 0;
    virtual std::vector<AuditEntry> audit(std::int64_t after_sequence, int limit) = 0;
    /// What was decided of a kind ("goal", "case"), of all subjects or of one, in the order of writing.
    virtual std::vector<Record> records(std::string_view kind, Instant known_at) = 0;
    virtual std::vector<Record> records_of(std::string_view kind, std::int64_t subject, Instant known_at) = 0;
    /// Every record whose body, or an element of it, says "person": this one; with its kind, in the order of writing.
    virtual std::vector<std::pair<std::string, Record>> records_about(PersonId person) = 0;
    /// Entries of the audit chain that somebody of that name wrote, in order.
    virtual std::vector<AuditEntry> entries_by(const std::string& actor) = 0;
};

/// What an erasing took away.
struct Erased {
    std::int64_t customers = 0, comments = 0;
};

using ContentDigest = std::array<std::uint8_t, 16>;

/// What is remembered of an interaction that a file brings again.
struct KnownContent {
    InteractionId id;
    ContentDigest latest;        // of what its source last said
    BatchId latest_batch;        // which batch said so
    bool said_in_latest = false; // whether the digest asked for is among all that this batch said
};

struct BatchRecord {
    SourceId source;
    std::string file_name, profile, mapping_json;
    core::FieldSet supplied;
    ContentDigest file_digest{};
};

/// A transaction with the write lock. Everything is one action: commit() or nothing. What is written marks the segments
/// that it makes stale, in the same transaction. Destroyed without commit: nothing happened.
class Writer : public Reader {
public:
    /// The database's salted digest (BLAKE2b, keyed) of any bytes.
    virtual ContentDigest digest(std::string_view bytes) = 0;

    virtual SourceId source(const std::string& name) = 0;
    virtual TopicId topic(const std::string& name) = 0;
    virtual TeamId team(const std::string& name) = 0;
    virtual void name_team(TeamId team, const std::string& name_ar) = 0;
    /// What a team is called from now on; files that say its earlier name still mean it.
    virtual void rename_team(TeamId team, const std::string& name) = 0;
    /// The customer's own words stay in the erasable table; the identity is found by a salted digest.
    virtual CustomerId customer(const std::string& key) = 0;
    virtual void customer_name(CustomerId customer, const std::string& name) = 0;
    virtual void customer_value(const core::CustomerValue& value) = 0;
    /// The alias of a name in a source; an alias of any source serves where there is none of its own. A name never met
    /// makes a person of that name.
    struct AliasAnswer {
        AliasId alias;
        bool created = false; // a person was made
    };
    virtual AliasAnswer alias(SourceId source, const std::string& name) = 0;
    virtual PersonId person_named(const std::string& name) = 0; // none where there is none; by name or any alias
    virtual PersonId add_person(const std::string& name, const std::string& name_ar) = 0;
    virtual void describe_person(PersonId person, const std::string& name_ar, std::optional<Date> employed_from,
                                 std::optional<Date> employed_to) = 0;
    /// What a person is called from now on; the earlier name stays one that means them.
    virtual void rename_person(PersonId person, const std::string& name) = 0;
    /// Lets a source's (or any source's) name mean this person; takes it from whom it meant before.
    virtual void add_alias(PersonId person, SourceId source, const std::string& name) = 0;
    /// Lets an alias mean `into` on all dates on which it means `from`: a correction, that another one takes back.
    virtual void move_alias(AliasId alias, PersonId from, PersonId into) = 0;
    /// What holds on its dates from now on, whatever was said of them before; with an empty role: nothing does.
    virtual void add_engagement(PersonId person, const core::Engagement& engagement) = 0;
    virtual void add_absence(const core::Absence& absence) = 0;
    /// It was not so; saying it again brings it back.
    virtual void withdraw_absence(const core::Absence& absence) = 0;
    /// All absences and work intervals of the one are the other's from now on.
    virtual void move_days(PersonId from, PersonId into) = 0;
    virtual void add_work_interval(const core::WorkInterval& interval) = 0;
    virtual void put_calendar(const CalendarRecord& calendar) = 0;
    virtual void add_target(const core::ServiceTarget& target) = 0;
    /// A version that holds from a date, or since ever. Of the same id and version the newest counts.
    virtual void put_scheme(const core::Scheme& scheme, std::optional<Date> from) = 0;
    virtual void put_kpi(const core::KpiDefinition& definition, std::optional<Date> from) = 0;

    /// Takes away who a customer is, and what stands in comments on their interactions; numbers and chain stay as they
    /// are. What was there is overwritten in the file.
    virtual Erased erase_customer(CustomerId customer) = 0;
    /// The same for all customers whose last interaction was opened before the instant.
    virtual Erased erase_customers_before(Instant opened) = 0;
    /// Comments on interactions opened before the instant.
    virtual Erased erase_comments_before(Instant opened) = 0;
    /// Says what holds of a subject from now on; without one of a new subject. Answers the record's id, which is the
    /// new subject's. The body is canonical JSON.
    virtual std::int64_t put_record(std::string_view kind, std::optional<std::int64_t> subject,
                                    const std::string& body) = 0;

    virtual BatchId begin_batch(const BatchRecord& batch) = 0;
    /// Counts of a finished batch as canonical JSON.
    virtual void finish_batch(BatchId batch, const std::string& counts_json) = 0;
    virtual std::optional<KnownContent> known_content(SourceId source, const std::string& external_id,
                                                      const ContentDigest& digest) = 0;
    virtual InteractionId add(SourceId source, BatchId batch, const core::Interaction& row, const ContentDigest& digest,
                              const std::string& comment) = 0;
    /// Writes a correction row and what follows from it. For CorrectionKind::import the batch and digest are kept as
    /// what the source last said. A comment replaces the one there is, which is kept where it can be erased.
    virtual void correct(const Correction& correction, BatchId batch, const std::optional<ContentDigest>& digest,
                         const std::optional<std::string>& comment) = 0;
    /// The last external id of the source, in the order of its letters, of those that are the prefix and digits; empty
    /// where there is none.
    virtual std::string last_external_id(SourceId source, const std::string& prefix) = 0;
    /// The row as its source last said it, hand corrections left out: what a new import is compared with.
    virtual core::Interaction as_source_said(InteractionId interaction) = 0;

    /// Something that is no interaction of the segment's changed: a review.
    virtual void mark_stale(const SegmentKey& key) = 0;
    virtual void put_segment(const core::Segment& segment, std::int64_t rulebook_version) = 0;
    virtual void drop_segment(const SegmentKey& key) = 0; // nothing belongs there any more

    /// This transaction's entry will be dated after the instant, so that what was known then stays told apart from it.
    virtual void date_after(Instant instant) = 0;
    /// Ends the transaction: one entry of the audit chain with a digest of every fact and definition row written.
    /// Derived data alone (segments) needs no entry: commit_derived().
    virtual void commit(const std::string& action, const std::string& detail_json) = 0;
    virtual void commit_derived() = 0;
};

/// First thing that differs, or nothing.
struct Difference {
    std::string what; // a code: "audit_hash", "digest", "segment", "index", "integrity", "foreign_key" …
    Arguments where;
};
struct ChainState {
    std::string head; // hex, 64 digits
    std::int64_t entries = 0;
    std::optional<Difference> difference;
};

/// Where the facts are kept. Any thread; each Reader and Writer belongs to one thread.
class Store {
public:
    virtual ~Store() = default;
    virtual std::unique_ptr<Reader> read() = 0;
    /// Refuses with `database_held` {user, machine, pid, since} while another program writes, `database_read_only`.
    virtual Result<std::unique_ptr<Writer>> write(const std::string& actor) = 0;
    /// Integrity of the file, the audit chain, every digest, and the derived indexes. `expected_head`: hex, must occur.
    virtual ChainState verify(const std::optional<std::string>& expected_head, const Progress& progress) = 0;
    /// A complete copy while others may write; tells the audit chain that was verified in it. Refuses where `out`
    /// exists.
    virtual Result<ChainState> backup(const std::filesystem::path& out, const Progress& progress) = 0;
    virtual std::string location() const = 0;
};

} // namespace mizan::app
