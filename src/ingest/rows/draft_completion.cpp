// The last part of DraftReader: what holds between the values of one interaction.
#include "core/service/time_order.hpp"
#include "ingest/rows/draft_reader.hpp"

namespace mizan::ingest {
namespace {

using core::Field;

core::PromiseOf<std::string> promise_of(const PromiseParts& parts, core::PromiseOf<std::string>::Kind kind,
                                        const core::InteractionDraft& draft) {
    core::PromiseOf<std::string> promise;
    promise.kind = kind;
    promise.who = parts.by.empty() ? draft.agent : parts.by;
    promise.made_at = parts.made_at.value_or(draft.opened_at);
    promise.due_at = *parts.due_at;
    promise.kept_at = parts.kept_at;
    promise.withdrawn_at = parts.withdrawn_at;
    return promise;
}

bool any_part(const PromiseParts& parts) {
    return parts.made_at || parts.kept_at || parts.withdrawn_at;
}

bool positive(const std::optional<Seconds>& length) {
    return length.value_or(0s) > 0s;
}

} // namespace

std::optional<CellFault> DraftReader::complete(Reading& reading) {
    core::InteractionDraft& draft = reading.draft;
    const auto required = [&](Field field) {
        return fault_at(slot_of(field), "", {"required_missing", {{"field", std::string{core::name_of(field)}}}});
    };
    if (draft.external_id.empty()) return required(Field::external_id);
    if (!reading.opened) return required(Field::opened_at);
    const Entry* channel = mapping_->find(slot_of(Field::channel));
    if (!reading.filled[static_cast<std::size_t>(Field::channel)] && !channel->fallback)
        return required(Field::channel);

    settle_unanswered(draft);
    if (const auto fault = core::time_order_fault(draft))
        return fault_at(
            slot_of(fault->field), iso8601(fault->at, zone_.offset_at(fault->at)),
            {std::string{fault->code}, {{"opened", draft.opened_at}, {std::string{fault->name}, fault->at}}});

    if (!draft.handle && (draft.talk || draft.hold || draft.wrap))
        draft.handle = draft.talk.value_or(0s) + draft.hold.value_or(0s) + draft.wrap.value_or(0s);
    using Kind = core::PromiseOf<std::string>::Kind;
    for (const auto& [parts, kind, slot] : {std::tuple{&reading.promise, Kind::promise, Slot::promise_due_at},
                                            std::tuple{&reading.follow_up, Kind::follow_up, Slot::follow_up_due_at}}) {
        if (parts->due_at)
            draft.promises.push_back(promise_of(*parts, kind, draft));
        else if (any_part(*parts))
            return fault_at(slot, "", {"promise_without_due", {}});
    }
    return std::nullopt;
}

/// An unanswered row has no talk and no response; lengths of 0 are no talk and no warning.
void DraftReader::settle_unanswered(core::InteractionDraft& draft) {
    if (draft.answered.value_or(true)) return;
    const bool talk = positive(draft.talk) || positive(draft.hold) || positive(draft.wrap) || positive(draft.handle);
    if (talk || draft.first_response_at) ++counts_->warnings["unanswered_with_talk"];
    draft.talk = draft.hold = draft.wrap = draft.handle = std::nullopt;
    draft.first_response_at.reset();
}

} // namespace mizan::ingest
