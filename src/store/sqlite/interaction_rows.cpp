#include "store/sqlite/interaction_rows.hpp"

#include "core/service/canonical.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::store {
namespace {

using core::Field;
using nlohmann::json;

/// Fields that have no column of their own and stand in `more`.
constexpr Field rare_fields[] = {Field::purpose,
                                 Field::link,
                                 Field::owner,
                                 Field::first_responder,
                                 Field::resolver,
                                 Field::rated_agent,
                                 Field::pauses,
                                 Field::hold_seconds,
                                 Field::wrap_seconds,
                                 Field::escalated,
                                 Field::complaint,
                                 Field::noticed_at,
                                 Field::told_at,
                                 Field::fixed_at,
                                 Field::cause_found_at,
                                 Field::apologised_at,
                                 Field::compensated_at,
                                 Field::root_cause,
                                 Field::avoidable,
                                 Field::proactive,
                                 Field::delight,
                                 Field::nps,
                                 Field::ces,
                                 Field::rated_at,
                                 Field::retention_outcome,
                                 Field::retention_reason,
                                 Field::retention_offer,
                                 Field::cost,
                                 Field::excluded,
                                 Field::reply_spans,
                                 Field::reported_first_response_s,
                                 Field::reported_resolution_s,
                                 Field::reported_first_response_met,
                                 Field::reported_resolution_met,
                                 Field::participants};

bool has_rare_fields(const core::Interaction& x) {
    const auto step_said = [](const core::RecoveryMark& mark) { return mark != core::RecoveryMark{}; };
    return x.purpose || !x.link.empty() || x.credit != decltype(x.credit){} || !x.participants.empty() ||
           !x.pauses.empty() || x.hold || x.wrap || x.escalated || x.complaint ||
           std::ranges::any_of(x.recovery, step_said) || !x.root_cause.empty() || x.avoidable || x.proactive ||
           x.delight || x.nps || x.ces || x.rated_at || x.retention || !x.retention_reason.empty() ||
           !x.retention_offer.empty() || x.cost || x.excluded || !x.reply_spans.empty() || x.reported_first_response ||
           x.reported_resolution || x.reported_first_response_clock != core::DurationClock::elapsed ||
           x.reported_resolution_clock != core::DurationClock::elapsed || x.reported_first_response_met ||
           x.reported_resolution_met || x.reported_outcome_of_closed_only;
}

std::optional<std::string> more_json(const core::Interaction& row) {
    if (!has_rare_fields(row)) return std::nullopt;
    json more = json::object();
    for (const Field field : rare_fields)
        if (auto text = core::field_text(row, field); !text.empty())
            more[std::string{core::name_of(field)}] = std::move(text);
    return more.dump();
}

void assign_or_throw(core::Interaction& row, Field field, const std::string& text) {
    if (!core::assign(row, field, text))
        throw Error{"stored_value_unreadable", {{"field", std::string{core::name_of(field)}}, {"found", text}}};
}

void read_more(core::Interaction& row, std::string_view text) {
    const json more = json::parse(text, nullptr, false);
    if (!more.is_object()) throw Error{"stored_value_unreadable", {{"field", "more"}, {"found", std::string{text}}}};
    for (const auto& [name, value] : more.items())
        if (const auto field = core::field_named(name); field && value.is_string())
            assign_or_throw(row, *field, value.get<std::string>());
}

constexpr std::string_view base_columns =
    "id, batch_id, external_id, channel, topic_id, priority, customer_id, direction, agent_id, team_id, opened_at, "
    "answered, queue_seconds, first_response_at, resolved, resolved_at, closed_at, talk_seconds, handle_seconds, "
    "reopened, transfers, handled_by_bot, survey_offered, csat, more";

/// Takes columns one after the other.
class ColumnReader {
public:
    explicit ColumnReader(Statement& row) : row_{row} {}
    void operator()(std::string& value) { value = row_.text(next_++); }
    void operator()(Instant& value) { value = row_.instant(next_++); }
    template <class Kind>
    void operator()(Id<Kind>& value) {
        value.value = row_.integer(next_++);
    }
    template <class Code>
    requires std::is_enum_v<Code>
    void operator()(Code& value) { value = static_cast<Code>(row_.integer(next_++)); }
    template <class Value>
    void operator()(std::optional<Value>& value) {
        const auto found = row_.maybe(next_++);
        if (!found) return;
        if constexpr (std::is_same_v<Value, Instant>)
            value = instant_from_unix(*found);
        else if constexpr (std::is_same_v<Value, bool>)
            value = *found != 0;
        else
            value = static_cast<Value>(*found);
    }
    template <class... Values>
    void all(Values&... values) {
        ((*this)(values), ...);
    }
    int next() const { return next_; }

private:
    Statement& row_;
    int next_ = 0;
};

} // namespace

