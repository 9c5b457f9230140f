#pragma once
#include "store/sqlite/records.hpp"
#include "store/sqlite/search.hpp"
#include "store/sqlite/view.hpp"

namespace mizan::store {

/// The questions of app::Reader, answered by a view; for readers and, because a writer reads too, for writers.
template <class Port>
class Viewing : public Port {
public:
    using VisitRow = app::Reader::VisitRow;

    app::Organisation organisation() override { return read_organisation(view_.connection()); }
    Instant last_change() override { return view_.last_change(); }
    core::Rulebook rulebook(Instant known_at) override { return view_.rulebook(known_at); }
    std::vector<app::CalendarRecord> calendars(Instant known_at) override {
        return read_calendars(view_.connection(), view_.sequence_at(known_at));
    }
    std::vector<core::ServiceTarget> targets(Instant known_at) override {
        return read_targets(view_.connection(), view_.sequence_at(known_at));
    }
    std::vector<app::Versioned<core::Scheme>> schemes(Instant known_at) override {
        return read_schemes(view_.connection(), view_.sequence_at(known_at));
    }
    std::vector<app::Versioned<core::KpiDefinition>> own_kpis(Instant known_at) override {
        return read_own_kpis(view_.connection(), view_.sequence_at(known_at));
    }
    std::vector<core::Absence> absences(Instant known_at) override {
        return read_absences(view_.connection(), view_.sequence_at(known_at));
    }
    std::vector<core::WorkInterval> work_intervals(std::optional<PersonId> person, Instant from, Instant to,
                                                   Instant known_at) override {
        return read_work_intervals(view_.connection(), view_.sequence_at(known_at), person, from, to);
    }
    std::string topic_name(TopicId topic) override { return view_.topic_name(topic); }
    std::vector<app::Named> topics() override { return view_.named("topic"); }
    std::vector<app::Named> sources() override { return view_.named("source"); }
    core::FieldSet supplied() override { return view_.supplied(); }
    std::vector<core::Channel> channels() override { return view_.channels(); }
    std::optional<std::pair<Instant, Instant>> span() override { return view_.indexes().openings(); }
    std::optional<std::pair<Instant, Instant>> segment_span(Instant known_at) override {
        return view_.segment_span(known_at);
    }
    std::int64_t interaction_count() override {
        return view_.connection().number("SELECT max(id) FROM interaction"); // dense from 1
    }
    std::vector<app::SegmentKey> segment_keys(const app::SegmentRange& range) override {
        return view_.segment_keys(range, false);
    }
    std::vector<app::SegmentKey> stale_segments(const app::SegmentRange& range) override {
        return view_.segment_keys(range, true);
    }
    void segments(const app::SegmentRange& range, const std::function<void(const core::Segment&)>& visit) override {
        view_.segments(range, visit);
    }
    void rows_of(std::optional<PersonId> person, Month month, Instant known_at, const VisitRow& visit) override {
        view_.rows_of(person, month, known_at, visit);
    }
    void interactions(const app::InteractionFilter& filter, Instant known_at, const VisitRow& visit) override {
        view_.interactions(filter, known_at, visit);
    }
    void open_rows(Instant at, Instant known_at, const VisitRow& visit) override {
        view_.open_rows(at, known_at, visit);
    }
    void promising_rows(Instant from, Instant to, Instant known_at, const VisitRow& visit) override {
        view_.promising_rows(from, to, known_at, visit);
    }
    std::optional<app::StoredInteraction> interaction(const std::string& source, const std::string& external_id,
                                                      Instant known_at) override {
        return view_.interaction(source, external_id, known_at);
    }
    std::vector<app::Correction> corrections(InteractionId interaction, Instant known_at) override {
        return view_.corrections(interaction, known_at);
    }
    void row(InteractionId interaction, Instant known_at, const VisitRow& visit) override {
        view_.row(interaction, known_at, visit);
    }
    std::vector<InteractionId> corrected_by_hand(Instant known_at) override {
        return view_.corrected_by_hand(known_at);
    }
    std::optional<app::CustomerCard> customer_card(CustomerId customer) override {
        return store::customer_card(view_.connection(), customer);
    }
    std::optional<std::string> comment(InteractionId interaction, Instant known_at) override {
        return view_.comment(interaction, known_at);
    }
    std::vector<app::CustomerCard> customers_like(const std::string& text, int limit) override {
        return store::customers_like(view_.connection(), text, limit);
    }
    std::vector<InteractionId> interactions_numbered(const std::string& beginning, int limit) override {
        return store::interactions_numbered(view_.connection(), beginning, limit);
    }
    std::vector<InteractionId> interactions_saying(const std::string& text) override {
        return store::interactions_saying(view_.connection(), text);
    }
    std::optional<CustomerId> customer_named(const std::string& key) override { return view_.customer_named(key); }
    std::vector<app::AuditEntry> audit(std::int64_t after_sequence, int limit) override {
        return view_.audit(after_sequence, limit);
    }
    std::vector<app::Record> records(std::string_view kind, Instant known_at) override {
        return read_records(view_.connection(), view_.sequence_at(known_at), kind, {}, view_.now());
    }
    std::vector<app::Record> records_of(std::string_view kind, std::int64_t subject, Instant known_at) override {
        return read_records(view_.connection(), view_.sequence_at(known_at), kind, subject, view_.now());
    }
    std::vector<std::pair<std::string, app::Record>> records_about(PersonId person) override {
        return store::records_about(view_.connection(), person);
    }
    std::vector<app::AuditEntry> entries_by(const std::string& actor) override {
        return store::entries_by(view_.connection(), actor);
    }

protected:
    Viewing(Connection& connection, CalendarCache& calendars) : view_{connection, calendars} {}
    View view_;
};

} // namespace mizan::store
