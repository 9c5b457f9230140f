#include "app/commands/correct.hpp"

#include "app/actor.hpp"
#include "app/commands/identities.hpp"
#include "app/commands/refusals.hpp"
#include "core/service/canonical.hpp"
#include "core/service/time_order.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace mizan::app {
namespace {

using core::Field;

/// Who an interaction is cannot be corrected, only what happened in it.
constexpr core::FieldSet not_correctable{Field::external_id, Field::customer_name};

/// The fields of an interaction that parts of promises fill.
std::optional<Field> field_filled_by(std::string_view name) {
    if (const auto field = core::field_named(name)) return field;
    if (name.starts_with("promise_")) return Field::promises;
    if (name.starts_with("follow_up_")) return Field::follow_ups;
    return std::nullopt;
}

Refusal unknown(const InteractionName& which) {
    return {"interaction_unknown", {{"source", which.source}, {"id", which.external_id}}};
}

const char* action_of(CorrectionKind kind) {
    switch (kind) {
    case CorrectionKind::exclusion: return "exclude";
    case CorrectionKind::undo: return "undo";
    default: return "correct";
    }
}

RecordAnswer written(Writer& writer, const StoredInteraction& stored, const Correction& correction,
                     const std::optional<std::string>& comment) {
    writer.correct(correction, {}, std::nullopt, comment);
    return {{}, stored.id, {stored.source_name, stored.row.external_id}, correction.changes};
}

/// Ends the transaction of a correction that was written.
Result<RecordAnswer> committed(Writer& writer, CorrectionKind kind, Result<RecordAnswer> answer) {
    if (!answer || !answer->problems.empty()) return answer;
    nlohmann::json fields = nlohmann::json::array();
    for (const auto& change : answer->changes)
        fields.push_back(core::name_of(change.field));
    writer.commit(action_of(kind), nlohmann::json{{"interaction", answer->id.value}, {"fields", fields}}.dump());
    return answer;
}

using Kind = core::Promise::Kind;
struct PromiseWords {
    Kind kind;
    const char *prefix, *by, *made_at, *due_at, *kept_at;
};
constexpr PromiseWords promise_words[] = {
    {Kind::promise, "promise_", "promise_by", "promise_made_at", "promise_due_at", "promise_kept_at"},
    {Kind::follow_up, "follow_up_", "follow_up_by", "follow_up_made_at", "follow_up_due_at", "follow_up_done_at"}};

const core::Promise* last_promise(const core::Interaction& row, Kind kind) {
    const auto found = std::ranges::find(row.promises.rbegin(), row.promises.rend(), kind, &core::Promise::kind);
    return found == row.promises.rend() ? nullptr : &*found;
}

bool speaks_of(const std::vector<FieldText>& fields, const PromiseWords& words) {
    return std::ranges::any_of(fields, [&](const FieldText& field) { return field.name.starts_with(words.prefix); });
}

/// Parts of a promise speak of the last one of its kind: what they leave unsaid stays.
void add_unsaid_parts(const StoredInteraction& stored, const std::vector<FieldText>& given_fields,
                      std::vector<FieldText>& all) {
    for (const PromiseWords& words : promise_words) {
        const core::Promise* last = last_promise(stored.row, words.kind);
        if (!last || !speaks_of(given_fields, words)) continue;
        const auto add = [&](const char* name, const std::optional<Instant>& at) {
            if (at && !given(given_fields, name)) all.push_back({name, iso8601(*at, 0s)});
        };
        add(words.made_at, last->made_at);
        add(words.due_at, last->due_at);
        add(words.kept_at, last->kept_at);
    }
}

/// The promises as they stand, the last one of a kind that was spoken of as it is said now.
std::vector<core::Promise> corrected_promises(const StoredInteraction& stored, const core::Interaction& said,
                                              const std::vector<FieldText>& fields) {
    std::vector<core::Promise> all = stored.row.promises;
    for (const PromiseWords& words : promise_words) {
        const core::Promise* now = last_promise(said, words.kind);
        if (!now || !speaks_of(fields, words)) continue;
        const auto last = std::ranges::find(all.rbegin(), all.rend(), words.kind, &core::Promise::kind);
        if (last == all.rend()) {
            all.push_back(*now);
            continue;
        }
        const AliasId before = last->who;
        *last = *now;
        if (!given(fields, words.by)) last->who = before;
    }
    return all;
}

/// What the texts say, put onto the interaction as it stands.
struct Corrected {
    core::Interaction row;
    std::vector<FieldChange> changes;
};
Corrected corrected(const StoredInteraction& stored, const core::Interaction& said,
                    const std::vector<FieldText>& fields) {
    Corrected now{stored.row, {}};
    for (const auto& text : fields) {
        const Field field = *field_filled_by(text.name);
        if (field == Field::comment ||
            std::ranges::any_of(now.changes, [&](const auto& c) { return c.field == field; }))
            continue;
        std::string before = core::field_text(stored.row, field), after = core::field_text(said, field);
        if (before == after) continue;
        core::assign(now.row, field, after);
        now.changes.push_back({field, std::move(before), std::move(after)});
    }
    return now;
}

/// The fields to be read: those given, and of the interaction itself what a row must have.
std::vector<FieldText> with_required(const StoredInteraction& stored, const std::vector<FieldText>& fields) {
    std::vector<FieldText> all = fields;
    const auto add = [&](Field field) {
        const std::string name{core::name_of(field)};
        if (!given(fields, name)) all.push_back({name, core::field_text(stored.row, field)});
    };
    add(Field::external_id);
    add(Field::channel);
    add(Field::opened_at);
    add_unsaid_parts(stored, fields, all);
    return all;
}

std::optional<FieldProblem> order_problem(const core::Interaction& row) {
    const auto fault = core::time_order_fault(row);
    if (!fault) return std::nullopt;
    return FieldProblem{std::string{core::name_of(fault->field)},
                        core::field_text(row, fault->field),
                        {std::string{fault->code}, {{"opened", row.opened_at}, {std::string{fault->name}, fault->at}}}};
}

/// An interaction that is about to be changed.
struct RowToChange {
    Instant now;
    StoredInteraction stored;
};
Result<RowToChange> row_to_change(const App& app, Writer& writer, const InteractionName& which) {
    const Instant now = present(app, writer);
    auto stored = writer.interaction(which.source, which.external_id, now);
    if (!stored) return unknown(which);
    return RowToChange{now, *std::move(stored)};
}

/// Each undo takes the one before it away that was not undone yet. A comment that was erased since cannot come back:
/// such a correction holds nothing any more.
std::vector<Correction>::const_iterator last_to_undo(const std::vector<Correction>& corrections) {
    std::size_t undos = 0;
    for (auto last = corrections.end(); last != corrections.begin();) {
        --last;
        if (last->kind == CorrectionKind::import) continue;
        if (last->kind == CorrectionKind::undo)
            ++undos;
        else if (undos > 0)
            --undos;
        else
            return last->changes.empty() && !last->comment_before ? corrections.end() : last;
    }
    return corrections.end();
}

Result<RecordAnswer> undone(App& app, const std::string& actor, const InteractionName& which) {
    const auto locked = writer_for(app, actor, Action::correct_work);
    if (!locked) return locked.refusal();
    Writer& writer = **locked;
    const auto held = row_to_change(app, writer, which);
    if (!held) return held.refusal();
    const StoredInteraction& stored = held->stored;

    const auto corrections = writer.corrections(stored.id, held->now);
    const auto last = last_to_undo(corrections);
    if (last == corrections.end()) return Refusal{"nothing_to_undo", {}};
    Correction back{stored.id, CorrectionKind::undo, held->now, actor, "", {}};
    for (const auto& change : last->changes) {
        if (core::field_text(stored.row, change.field) != change.after)
            return Refusal{"changed_since", {{"field", std::string{core::name_of(change.field)}}}};
        back.changes.push_back({change.field, change.after, change.before});
    }
    if (last->comment_before && std::any_of(last + 1, corrections.end(), [](const Correction& later) {
            return later.kind == CorrectionKind::import && later.comment_before;
        }))
        return Refusal{"changed_since", {{"field", std::string{core::name_of(Field::comment)}}}};
    return committed(writer, back.kind, written(writer, stored, back, last->comment_before));
}

} // namespace