std::string changes_json(const std::vector<app::FieldChange>& changes) {
    json list = json::array();
    for (const auto& change : changes)
        list.push_back({core::name_of(change.field), change.before, change.after});
    return list.dump();
}

std::vector<app::FieldChange> changes_from(std::string_view text) {
    std::vector<app::FieldChange> changes;
    for (const auto& item : json::parse(text)) {
        const auto field = core::field_named(item.at(0).get<std::string>());
        if (!field) throw Error{"stored_value_unreadable", {{"field", "changes"}, {"found", std::string{text}}}};
        changes.push_back({*field, item.at(1).get<std::string>(), item.at(2).get<std::string>()});
    }
    return changes;
}

InteractionId insert_interaction(Connection& connection, SourceId source, BatchId batch, const core::Interaction& row,
                                 const app::ContentDigest& digest) {
    const auto more = more_json(row);
    connection
        .prepared(
            "INSERT INTO interaction (source_id, external_id, batch_id, digest, channel, topic_id, priority, "
            "customer_id, direction, agent_id, team_id, opened_at, answered, queue_seconds, first_response_at, "
            "resolved, resolved_at, closed_at, talk_seconds, handle_seconds, reopened, transfers, handled_by_bot, "
            "survey_offered, csat, more) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .with(source, row.external_id, batch, digest, row.channel, or_null(row.topic), row.priority,
              or_null(row.customer), row.direction, or_null(row.agent), or_null(row.team), row.opened_at, row.answered,
              row.queue, row.first_response_at, row.resolved, row.resolved_at, row.closed_at, row.talk, row.handle,
              row.reopened, row.transfers, row.handled_by_bot, row.survey_offered, row.csat, more)
        .run();
    const InteractionId id{connection.last_id()};
    for (const auto& promise : row.promises)
        connection
            .prepared("INSERT INTO promise (interaction_id, kind, alias_id, made_at, due_at, kept_at, withdrawn_at) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)")
            .with(id, promise.kind, or_null(promise.who), promise.made_at, promise.due_at, promise.kept_at,
                  promise.withdrawn_at)
            .run();
    return id;
}

const InteractionRows::Batch& InteractionRows::batch(BatchId id) {
    auto found = batches_.find(id);
    if (found != batches_.end()) return found->second;
    auto& row = connection_
                    .prepared("SELECT b.source_id, s.name, b.supplied, b.audit_seq FROM batch b JOIN source s "
                              "ON s.id = b.source_id WHERE b.id = ?")
                    .with(id);
    if (!row.step()) throw Error{"batch_missing", {{"id", id.value}}};
    Batch batch{row.id<SourceId>(0), row.string(1),
                core::FieldSet::from_bits(static_cast<std::uint64_t>(row.integer(2))), row.integer(3)};
    row.reset();
    return batches_.emplace(id, std::move(batch)).first->second;
}

Instant InteractionRows::recorded_at(std::int64_t sequence) {
    auto found = recorded_.find(sequence);
    if (found != recorded_.end()) return found->second;
    auto& row = connection_.prepared("SELECT at FROM audit WHERE seq = ?").with(sequence);
    const bool written = row.step();
    const Instant at = written ? row.instant(0) : pending_at_;
    row.reset();
    if (written) recorded_.emplace(sequence, at);
    return at;
}

app::StoredInteraction InteractionRows::read_base(Statement& row) {
    app::StoredInteraction stored;
    core::Interaction& x = stored.row;
    ColumnReader columns{row};
    columns.all(stored.id, stored.batch, x.external_id, x.channel, x.topic, x.priority, x.customer, x.direction,
                x.agent, x.team, x.opened_at, x.answered, x.queue, x.first_response_at, x.resolved, x.resolved_at,
                x.closed_at, x.talk, x.handle, x.reopened, x.transfers, x.handled_by_bot, x.survey_offered, x.csat);
    if (!row.null(columns.next())) read_more(x, row.text(columns.next()));
    const Batch& from = batch(stored.batch);
    stored.source = from.source;
    stored.source_name = from.source_name;
    stored.supplied = from.supplied;
    stored.recorded_at = recorded_at(from.sequence);
    return stored;
}

