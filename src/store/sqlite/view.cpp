#include "store/sqlite/view.hpp"

#include "store/sqlite/segment_codec.hpp"
#include "store/sqlite/tables.hpp"

#include <algorithm>

namespace mizan::store {
namespace {

constexpr std::uint8_t any_role = core::every_role | replied_bit;

std::vector<std::uint8_t> organisation_key(Connection& connection) {
    auto& row = connection.prepared("SELECT key FROM organisation").with();
    if (!row.step()) throw Error{"database_corrupt", {{"detail", "organisation"}}};
    const Bytes bytes = row.bytes(0);
    std::vector<std::uint8_t> key{bytes.begin(), bytes.end()};
    row.reset();
    return key;
}

} // namespace

View::View(Connection& connection, CalendarCache& calendars)
    : connection_{connection}, calendars_{calendars}, months_{organisation_zone(connection)}, present_{connection,
                                                                                                       "main", months_},
      past_{connection, "temp", months_}, rows_{connection, everything}, key_{organisation_key(connection)} {}

void View::pending(std::int64_t sequence, Instant last, Instant now) {
    pending_ = sequence;
    last_at_ = last;
    now_ = now;
    rows_.pending_at(now);
}

void View::rows_changed() {
    rows_.changed();
    people_.reset();
}

std::int64_t View::sequence_at(Instant known_at) {
    if (pending_ && known_at >= last_at_) return *pending_;
    return connection_.number("SELECT seq FROM audit WHERE at <= ? ORDER BY seq DESC LIMIT 1", known_at);
}

Instant View::last_change() {
    return instant_from_unix(connection_.number("SELECT at FROM audit ORDER BY seq DESC LIMIT 1"));
}

core::Rulebook View::rulebook(Instant known_at) {
    const auto sequence = sequence_at(known_at);
    const bool includes_pending = rulebook_changed_ && sequence == pending_;
    return read_rulebook(connection_, sequence, includes_pending ? pending_ : std::nullopt, calendars_);
}

core::FieldSet View::supplied() {
    std::uint64_t bits = 0;
    auto& rows = connection_.prepared("SELECT supplied FROM batch").with();
    while (rows.step())
        bits |= static_cast<std::uint64_t>(rows.integer(0));
    return core::FieldSet::from_bits(bits);
}

std::vector<app::Named> View::named(const char* table) {
    std::vector<app::Named> names;
    auto& rows = connection_.prepared("SELECT id, name FROM " + std::string{table} + " ORDER BY id").with();
    while (rows.step())
        names.push_back({rows.integer(0), rows.string(1)});
    return names;
}

std::string View::topic_name(TopicId topic) {
    auto& row = connection_.prepared("SELECT name FROM topic WHERE id = ?").with(topic);
    std::string name = row.step() ? row.string(0) : std::string{};
    row.reset();
    return name;
}

std::vector<core::Channel> View::channels() {
    std::vector<core::Channel> channels;
    auto& rows = connection_.prepared("SELECT channel FROM main.channel_seen ORDER BY channel").with();
    while (rows.step())
        channels.push_back(static_cast<core::Channel>(rows.integer(0)));
    return channels;
}

std::vector<app::SegmentKey> View::segment_keys(const app::SegmentRange& range, bool stale_only) {
    std::string sql =
        "SELECT person_id, month FROM stale_segment WHERE month BETWEEN ?1 AND ?2 AND (?3 IS NULL OR person_id = ?3)";
    if (!stale_only)
        sql += " UNION SELECT person_id, month FROM segment WHERE month BETWEEN ?1 AND ?2 AND (?3 IS NULL OR person_id "
               "= ?3)";
    auto& rows = connection_.prepared(sql + " ORDER BY 1, 2").with(range.first, range.last, range.person);
    std::vector<app::SegmentKey> keys;
    while (rows.step())
        keys.push_back({rows.id<PersonId>(0), Month{static_cast<std::int32_t>(rows.integer(1))}});
    return keys;
}

void View::segments(const app::SegmentRange& range, const std::function<void(const core::Segment&)>& visit) {
    Statement rows{connection_.handle(),
                   "SELECT person_id, month, packed FROM segment s WHERE month BETWEEN ?1 AND ?2 AND (?3 IS NULL OR "
                   "person_id = ?3) AND NOT EXISTS (SELECT 1 FROM stale_segment t WHERE t.person_id = s.person_id AND "
                   "t.month = s.month) ORDER BY person_id, month"};
    rows.with(range.first, range.last, range.person);
    while (rows.step())
        visit(unpack(rows.id<PersonId>(0), Month{static_cast<std::int32_t>(rows.integer(1))}, rows.bytes(2)));
}

bool View::rows_written_after(std::int64_t sequence) {
    return connection_.number("SELECT EXISTS (SELECT 1 FROM audit_digest WHERE seq > ? AND table_name IN (" +
                                  std::string{row_tables} + "))",
                              sequence) != 0 ||
           (pending_ && sequence < *pending_);
}

const AliasMap& View::people_at(std::int64_t sequence) {
    if (!people_ || people_->first != sequence) people_.emplace(sequence, AliasMap::read(connection_, sequence));
    return people_->second;
}

void View::build_past(std::int64_t sequence) {
    if (past_sequence_ == sequence) return;
    DerivedIndexes::create_temporary(connection_);
    past_.forget();
    past_rows_.emplace(connection_, sequence);
    past_rows_->each([&](const app::StoredInteraction& stored) { past_.put(stored.row, stored.id, stored.supplied); });
    past_sequence_ = sequence;
}

View::Known View::known(Instant known_at) {
    const auto sequence = sequence_at(known_at);
    const AliasMap& people = people_at(sequence);
    if (!rows_written_after(sequence)) return {sequence, rows_, present_, people};
    build_past(sequence);
    return {sequence, *past_rows_, past_, people};
}

core::Surroundings View::surroundings(const Known& known, const app::StoredInteraction& stored) {
    core::Surroundings around;
    around.fcr_repeat_at = known.indexes.fcr_repeat(stored.row, stored.id);
    around.human_contact_at = known.indexes.human_contact(stored.row, stored.id);
    around.supplied = stored.supplied;
    if (!stored.row.retention || !stored.row.customer) return around;
    const Date opened_on = months_.date_of(stored.row.opened_at);
    if (const auto value = lifetime_value(connection_, known.sequence, stored.row.customer, opened_on)) {
        around.lifetime_value_minor = value->minor;
        around.value_currency = value->currency;
    }
    return around;
}

bool View::belongs(const core::Interaction& row, PersonId person, Month month, const AliasMap& people) {
    const auto is = [&](AliasId alias, Instant at) { return people.person(alias, months_.date_of(at)) == person; };
    if (months_.month_of(row.opened_at) == month) {
        for (std::size_t i = 0; i < core::role_count; ++i)
            if (is(row.credited(static_cast<core::Role>(i)), row.opened_at)) return true;
        for (const auto& span : row.reply_spans)
            if (is(span.who, span.replied_at)) return true;
    }
    return std::ranges::any_of(row.promises, [&](const core::Promise& promise) {
        return months_.month_of(promise.due_at) == month &&
               is(promise.who ? promise.who : row.credited(core::Role::owner), promise.made_at);
    });
}

void View::rows_of(std::optional<PersonId> person, Month month, Instant known_at, const VisitRow& visit) {
    const Known known = this->known(known_at);
    const Instant from = months_.start_of(month), to = months_.end_of(month);
    const auto aliases = person ? std::optional{known.people.of(*person)} : std::nullopt;
    auto ids = known.indexes.promised(aliases, from, to);
    for (const auto& found :
         aliases ? known.indexes.credited(*aliases, from, to, any_role) : known.indexes.opened(from, to))
        ids.push_back(found.id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const InteractionId id : ids) {
        const auto stored = known.rows.load(id);
        if (!person || belongs(stored.row, *person, month, known.people)) visit(stored, surroundings(known, stored));
    }
}

void View::interactions(const app::InteractionFilter& filter, Instant known_at, const VisitRow& visit) {
    const Known known = this->known(known_at);
    auto found = filter.credited
                     ? known.indexes.credited(known.people.of(*filter.credited), filter.from, filter.to, any_role)
                     : known.indexes.opened(filter.from, filter.to);
    std::ranges::sort(found);
    const auto rules = filter.team ? std::optional{rulebook(known_at)} : std::nullopt;
    for (const auto& [opened_at, id] : found) {
        const auto stored = known.rows.load(id);
        if (filter.channel && stored.row.channel != *filter.channel) continue;
        if (filter.credited && !belongs(stored.row, *filter.credited, months_.month_of(opened_at), known.people))
            continue;
        if (filter.team) {
            const Date on = months_.date_of(opened_at);
            const auto owner = rules->person(stored.row.credited(core::Role::owner), on);
            if ((stored.row.team ? stored.row.team : rules->team_of(owner, on)) != *filter.team) continue;
        }
        visit(stored, surroundings(known, stored));
    }
}

void View::open_rows(Instant at, Instant known_at, const VisitRow& visit) {
    const Known known = this->known(known_at);
    for (const auto& found : known.indexes.perhaps_open(at)) {
        const auto stored = known.rows.load(found.id);
        if (still_open(stored, at)) visit(stored, surroundings(known, stored));
    }
}

void View::promising_rows(Instant from, Instant to, Instant known_at, const VisitRow& visit) {
    const Known known = this->known(known_at);
    for (const InteractionId id : known.indexes.promised({}, from, to)) {
        const auto stored = known.rows.load(id);
        visit(stored, surroundings(known, stored));
    }
}

std::optional<std::pair<Instant, Instant>> View::segment_span(Instant known_at) {
    auto& indexes = known(known_at).indexes;
    const auto openings = indexes.openings(), dues = indexes.promises_due();
    if (!openings || !dues) return openings ? openings : dues;
    return std::pair{std::min(openings->first, dues->first), std::max(openings->second, dues->second)};
}

std::optional<app::StoredInteraction> View::interaction(const std::string& source, const std::string& external_id,
                                                        Instant known_at) {
    const Known known = this->known(known_at);
    auto& row = connection_
                    .prepared("SELECT i.id FROM interaction i JOIN source s ON s.id = i.source_id JOIN batch b ON "
                              "b.id = i.batch_id WHERE s.name = ? AND i.external_id = ? AND b.audit_seq <= ?")
                    .with(source, external_id, known.sequence);
    const auto id = row.step() ? std::optional{row.id<InteractionId>(0)} : std::nullopt;
    row.reset();
    return id ? std::optional{known.rows.load(*id)} : std::nullopt;
}

std::vector<app::Correction> View::corrections(InteractionId interaction, Instant known_at) {
    InteractionRows rows{connection_, sequence_at(known_at)};
    rows.pending_at(now_);
    return rows.corrections(interaction);
}

void View::row(InteractionId interaction, Instant known_at, const VisitRow& visit) {
    const Known known = this->known(known_at);
    const auto stored = known.rows.find(interaction, known.sequence);
    if (stored) visit(*stored, surroundings(known, *stored));
}

std::optional<std::string> View::comment(InteractionId interaction, Instant known_at) {
    auto& replaced = connection_
                         .prepared("SELECT b.text FROM correction c JOIN comment_replaced_private b ON "
                                   "b.correction_id = c.id WHERE c.interaction_id = ? AND c.audit_seq > ? ORDER BY "
                                   "c.id LIMIT 1")
                         .with(interaction, sequence_at(known_at));
    const auto before = replaced.step() ? std::optional{replaced.string(0)} : std::nullopt;
    replaced.reset();
    return before ? before : comment_of(connection_, interaction);
}

std::vector<InteractionId> View::corrected_by_hand(Instant known_at) {
    auto& rows = connection_
                     .prepared("SELECT DISTINCT interaction_id FROM correction WHERE kind <> ? AND audit_seq <= ? "
                               "ORDER BY interaction_id")
                     .with(app::CorrectionKind::import, sequence_at(known_at));
    std::vector<InteractionId> found;
    while (rows.step())
        found.push_back(rows.id<InteractionId>(0));
    return found;
}

std::optional<CustomerId> View::customer_named(const std::string& key) {
    const auto id = connection_.number("SELECT id FROM customer WHERE key_digest = ?", keyed_digest(key_, key));
    return id != 0 ? std::optional{CustomerId{id}} : std::nullopt;
}

std::vector<app::AuditEntry> View::audit(std::int64_t after_sequence, int limit) {
    std::vector<app::AuditEntry> entries;
    auto& rows = connection_
                     .prepared("SELECT seq, at, actor, action, detail, hash FROM audit WHERE seq > ? ORDER BY seq "
                               "LIMIT ?")
                     .with(after_sequence, limit);
    while (rows.step())
        entries.push_back(
            {rows.integer(0), rows.instant(1), rows.string(2), rows.string(3), rows.string(4), hex(rows.bytes(5))});
    return entries;
}

} // namespace mizan::store
