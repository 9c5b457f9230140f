#pragma once
#include "store/sqlite/audit_chain.hpp"
#include "store/sqlite/reader.hpp"
#include "store/sqlite/stale_marks.hpp"
#include "store/sqlite/writer_note.hpp"

namespace mizan::store {

/// app::Writer over one connection that holds SQLite's write lock from the beginning.
class SqliteWriter final : private OpenedConnection, public Viewing<app::Writer> {
public:
    /// Throws Error `database_busy` where another holds the lock.
    SqliteWriter(std::unique_ptr<Connection> opened, CalendarCache& calendars, const std::filesystem::path& path,
                 std::string actor, const Clock& clock);

    app::ContentDigest digest(std::string_view bytes) override { return keyed_digest(view_.key(), bytes); }

    SourceId source(const std::string& name) override { return SourceId{interned("source", "name", name)}; }
    TopicId topic(const std::string& name) override { return TopicId{interned("topic", "name", name)}; }
    TeamId team(const std::string& name) override;
    void name_team(TeamId team, const std::string& name_ar) override;
    void rename_team(TeamId team, const std::string& name) override;
    CustomerId customer(const std::string& key) override;
    void customer_name(CustomerId customer, const std::string& name) override;
    void customer_value(const core::CustomerValue& value) override;
    AliasAnswer alias(SourceId source, const std::string& name) override;
    PersonId person_named(const std::string& name) override;
    PersonId add_person(const std::string& name, const std::string& name_ar) override;
    void describe_person(PersonId person, const std::string& name_ar, std::optional<Date> employed_from,
                         std::optional<Date> employed_to) override;
    void rename_person(PersonId person, const std::string& name) override;
    void add_alias(PersonId person, SourceId source, const std::string& name) override;
    void move_alias(AliasId alias, PersonId from, PersonId into) override;
    void add_engagement(PersonId person, const core::Engagement& engagement) override;
    void add_absence(const core::Absence& absence) override;
    void withdraw_absence(const core::Absence& absence) override;
    void move_days(PersonId from, PersonId into) override;
    void add_work_interval(const core::WorkInterval& interval) override;
    void put_calendar(const app::CalendarRecord& calendar) override;
    void add_target(const core::ServiceTarget& target) override;
    void put_scheme(const core::Scheme& scheme, std::optional<Date> from) override;
    void put_kpi(const core::KpiDefinition& definition, std::optional<Date> from) override;

    app::Erased erase_customer(CustomerId customer) override;
    app::Erased erase_customers_before(Instant opened) override;
    app::Erased erase_comments_before(Instant opened) override;
    std::int64_t put_record(std::string_view kind, std::optional<std::int64_t> subject,
                            const std::string& body) override;

    BatchId begin_batch(const app::BatchRecord& batch) override;
    void finish_batch(BatchId batch, const std::string& counts_json) override;
    std::optional<app::KnownContent> known_content(SourceId source, const std::string& external_id,
                                                   const app::ContentDigest& digest) override;
    InteractionId add(SourceId source, BatchId batch, const core::Interaction& row, const app::ContentDigest& digest,
                      const std::string& comment) override;
    void correct(const app::Correction& correction, BatchId batch, const std::optional<app::ContentDigest>& digest,
                 const std::optional<std::string>& comment) override;
    std::string last_external_id(SourceId source, const std::string& prefix) override;
    core::Interaction as_source_said(InteractionId interaction) override {
        return view_.rows().as_source_said(interaction);
    }

    void mark_stale(const app::SegmentKey& key) override { stale_.mark(key); }
    void put_segment(const core::Segment& segment, std::int64_t rulebook_version) override;
    void drop_segment(const app::SegmentKey& key) override;

    void date_after(Instant instant) override { not_before_ = instant + Seconds{1}; }
    void commit(const std::string& action, const std::string& detail_json) override;
    void commit_derived() override;

private:
    std::int64_t sequence() const { return entry_.sequence(); }
    /// The identity of a word in a table of words, written where it is new.
    std::int64_t interned(const std::string& table, const std::string& column, const std::string& word);
    /// The identity of an alias, made where there is none; `made` tells.
    AliasId alias_row(SourceId source, const std::string& name, bool* made = nullptr);
    void mean(AliasId alias, PersonId person, const DateRange& dates = {});
    /// After meanings were written: reads them again and marks what stood under the aliases before and stands now.
    void meanings_changed(const std::vector<AliasId>& aliases, std::optional<PersonId> only = {});
    PersonId make_person(const std::string& name);
    void rename(const char* kind, std::int64_t subject, const std::string& name);
    /// States of whom a fact speaks, where that is not what was said of it last; no person: of nobody.
    void change_fact(const char* kind, std::int64_t fact, PersonId person);
    bool changed(const char* kind, std::int64_t fact);
    /// Identities of the rows of the table that speak of the person as things stand.
    std::vector<std::int64_t> facts_of(const std::string& kind, PersonId person);
    void keep_currency(const core::Interaction& row);
    void mark_lookers(const core::Interaction& row, InteractionId id);
    void mark_row(InteractionId id) { stale_.mark(id, view_.rows().load(id).row, people_); }
    void put_definition(const char* kind, const std::string& name, int version, const app::CalendarRecord* use,
                        std::optional<Date> valid_from, const std::string& body);
    void mark_calendar_edit(const std::vector<app::CalendarRecord>& before, const app::CalendarRecord& after);

    std::string actor_;
    const Clock& clock_;
    Instant not_before_{};
    bool erased_ = false;
    WriterNote note_;
    AuditEntryWriter entry_;
    AliasMap people_;
    StaleMarks stale_;
};

} // namespace mizan::store
