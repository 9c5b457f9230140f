#include "app/commands/record.hpp"

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

constexpr const char* numbered = "H-";

/// What whoever records by hand could have said of an interaction: an empty field then means no, not unknown.
constexpr core::FieldSet said_by_hand{Field::external_id,
                                      Field::channel,
                                      Field::topic,
                                      Field::priority,
                                      Field::customer,
                                      Field::customer_name,
                                      Field::direction,
                                      Field::purpose,
                                      Field::link,
                                      Field::agent,
                                      Field::team,
                                      Field::opened_at,
                                      Field::first_response_at,
                                      Field::resolved,
                                      Field::resolved_at,
                                      Field::reopened,
                                      Field::transfers,
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
                                      Field::csat,
                                      Field::comment,
                                      Field::retention_outcome,
                                      Field::retention_reason,
                                      Field::retention_offer,
                                      Field::excluded,
                                      Field::promises,
                                      Field::follow_ups};

std::string next_number(Writer& writer, SourceId source) {
    const std::string last = writer.last_external_id(source, numbered);
    std::int64_t number = 0;
    if (last.size() > 2) std::from_chars(last.data() + 2, last.data() + last.size(), number);
    return fmt::format("{}{:08}", numbered, number + 1);
}

/// A row of one person's hand needs a batch of its own: it says which entry of the audit chain wrote the row.
BatchId hand_batch(Writer& writer, SourceId source, const std::vector<FieldText>& fields) {
    core::FieldSet supplied = said_by_hand;
    for (const auto& field : fields)
        if (const auto known = core::field_named(field.name); known && !field.value.empty()) supplied.add(*known);
    return writer.begin_batch({source, "", "", "", supplied, {}});
}

Result<RecordAnswer> recorded(App& app, const RecordCommand& command) {
    const Organisation organisation = app.store->read()->organisation();
    std::vector<FieldText> fields = command.fields;
    const FieldText* own_id = given(fields, "external_id");
    const bool number_it = own_id == nullptr || own_id->value.empty();
    std::erase_if(fields, [&](const FieldText& field) { return number_it && field.name == "external_id"; });
    if (number_it) fields.push_back({"external_id", numbered});
    auto read = app.files->fields(fields, organisation.timezone, organisation.currency);
    if (!read) return read.refusal();
    if (!read->problems.empty()) return RecordAnswer{std::move(read->problems), {}, {}, {}};

    auto opened = writer_for(app, command.actor, Action::record_work);
    if (!opened) return opened.refusal();
    Writer& writer = **opened;
    const SourceId source = writer.source(hand_source);
    core::InteractionDraft& draft = read->draft;
    if (number_it) draft.external_id = next_number(writer, source);
    const core::Interaction row = Identities{writer, source}.resolved(draft);
    const ContentDigest digest = writer.digest(core::canonical_bytes(row) + '\n' + draft.comment);
    if (writer.known_content(source, draft.external_id, digest))
        return Refusal{"interaction_exists", {{"source", std::string{hand_source}}, {"id", draft.external_id}}};
    const InteractionId id = writer.add(source, hand_batch(writer, source, fields), row, digest, draft.comment);
    writer.commit("record", nlohmann::json{{"interaction", id.value}}.dump());
    return RecordAnswer{{}, id, {hand_source, draft.external_id}, {}};
}

} // namespace

Result<RecordAnswer> record_interaction(App& app, const RecordCommand& command) {
    return on_record(app, command.actor, "record", recorded(app, command));
}

} // namespace mizan::app
