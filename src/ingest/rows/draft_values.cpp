// The second half of DraftReader: from a cell's text to the value in the draft.
#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/rows/cell_values.hpp"
#include "ingest/rows/draft_reader.hpp"
#include "ingest/rows/draft_slots.hpp"

#include <algorithm>
#include <cctype>

namespace mizan::ingest {
namespace {

using core::Field;
using core::Resolved;

template <class Code>
std::string known_codes() {
    std::string text;
    for (const auto name : core::code_names<Code>)
        text += (text.empty() ? "" : ", ") + std::string{name};
    return text;
}

std::string lower(std::string_view text) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

/// A code, its letters large or small.
template <class Code, class Out>
std::optional<Refusal> put_code(std::string_view text, Out& out) {
    auto code = core::code_of<Code>(text);
    if (!code) code = core::code_of<Code>(lower(text));
    if (!code) return Refusal{"value_unknown", {{"known", known_codes<Code>()}}};
    out = *code;
    return std::nullopt;
}

std::string kinds_of(const Entry& entry) {
    std::string text;
    for (const DurationKind kind : entry.durations)
        text += (text.empty() ? "" : ", ") + std::string{name_of(kind)};
    return text;
}

constexpr const char* plain_example = "2025-06-25 14:30:00";
constexpr std::size_t examples_told = 4;

/// How a time may be written, by examples: few people read patterns.
std::string format_list(const Entry& entry) {
    std::vector<std::string> examples;
    const auto add = [&](std::string example) {
        if (std::ranges::find(examples, example) == examples.end()) examples.push_back(std::move(example));
    };
    for (const auto& format : entry.formats)
        add(format.example());
    if (entry.iso || (entry.formats.empty() && !entry.after)) add(plain_example);
    if (examples.empty()) add("14:30:00");
    std::string text;
    for (std::size_t i = 0; i < examples.size() && i < examples_told; ++i)
        text += (i == 0 ? "" : "; ") + examples[i];
    return text + (examples.size() > examples_told ? "; …" : "");
}

/// As they stand, where they are several.
void put_participants(const std::vector<std::string_view>& people, core::InteractionDraft& draft) {
    const bool alone = std::all_of(people.begin(), people.end(), [&](auto name) { return name == people.front(); });
    draft.participants.clear();
    if (!alone) draft.participants.assign(people.begin(), people.end());
}

} // namespace

std::optional<Refusal> DraftReader::set(std::size_t index, std::string_view text, Reading& reading) {
    const Entry& entry = *bound_[index].entry;
    switch (kind_of(entry.slot)) {
    case ValueKind::text: *text_in(reading.draft, entry.slot) = text; return std::nullopt;
    case ValueKind::person: return set_person(entry, text, reading);
    case ValueKind::time: return set_time(index, text, reading);
    case ValueKind::recovery_step: return set_step(index, text, reading);
    case ValueKind::duration: return set_duration(entry, text, reading);
    case ValueKind::yes_no: return set_yes_no(entry, text, reading);
    case ValueKind::count:
    case ValueKind::csat:
    case ValueKind::nps:
    case ValueKind::ces:
    case ValueKind::order: return set_number(entry, text, reading);
    case ValueKind::money: return set_money(entry, text, reading);
    case ValueKind::none: return std::nullopt;
    default: return set_code(entry, text, reading);
    }
}

std::optional<Refusal> DraftReader::set_person(const Entry& entry, std::string_view text, Reading& reading) {
    if (!entry.split.empty()) {
        const auto people = parts_of(text, entry.split);
        if (people.empty()) return std::nullopt;
        if (entry.slot == slot_of(Field::participants)) put_participants(people, reading.draft);
        if (entry.slot == slot_of(Field::agent)) set_all_agents(people, reading);
        text = people.back();
    }
    if (entry.slot == slot_of(Field::participants)) return std::nullopt; // one alone is nobody's company
    switch (entry.slot) {
    case Slot::actor: reading.actor = text; break;
    case Slot::assignee: reading.assignee = text; break;
    case Slot::promise_by: reading.promise.by = text; break;
    case Slot::follow_up_by: reading.follow_up.by = text; break;
    default: *text_in(reading.draft, entry.slot) = text;
    }
    return std::nullopt;
}

/// Of several in one cell the last is the agent, which the caller sets; the first responded, all took part.
void DraftReader::set_all_agents(const std::vector<std::string_view>& people, Reading& reading) {
    const auto filled = [&](Field field) { return reading.filled[static_cast<std::size_t>(field)]; };
    const auto role = static_cast<std::size_t>(core::Role::first_responder);
    if (people.size() > 1 && !filled(Field::first_responder)) reading.draft.credit[role] = people.front();
    if (!filled(Field::participants)) put_participants(people, reading.draft);
}

std::optional<Refusal> DraftReader::set_time(std::size_t index, std::string_view text, Reading& reading) {
    const Bound& bound = bound_[index];
    text = plain_digits(text, digits_);
    const auto stamp = read_stamp(*bound.entry, text, mapping_->decimal, from_1904_);
    if (!stamp) return Refusal{"time_unreadable", {{"formats", format_list(*bound.entry)}}};
    Resolved at;
    if (stamp->date) {
        at = resolved(*stamp);
    } else {
        if (!bound.entry->after) return Refusal{"time_without_date", {}};
        if (bound.after < 0 || !stamps_[static_cast<std::size_t>(bound.after)]) {
            ++counts_->warnings["time_without_anchor"];
            return std::nullopt;
        }
        at = next_at_or_after(*stamps_[static_cast<std::size_t>(bound.after)], *stamp);
    }
    count_warning(at.kind);
    const bool second_keeps_order =
        reading.opened && at.instant < reading.draft.opened_at && at.later >= reading.draft.opened_at;
    if (at.kind == Resolved::ambiguous && second_keeps_order) at.instant = at.later;
    stamps_[index] = at.instant;
    put_time(bound.entry->slot, at, reading);
    return std::nullopt;
}

void DraftReader::put_time(Slot slot, const Resolved& at, Reading& reading) {
    switch (slot) {
    case Slot::at: reading.at = at; return;
    case Slot::promise_made_at: reading.promise.made_at = at.instant; return;
    case Slot::promise_due_at: reading.promise.due_at = at.instant; return;
    case Slot::promise_kept_at: reading.promise.kept_at = at.instant; return;
    case Slot::promise_withdrawn_at: reading.promise.withdrawn_at = at.instant; return;
    case Slot::follow_up_made_at: reading.follow_up.made_at = at.instant; return;
    case Slot::follow_up_due_at: reading.follow_up.due_at = at.instant; return;
    case Slot::follow_up_done_at: reading.follow_up.kept_at = at.instant; return;
    default: break;
    }
    if (slot == slot_of(Field::opened_at)) {
        reading.draft.opened_at = at.instant;
        reading.opened = true;
    } else {
        *time_in(reading.draft, slot) = at.instant;
    }
}

std::optional<Refusal> DraftReader::set_step(std::size_t index, std::string_view text, Reading& reading) {
    const Entry& entry = *bound_[index].entry;
    const auto step = read_step(entry, plain_digits(text, digits_), mapping_->decimal, from_1904_);
    if (!step || (step->at && !step->at->date)) return Refusal{"step_unreadable", {{"formats", format_list(entry)}}};
    core::RecoveryMark& mark = *step_in(reading.draft, entry.slot);
    mark = {};
    mark.done = step->done;
    mark.not_applicable = step->not_applicable;
    if (!step->at) return std::nullopt;
    const Resolved at = resolved(*step->at);
    count_warning(at.kind);
    mark.at = at.instant;
    return std::nullopt;
}

Resolved DraftReader::resolved(const WallStamp& stamp) const {
    if (!stamp.offset) return zone_.resolve({*stamp.date, stamp.since_midnight});
    const Instant at =
        Instant{Seconds{stamp.date->days() * std::int64_t{86400}} + stamp.since_midnight - *stamp.offset};
    return {at, Resolved::unique, at};
}

/// The first instant at or after `earliest` at which the clocks show this time of day.
Resolved DraftReader::next_at_or_after(Instant earliest, const WallStamp& stamp) const {
    const Date day = zone_.date_of(earliest);
    for (int ahead = 0;; ++ahead) {
        Resolved at = zone_.resolve({day + ahead, stamp.since_midnight});
        if (at.instant < earliest && at.kind == Resolved::ambiguous && at.later >= earliest)
            return {at.later, Resolved::ambiguous, at.later};
        if (at.instant >= earliest || ahead == 2) return at;
    }
}

void DraftReader::count_warning(Resolved::Kind kind) {
    if (kind == Resolved::ambiguous) ++counts_->warnings["time_ambiguous"];
    if (kind == Resolved::gap) ++counts_->warnings["time_in_gap"];
}

std::optional<Refusal> DraftReader::set_duration(const Entry& entry, std::string_view text, Reading& reading) {
    const auto length = read_duration(entry, plain_digits(text, digits_), mapping_->decimal);
    if (!length) return Refusal{"duration_unreadable", {{"kind", kinds_of(entry)}}};
    if (*length < 0s) return Refusal{"duration_negative", {}};
    *duration_in(reading.draft, entry.slot) = *length;
    if (entry.slot == slot_of(Field::reported_first_response_s))
        reading.draft.reported_first_response_clock = entry.clock;
    if (entry.slot == slot_of(Field::reported_resolution_s)) reading.draft.reported_resolution_clock = entry.clock;
    return std::nullopt;
}

std::optional<Refusal> DraftReader::set_yes_no(const Entry& entry, std::string_view text, Reading& reading) {
    text = plain_digits(text, digits_);
    std::optional<bool> value = read_yes_no(text);
    if (entry.remaining) {
        const auto left = read_duration(entry, text, mapping_->decimal);
        if (!left) return Refusal{"duration_unreadable", {{"kind", kinds_of(entry)}}};
        value = *left > 0s || (*left == 0s && !text.starts_with('-'));
    }
    if (!value) return Refusal{"yes_no_unreadable", {}};
    *yes_no_in(reading.draft, entry.slot) = *value;
    if (entry.outcome_of_closed_only) reading.draft.reported_outcome_of_closed_only = true;
    return std::nullopt;
}

std::optional<Refusal> DraftReader::set_number(const Entry& entry, std::string_view text, Reading& reading) {
    text = plain_digits(text, digits_);
    const ValueKind kind = kind_of(entry.slot);
    if (kind == ValueKind::order) {
        const auto order = read_order(entry, text, mapping_->decimal, from_1904_);
        if (!order) return Refusal{"number_unreadable", {}};
        reading.order = *order;
        return std::nullopt;
    }
    auto number = read_integer(text, mapping_->decimal);
    if (!number && kind == ValueKind::count)
        if (const auto yes = read_yes_no(text)) number = *yes ? 1 : 0;
    if (!number) return Refusal{"number_unreadable", {}};
    const std::int64_t lowest = kind == ValueKind::count || kind == ValueKind::nps ? 0 : 1;
    const std::int64_t highest = kind == ValueKind::count  ? 1'000'000
                                 : kind == ValueKind::csat ? 5
                                 : kind == ValueKind::nps  ? 10
                                                           : 7;
    if (*number < lowest || *number > highest)
        return Refusal{"number_out_of_range", {{"lowest", lowest}, {"highest", highest}}};
    core::InteractionDraft& draft = reading.draft;
    if (kind == ValueKind::csat)
        draft.csat = static_cast<std::int8_t>(*number);
    else if (kind == ValueKind::nps)
        draft.nps = static_cast<std::int8_t>(*number);
    else if (kind == ValueKind::ces)
        draft.ces = static_cast<std::int8_t>(*number);
    else
        (entry.slot == slot_of(Field::reopened) ? draft.reopened : draft.transfers) =
            static_cast<std::int32_t>(*number);
    return std::nullopt;
}

std::optional<Refusal> DraftReader::set_money(const Entry& entry, std::string_view text, Reading& reading) {
    const auto amount = read_decimal(plain_digits(text, digits_), mapping_->decimal);
    const auto minor = amount ? scaled_exactly(*amount, minor_digits(entry.currency)) : std::nullopt;
    if (!minor) return Refusal{"money_unreadable", {{"currency", entry.currency}}};
    reading.draft.cost = Money{*minor, entry.currency};
    return std::nullopt;
}

std::optional<Refusal> DraftReader::set_code(const Entry& entry, std::string_view text, Reading& reading) {
    core::InteractionDraft& draft = reading.draft;
    switch (kind_of(entry.slot)) {
    case ValueKind::channel: return put_code<core::Channel>(text, draft.channel);
    case ValueKind::priority: return put_code<core::Priority>(text, draft.priority);
    case ValueKind::direction: return put_code<core::Direction>(text, draft.direction);
    case ValueKind::purpose: return put_code<core::Purpose>(text, draft.purpose);
    case ValueKind::retention_outcome: return put_code<core::RetentionOutcome>(text, draft.retention);
    case ValueKind::exclusion:
        if (read_yes_no(text) == false) return std::nullopt;
        return put_code<core::ExclusionReason>(text, draft.excluded);
    default: break;
    }
    const auto kind = event_kind_named(lower(text));
    if (!kind)
        return Refusal{"value_unknown",
                       {{"known", std::string{"created, customer_message, public_reply, pending, open, resolved, "
                                              "reopened, assigned, closed, other"}}}};
    reading.event = *kind;
    return std::nullopt;
}

} // namespace mizan::ingest
