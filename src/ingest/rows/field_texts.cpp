#include "ingest/rows/field_texts.hpp"

#include "ingest/cells/text.hpp"
#include "ingest/rows/draft_reader.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

constexpr core::Field always_asked[] = {core::Field::external_id, core::Field::channel, core::Field::opened_at};

std::string known_fields() {
    std::string known;
    for (std::size_t i = 0; i < slot_count; ++i) {
        const auto slot = slot_named(name_of(static_cast<Slot>(i)));
        if (slot && kind_of(*slot) != ValueKind::none && *slot < Slot::event)
            known += (known.empty() ? "" : ", ") + std::string{name_of(*slot)};
    }
    return known;
}

/// The entry that reads a column of the field's own name.
Entry entry_of(Slot slot, const std::string& currency) {
    Entry entry;
    entry.key = name_of(slot);
    entry.slot = slot;
    entry.columns = {entry.key};
    if (kind_of(slot) == ValueKind::duration) entry.durations = {DurationKind::seconds, DurationKind::hh_mm_ss};
    entry.currency = currency;
    return entry;
}

/// A row of a file that has a column for each field.
struct OneRow {
    Mapping mapping;
    std::vector<std::string> names, cells;

    void add(Slot slot, std::string value, const std::string& currency) {
        mapping.entries.push_back(entry_of(slot, currency));
        names.emplace_back(name_of(slot));
        cells.push_back(std::move(value));
    }
    bool has(Slot slot) const { return mapping.find(slot) != nullptr; }
    Record record() const {
        Record record;
        record.cells.assign(cells.begin(), cells.end());
        record.row = record.line = 1;
        return record;
    }
    bool empty(const std::string& name) const {
        const auto at = std::ranges::find(names, name);
        return at == names.end() || trimmed(cells[static_cast<std::size_t>(at - names.begin())]).empty();
    }
    /// So that the other fields can be read all the same.
    void clear(const std::string& name) {
        const auto at = std::ranges::find(names, name);
        if (at != names.end()) cells[static_cast<std::size_t>(at - names.begin())].clear();
    }
};

Result<OneRow> one_row(const std::vector<app::FieldText>& fields, const std::string& currency) {
    OneRow row;
    for (const auto& field : fields) {
        const auto slot = slot_named(field.name);
        if (!slot || *slot >= Slot::event)
            return Refusal{"field_unknown", {{"found", field.name}, {"known", known_fields()}}};
        if (kind_of(*slot) == ValueKind::money && currency.empty())
            return Refusal{"field_needs_currency", {{"field", field.name}}};
        if (row.has(*slot)) return Refusal{"field_twice", {{"field", field.name}}};
        row.add(*slot, field.value, currency);
    }
    for (const core::Field field : always_asked)
        if (!row.has(slot_of(field))) row.add(slot_of(field), "", currency);
    return row;
}

} // namespace

Result<app::FieldsRead> read_fields(const std::vector<app::FieldText>& fields, const std::string& timezone,
                                    const std::string& currency) {
    const auto zone = core::Zone::named(timezone);
    if (!zone) return zone.refusal();
    auto row = one_row(fields, currency);
    if (!row) return row.refusal();
    app::ReadCounts counts;
    const Header header{{row->names.begin(), row->names.end()}};
    auto reader = DraftReader::bind(row->mapping, header, *zone, false, counts);
    if (!reader) return reader.refusal();

    app::FieldsRead read;
    for (const core::Field field : always_asked)
        if (const std::string name{core::name_of(field)}; row->empty(name))
            read.problems.push_back({name, "", {"required_missing", {{"field", name}}}});
    for (;;) {
        Reading reading;
        auto fault = reader->read(row->record(), reading);
        if (!fault) fault = reader->complete(reading);
        const bool told = fault && std::ranges::any_of(read.problems, [&](const app::FieldProblem& problem) {
                              return problem.field == fault->column;
                          });
        if (!fault || told) { // a field that was cleared for its own fault may be missed once more
            read.draft = std::move(reading.draft);
            return read;
        }
        row->clear(fault->column);
        read.problems.push_back({fault->column, std::move(fault->found), std::move(fault->reason)});
    }
}

} // namespace mizan::ingest