Result<RecordAnswer> correct_within(App& app, Writer& writer, const CorrectCommand& command) {
    if (command.reason.empty()) return Refusal{"reason_missing", {}};
    for (const auto& field : command.fields)
        if (const auto known = core::field_named(field.name); known && not_correctable.has(*known))
            return Refusal{"field_not_correctable", {{"field", field.name}}};
    const Organisation organisation = writer.organisation();
    const auto held = row_to_change(app, writer, command.which);
    if (!held) return held.refusal();
    const StoredInteraction& stored = held->stored;

    auto read = app.files->fields(with_required(stored, command.fields), organisation.timezone, organisation.currency);
    if (!read) return read.refusal();
    if (!read->problems.empty()) return RecordAnswer{std::move(read->problems), {}, {}, {}};
    core::Interaction said = Identities{writer, stored.source}.resolved(read->draft);
    said.promises = corrected_promises(stored, said, command.fields);
    Corrected result = corrected(stored, said, command.fields);
    if (auto problem = order_problem(result.row)) return RecordAnswer{{*std::move(problem)}, {}, {}, {}};
    std::optional<std::string> comment;
    if (given(command.fields, "comment") && writer.comment(stored.id, held->now).value_or("") != read->draft.comment)
        comment = read->draft.comment;
    if (result.changes.empty() && !comment) return Refusal{"nothing_changed", {}};
    return written(
        writer, stored,
        {stored.id, CorrectionKind::hand, held->now, command.actor, command.reason, std::move(result.changes)},
        comment);
}

