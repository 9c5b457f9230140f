#include "ingest/rows/cell_values.hpp"

#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

template <class Code>
std::string codes() {
    std::string text;
    for (const auto name : core::code_names<Code>)
        text += (text.empty() ? "" : ", ") + std::string{name};
    return text;
}

bool same_word(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char t, char l) { return t == l || (t >= 'A' && t <= 'Z' && l == t + ('a' - 'A')); });
}

bool in_range(std::string_view text, char mark, std::int64_t lowest, std::int64_t highest) {
    const auto value = read_integer(text, mark);
    return value && *value >= lowest && *value <= highest;
}

} // namespace

std::optional<bool> read_yes_no(std::string_view text) {
    for (const std::string_view word : {"true", "yes", "1", "y", "t", "نعم"})
        if (same_word(text, word)) return true;
    for (const std::string_view word : {"false", "no", "0", "n", "f", "لا"})
        if (same_word(text, word)) return false;
    return std::nullopt;
}

std::optional<Seconds> read_duration(const Entry& entry, std::string_view text, char mark) {
    for (const DurationKind kind : entry.durations)
        if (const auto length = read_duration(text, kind, mark)) return length;
    return std::nullopt;
}

std::optional<StepCell> read_step(const Entry& entry, std::string_view text, char mark, bool from_1904) {
    if (const auto done = read_yes_no(text)) return StepCell{{}, *done, {}};
    for (const std::string_view inapplicable : {"not applicable", "لا ينطبق"}) {
        if (!text.starts_with(inapplicable)) continue;
        auto reason = trimmed(text.substr(inapplicable.size()));
        if (reason.starts_with(':')) reason = trimmed(reason.substr(1));
        return StepCell{{}, false, std::string{reason.empty() ? inapplicable : reason}};
    }
    if (same_word(text, "n/a")) return StepCell{{}, false, std::string{text}};
    if (const auto at = read_stamp(entry, text, mark, from_1904)) return StepCell{at, true, {}};
    return std::nullopt;
}

std::optional<WallStamp> read_stamp(const Entry& entry, std::string_view text, char mark, bool from_1904) {
    const auto serial = [&]() -> std::optional<WallStamp> { return read_excel_serial(text, mark, from_1904); };
    const bool anything = entry.formats.empty() && !entry.iso && !entry.excel;
    if (entry.iso || anything) // the year in front: no other format reads it otherwise
        if (const auto stamp = read_iso_stamp(text)) return stamp;
    for (const TimeFormat& format : entry.formats)
        if (const auto stamp = format.read(text)) return stamp;
    if (entry.excel) return serial();
    if (!anything) return std::nullopt;
    if (entry.after)
        if (const auto stamp = read_time_of_day(text)) return stamp;
    if (text.size() >= 5 && text[0] >= '2' && text[0] <= '8' && (text.size() == 5 || text[5] == mark)) return serial();
    return std::nullopt;
}

std::optional<std::int64_t> read_order(const Entry& entry, std::string_view text, char mark, bool from_1904) {
    if (entry.formats.empty() && !entry.excel)
        if (const auto number = read_decimal(text, mark)) return scaled(*number, 6);
    const auto stamp = read_stamp(entry, text, mark, from_1904);
    if (!stamp || !stamp->date) return std::nullopt;
    return stamp->date->days() * std::int64_t{86400} + (stamp->since_midnight - stamp->offset.value_or(0s)).count();
}

std::string legal_values(const Entry& entry) {
    switch (kind_of(entry.slot)) {
    case ValueKind::channel: return codes<core::Channel>();
    case ValueKind::priority: return codes<core::Priority>();
    case ValueKind::direction: return codes<core::Direction>();
    case ValueKind::purpose: return codes<core::Purpose>();
    case ValueKind::retention_outcome: return codes<core::RetentionOutcome>();
    case ValueKind::exclusion: return codes<core::ExclusionReason>();
    case ValueKind::yes_no: return "yes, no";
    case ValueKind::count: return "0 – 1000000";
    case ValueKind::csat: return "1 – 5";
    case ValueKind::nps: return "0 – 10";
    case ValueKind::ces: return "1 – 7";
    default: return std::string{name_of(entry.slot)};
    }
}

bool legal_value(const Entry& entry, std::string_view text, char decimal) {
    std::string scratch;
    text = plain_digits(trimmed(text), scratch);
    switch (kind_of(entry.slot)) {
    case ValueKind::text:
    case ValueKind::person:
    case ValueKind::none: return true;
    case ValueKind::channel: return core::code_of<core::Channel>(text).has_value();
    case ValueKind::priority: return core::code_of<core::Priority>(text).has_value();
    case ValueKind::direction: return core::code_of<core::Direction>(text).has_value();
    case ValueKind::purpose: return core::code_of<core::Purpose>(text).has_value();
    case ValueKind::retention_outcome: return core::code_of<core::RetentionOutcome>(text).has_value();
    case ValueKind::exclusion: return core::code_of<core::ExclusionReason>(text) || read_yes_no(text) == false;
    case ValueKind::event_kind: return event_kind_named(text).has_value();
    case ValueKind::yes_no: return read_yes_no(text).has_value();
    case ValueKind::count: return in_range(text, decimal, 0, 1'000'000) || read_yes_no(text);
    case ValueKind::csat: return in_range(text, decimal, 1, 5);
    case ValueKind::nps: return in_range(text, decimal, 0, 10);
    case ValueKind::ces: return in_range(text, decimal, 1, 7);
    case ValueKind::duration: return read_duration(entry, text, decimal).value_or(-1s) >= 0s;
    case ValueKind::money: return read_decimal(text, decimal).has_value();
    case ValueKind::order: return read_order(entry, text, decimal, false).has_value();
    case ValueKind::time: return read_stamp(entry, text, decimal, false).has_value();
    case ValueKind::recovery_step: return read_step(entry, text, decimal, false).has_value();
    }
    return false;
}

} // namespace mizan::ingest
