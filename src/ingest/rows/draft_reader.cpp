#include "ingest/rows/draft_reader.hpp"

#include "ingest/cells/text.hpp"

#include <algorithm>
#include <utility>

namespace mizan::ingest {
namespace {

using core::Field;

constexpr std::size_t most_distinct_values = 1000; // of a column, counted one by one

bool always_required(Slot slot, RowShape shape) {
    return slot == slot_of(Field::external_id) || slot == slot_of(Field::channel) ||
           (slot == slot_of(Field::opened_at) && shape != RowShape::event);
}

/// Whether a file without the entry's column is refused.
bool cannot_do_without(const Entry& entry, RowShape shape) {
    return !entry.optional || (always_required(entry.slot, shape) && !entry.fallback);
}

/// The cells that a mapping knows; of a profile, which knows many spellings, what they stand for.
std::string known_values(const Entry& entry, bool of_profile) {
    std::vector<std::string_view> known;
    for (const auto& [from, to] : entry.map) {
        if (of_profile && !to) continue;
        const std::string_view value = of_profile ? *to : from;
        if (std::find(known.begin(), known.end(), value) == known.end()) known.push_back(value);
    }
    std::string text;
    for (const auto value : known)
        text += (text.empty() ? "" : ", ") + std::string{value};
    return text;
}

/// The column whose absence is told: the first that the entry asks for.
std::optional<std::string> missing_column(const Entry& entry, const Header& header, std::vector<std::size_t>& found) {
    for (const auto& column : entry.columns) {
        auto place = header.find(column);
        for (const auto& alias : entry.aliases)
            if (!place) place = header.find(alias);
        if (!place) return column;
        found.push_back(*place);
    }
    return std::nullopt;
}

std::string first_missing(const Mapping& mapping, Slot slot, const Header& header) {
    const Entry* entry = mapping.find(slot);
    if (entry == nullptr || entry->columns.empty()) return {};
    std::vector<std::size_t> found;
    return missing_column(*entry, header, found).value_or("");
}

Slot opening_of(const Mapping& mapping) {
    return mapping.shape == RowShape::event ? Slot::at : slot_of(Field::opened_at);
}

} // namespace

bool DraftReader::lacks(const Mapping& mapping, const Header& header) {
    const auto refused = [&](Slot slot) {
        const Entry* entry = mapping.find(slot);
        return !first_missing(mapping, slot, header).empty() && cannot_do_without(*entry, mapping.shape);
    };
    return refused(slot_of(Field::external_id)) || refused(opening_of(mapping));
}

Result<DraftReader> DraftReader::bind(const Mapping& mapping, const Header& header, core::Zone zone, bool from_1904,
                                      app::ReadCounts& counts) {
    const std::string id = first_missing(mapping, slot_of(Field::external_id), header);
    const std::string time = first_missing(mapping, opening_of(mapping), header);
    if (!id.empty() && !time.empty())
        return Refusal{"not_an_interaction_list", {{"id", id}, {"time", time}, {"columns", header.listed()}}};
    DraftReader reader{mapping, header, std::move(zone), from_1904, counts};
    for (const Entry& entry : mapping.entries)
        if (auto refusal = reader.bind_entry(entry, header)) return std::move(*refusal);
    if (auto refusal = reader.bind_rules(header)) return std::move(*refusal);
    reader.find_supplied();
    reader.stamps_.resize(reader.bound_.size());
    return reader;
}

DraftReader::DraftReader(const Mapping& mapping, const Header& header, core::Zone zone, bool from_1904,
                         app::ReadCounts& counts)
    : mapping_{&mapping}, zone_{std::move(zone)}, from_1904_{from_1904}, counts_{&counts}, width_{header.size()} {}

std::optional<Refusal> DraftReader::bind_entry(const Entry& entry, const Header& header) {
    for (const Bound& earlier : bound_)
        if (earlier.entry->slot == entry.slot) return std::nullopt; // this one stands in for it
    Bound bound{&entry, {}, {}};
    if (const auto missing = missing_column(entry, header, bound.columns)) {
        const bool required = always_required(entry.slot, mapping_->shape);
        if (cannot_do_without(entry, mapping_->shape))
            return Refusal{
                "column_missing",
                {{"column", *missing}, {"field", std::string{name_of(entry.slot)}}, {"columns", header.listed()}}};
        if (!required) return std::nullopt;
        bound.columns.clear();
    }
    for (const std::size_t column : bound.columns)
        bound.column_name += (bound.column_name.empty() ? "" : " + ") + header.names()[column];
    if (bound.column_name.empty()) bound.column_name = entry.key;
    for (std::size_t i = 0; entry.after && i < bound_.size(); ++i)
        if (bound_[i].entry->slot == *entry.after) bound.after = static_cast<int>(i);
    bound_.push_back(std::move(bound));
    return std::nullopt;
}

std::optional<Refusal> DraftReader::bind_rules(const Header& header) {
    for (const SkipRule& rule : mapping_->skip_if) {
        auto column = rule.column.empty() ? std::optional<std::size_t>{0} : header.find(rule.column);
        for (const auto& alias : rule.aliases)
            if (!column) column = header.find(alias);
        if (column)
            rules_.push_back({*column, &rule});
        else if (!rule.optional)
            return Refusal{"column_missing",
                           {{"column", rule.column}, {"field", std::string{"skip_if"}}, {"columns", header.listed()}}};
    }
    return std::nullopt;
}

/// Fields mapped from columns that are there, or given the same value throughout by the mapping; and, of events, what
/// the mapped kinds tell.
void DraftReader::find_supplied() {
    for (const Bound& bound : bound_) {
        const Slot slot = bound.entry->slot;
        if (const auto field = field_of(slot))
            supplied_.add(*field);
        else if (slot == Slot::promise_due_at)
            supplied_.add(Field::promises);
        else if (slot == Slot::follow_up_due_at)
            supplied_.add(Field::follow_ups);
        if (bound.entry->split.empty() || slot != slot_of(Field::agent)) continue;
        supplied_.add(Field::first_responder);
        supplied_.add(Field::participants);
    }
    const Entry* event = mapping_->find(Slot::event);
    if (mapping_->shape != RowShape::event || event == nullptr) return;
    const auto tells = [event](EventKind kind) {
        return !event->mapped || event->fallback == name_of(kind) ||
               std::any_of(event->map.begin(), event->map.end(),
                           [kind](const auto& pair) { return pair.second == name_of(kind); });
    };
    const bool actors = mapping_->find(Slot::actor) != nullptr;
    supplied_.add(Field::opened_at);
    if (tells(EventKind::public_reply)) {
        for (const Field field : {Field::first_response_at, Field::reply_spans})
            supplied_.add(field);
        if (actors) supplied_.add(Field::first_responder);
    }
    if (tells(EventKind::resolved)) {
        supplied_.add(Field::resolved_at);
        if (actors) supplied_.add(Field::resolver);
    }
    if (tells(EventKind::closed)) supplied_.add(Field::closed_at);
    if (tells(EventKind::pending) || tells(EventKind::reopened)) supplied_.add(Field::pauses);
    if (tells(EventKind::reopened) || (tells(EventKind::open) && tells(EventKind::resolved)))
        supplied_.add(Field::reopened);
    if (tells(EventKind::assigned)) supplied_.add(Field::transfers);
    if (actors || mapping_->find(Slot::assignee) != nullptr) supplied_.add(Field::agent);
}

std::optional<CellFault> DraftReader::shape_fault(const Record& record) const {
    if (record.fault) {
        const std::string_view shown = record.cells.empty() ? std::string_view{} : record.cells.front();
        return CellFault{"", std::string{clipped(shown, 200)}, *record.fault};
    }
    if (record.cells.size() == width_) return std::nullopt;
    const auto found = static_cast<std::int64_t>(record.cells.size()), expected = static_cast<std::int64_t>(width_);
    return CellFault{"", std::to_string(found), {"cell_count", {{"found", found}, {"expected", expected}}}};
}

bool DraftReader::skipped(const Record& record) const {
    if (record.fault) return false;
    return std::any_of(rules_.begin(), rules_.end(), [&](const BoundRule& bound) {
        const bool whole = record.cells.size() == width_;
        if (bound.column >= record.cells.size() || (!whole && !bound.rule->column.empty())) return false;
        const auto cell = plain_cell(record.cells[bound.column]);
        const auto &equals = bound.rule->equals, &beginnings = bound.rule->starts_with;
        return std::find(equals.begin(), equals.end(), cell) != equals.end() ||
               std::any_of(beginnings.begin(), beginnings.end(),
                           [&](const std::string& beginning) { return cell.starts_with(beginning); });
    });
}

std::string DraftReader::external_id(const Record& record) {
    for (const Bound& bound : bound_)
        if (bound.entry->slot == slot_of(Field::external_id)) return std::string{cell_of(bound, record)};
    return {};
}

/// The cell, trimmed; empty where it is missing.
std::string_view DraftReader::cell_of(const Bound& bound, const Record& record) {
    const auto missing = [&](std::string_view text) {
        const auto& words = bound.entry->missing;
        return std::find(words.begin(), words.end(), text) != words.end() ? std::string_view{} : text;
    };
    if (bound.columns.empty()) return {};
    if (bound.columns.size() == 1) return missing(plain_cell(record.cells[bound.columns.front()]));
    joined_.clear();
    bool any = false;
    for (std::size_t i = 0; i < bound.columns.size(); ++i) {
        const auto part = missing(plain_cell(record.cells[bound.columns[i]]));
        any |= !part.empty();
        if (i > 0) joined_ += bound.entry->join;
        joined_ += part;
    }
    return any ? missing(trimmed(joined_)) : std::string_view{};
}

std::optional<CellFault> DraftReader::read(const Record& record, Reading& reading) {
    for (std::size_t i = 0; i < bound_.size(); ++i) {
        auto refusal = read_entry(i, record, reading);
        if (!refusal) continue;
        return CellFault{bound_[i].column_name, std::string{clipped(cell_of(bound_[i], record), 200)},
                         std::move(*refusal)};
    }
    return std::nullopt;
}

std::optional<CellFault> DraftReader::read_again(const Record& record, Reading& reading) {
    app::ReadCounts uncounted;
    app::ReadCounts* const counts = std::exchange(counts_, &uncounted);
    auto fault = read(record, reading);
    counts_ = counts;
    return fault;
}

std::optional<CellFault> DraftReader::folding_fault(const Reading& reading) const {
    for (const Bound& bound : bound_) {
        const Slot slot = bound.entry->slot;
        const bool needed = slot == Slot::at || slot == Slot::event || slot == Slot::order;
        if (!needed || reading.filled[static_cast<std::size_t>(slot)] || bound.entry->fallback) continue;
        return CellFault{bound.column_name, "", {"required_missing", {{"field", std::string{name_of(slot)}}}}};
    }
    return std::nullopt;
}

std::optional<Refusal> DraftReader::read_entry(std::size_t index, const Record& record, Reading& reading) {
    const Bound& bound = bound_[index];
    const Entry& entry = *bound.entry;
    const auto slot = static_cast<std::size_t>(entry.slot);
    stamps_[index].reset();
    std::string_view text = cell_of(bound, record);
    bool missing = text.empty();
    if (!missing && entry.mapped) {
        const std::string folded = mapping_->fold_values ? folded_name(text) : std::string{};
        const std::string_view wanted = mapping_->fold_values ? std::string_view{folded} : text;
        const auto found =
            std::find_if(entry.map.begin(), entry.map.end(), [&](const auto& pair) { return pair.first == wanted; });
        if (found != entry.map.end()) {
            if (!found->second) return std::nullopt;
            text = *found->second;
        } else if (entry.fallback) {
            auto& counts = counts_->defaulted[bound.column_name];
            const bool room = counts.size() < most_distinct_values || counts.count(std::string{text}) > 0;
            ++counts[room ? std::string{text} : std::string{"*"}];
            missing = true;
        } else {
            return Refusal{"value_not_mapped", {{"known", known_values(entry, mapping_->fold_values)}}};
        }
    }
    if (missing) {
        if (!entry.fallback || reading.filled[slot]) return std::nullopt;
        return set(index, *entry.fallback, reading);
    }
    reading.filled[slot] = true;
    return set(index, text, reading);
}

CellFault DraftReader::fault_at(Slot slot, std::string found, Refusal reason) const {
    for (const Bound& bound : bound_)
        if (bound.entry->slot == slot) return {bound.column_name, std::move(found), std::move(reason)};
    return {std::string{name_of(slot)}, std::move(found), std::move(reason)};
}

app::RowProblem row_problem(CellFault fault, const Record& record) {
    app::RowProblem problem{
        record.row, record.line, std::move(fault.column), std::move(fault.found), std::move(fault.reason), {}};
    problem.cells.assign(record.cells.begin(), record.cells.end());
    return problem;
}

} // namespace mizan::ingest