bool InteractionRows::any(const char* table) {
    const auto known = any_.find(table);
    if (known != any_.end()) return known->second;
    return any_[table] = connection_.number("SELECT max(id) FROM " + std::string{table}) != 0;
}

void InteractionRows::read_promises(app::StoredInteraction& stored) {
    if (!any("promise")) return;
    auto& rows = connection_
                     .prepared("SELECT kind, alias_id, made_at, due_at, kept_at, withdrawn_at FROM promise "
                               "WHERE interaction_id = ? ORDER BY id")
                     .with(stored.id);
    while (rows.step()) {
        core::Promise promise;
        ColumnReader{rows}.all(promise.kind, promise.who, promise.made_at, promise.due_at, promise.kept_at,
                               promise.withdrawn_at);
        stored.row.promises.push_back(promise);
    }
}

void InteractionRows::apply_corrections(app::StoredInteraction& stored, bool imports_only) {
    if (!any("correction")) return;
    auto& rows = connection_
                     .prepared("SELECT kind, changes, batch_id FROM correction WHERE interaction_id = ? "
                               "AND audit_seq <= ? ORDER BY id")
                     .with(stored.id, until_);
    while (rows.step()) {
        const bool import = static_cast<app::CorrectionKind>(rows.integer(0)) == app::CorrectionKind::import;
        if (imports_only && !import) continue;
        if (import && !rows.null(2)) {
            const auto more = batch(rows.id<BatchId>(2)).supplied.bits();
            stored.supplied = core::FieldSet::from_bits(stored.supplied.bits() | more);
        }
        for (const auto& change : changes_from(rows.text(1))) {
            assign_or_throw(stored.row, change.field, change.after);
            if (!change.after.empty()) stored.supplied.add(change.field);
        }
        ++stored.corrections;
    }
}

std::optional<app::StoredInteraction> InteractionRows::first_said(InteractionId id) {
    static const std::string sql = "SELECT " + std::string{base_columns} + " FROM interaction WHERE id = ?";
    auto& row = connection_.prepared(sql).with(id);
    auto stored = row.step() ? std::optional{read_base(row)} : std::nullopt;
    row.reset();
    if (stored) read_promises(*stored);
    return stored;
}

std::optional<app::StoredInteraction> InteractionRows::find(InteractionId id, std::int64_t sequence) {
    auto stored = first_said(id);
    if (!stored || batch(stored->batch).sequence > sequence) return std::nullopt;
    apply_corrections(*stored, false);
    return stored;
}

app::StoredInteraction InteractionRows::load(InteractionId id) {
    auto stored = find(id, everything);
    if (!stored) throw Error{"interaction_missing", {{"id", id.value}}};
    return *std::move(stored);
}

core::Interaction InteractionRows::as_source_said(InteractionId id) {
    auto stored = first_said(id);
    if (!stored) throw Error{"interaction_missing", {{"id", id.value}}};
    apply_corrections(*stored, true);
    return std::move(stored->row);
}

void InteractionRows::each(const std::function<void(const app::StoredInteraction&)>& visit) {
    Statement rows{connection_.handle(), "SELECT " + std::string{base_columns} +
                                             " FROM interaction WHERE batch_id IN "
                                             "(SELECT id FROM batch WHERE audit_seq <= ?) ORDER BY id"};
    rows.with(until_);
    while (rows.step()) {
        auto stored = read_base(rows);
        read_promises(stored);
        apply_corrections(stored, false);
        visit(stored);
    }
}

std::vector<app::Correction> InteractionRows::corrections(InteractionId id) {
    std::vector<app::Correction> found;
    auto& rows =
        connection_
            .prepared("SELECT c.kind, c.audit_seq, c.actor, c.reason, c.changes, b.text FROM correction c LEFT "
                      "JOIN comment_replaced_private b ON b.correction_id = c.id WHERE c.interaction_id = ? "
                      "AND c.audit_seq <= ? ORDER BY c.id")
            .with(id, until_);
    while (rows.step())
        found.push_back({id, static_cast<app::CorrectionKind>(rows.integer(0)), recorded_at(rows.integer(1)),
                         rows.string(2), rows.string(3), changes_from(rows.text(4)),
                         rows.null(5) ? std::nullopt : std::optional{rows.string(5)}});
    return found;
}

} // namespace mizan::store