Result<RecordAnswer> exclude_within(App& app, Writer& writer, const ExcludeCommand& command) {
    if (command.reason.empty()) return Refusal{"reason_missing", {}};
    const auto held = row_to_change(app, writer, command.which);
    if (!held) return held.refusal();
    const StoredInteraction& stored = held->stored;
    const std::string before = core::field_text(stored.row, Field::excluded);
    const std::string after = command.code ? std::string{core::name_of(*command.code)} : std::string{};
    if (before == after) return Refusal{"nothing_changed", {}};
    return written(writer, stored,
                   {stored.id,
                    CorrectionKind::exclusion,
                    held->now,
                    command.actor,
                    command.reason,
                    {{Field::excluded, before, after}}},
                   std::nullopt);
}

Result<RecordAnswer> correct_interaction(App& app, const CorrectCommand& command) {
    return on_record(app, command.actor, "correct", [&]() -> Result<RecordAnswer> {
        const auto writer = writer_for(app, command.actor, Action::correct_work);
        if (!writer) return writer.refusal();
        return committed(**writer, CorrectionKind::hand, correct_within(app, **writer, command));
    }());
}

Result<RecordAnswer> exclude_interaction(App& app, const ExcludeCommand& command) {
    return on_record(app, command.actor, "exclude", [&]() -> Result<RecordAnswer> {
        const auto writer = writer_for(app, command.actor, Action::correct_work);
        if (!writer) return writer.refusal();
        return committed(**writer, CorrectionKind::exclusion, exclude_within(app, **writer, command));
    }());
}

Result<RecordAnswer> undo_correction(App& app, const std::string& actor, const InteractionName& which) {
    return on_record(app, actor, "undo", undone(app, actor, which));
}

} // namespace mizan::app
