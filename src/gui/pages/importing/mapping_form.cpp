#include "gui/pages/importing/mapping_form.hpp"

#include "base/folding.hpp"
#include "gui/pages/importing/mapping_fields.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <cstddef>

namespace mizan::gui {
namespace {

constexpr std::size_t most_values = 12; // of a column, each with a line of its own

int place_of(const std::vector<std::string>& list, const std::string& text) {
    const auto found = std::find(list.begin(), list.end(), text);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

std::string trimmed_cell(const std::string& cell) {
    const auto first = cell.find_first_not_of(" \t\r\n"), last = cell.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string{} : cell.substr(first, last - first + 1);
}

/// What somebody who spells the value otherwise means by it.
std::optional<std::string> known_meaning(const std::vector<std::pair<std::string, std::string>>& meanings,
                                         const std::string& cell) {
    const auto folded = folded_for_search(cell);
    for (const auto& [spelling, code] : meanings)
        if (folded_for_search(spelling) == folded) return code;
    return std::nullopt;
}

} // namespace

void MappingForm::set_file(const app::FileGlimpse& glimpse) {
    columns_ = glimpse.columns;
    cells_ = glimpse.rows;
    refresh();
}

void MappingForm::set_draft(MappingDraft draft) {
    draft_ = std::move(draft);
    refresh();
}

void MappingForm::start_from(MappingDraft profile, const std::string& source) {
    knowing_ = profile;
    draft_ = std::move(profile);
    draft_.set_source(source);
    for (const auto& field : mapping_fields()) {
        const auto origin = draft_.origin(field.name, columns_);
        if (origin.kind == Origin::Kind::column) learn_values(field.name, origin.text);
    }
    refresh();
}

void MappingForm::propose(const MappingDraft& knowing, const std::string& source) {
    draft_ = MappingDraft{};
    draft_.set_source(source);
    knowing_ = knowing;
    for (const auto& field : mapping_fields()) {
        const auto origin = knowing.origin(field.name, columns_);
        if (origin.kind != Origin::Kind::column || place_of(columns_, origin.text) < 0) continue;
        draft_.take_column(field.name, origin.text);
        learn_values(field.name, origin.text);
    }
    refresh();
}

/// Where the column holds other words than our codes, each of them needs a meaning.
void MappingForm::learn_values(std::string_view name, const std::string& column) {
    const auto* field = mapping_field(name);
    if (field == nullptr || field->kind != CellKind::code) return;
    const auto codes = codes_of(*field);
    const auto known = knowing_.meanings(name);
    for (const auto& value : values_of(column)) {
        if (draft_.meaning(name, value)) continue;
        auto code = known_meaning(known, value);
        for (const auto& own : codes)
            if (folded_for_search(own) == folded_for_search(value)) code = own;
        if (code && place_of(codes, *code) >= 0) draft_.set_meaning(name, value, code);
    }
}

void MappingForm::show_all_fields(bool all) {
    all_ = all;
    refresh();
}

std::vector<std::string> MappingForm::values_of(const std::string& column) const {
    std::vector<std::string> values;
    const int place = place_of(columns_, column);
    if (place < 0) return values;
    for (const auto& row : cells_) {
        if (values.size() == most_values) break;
        if (static_cast<std::size_t>(place) >= row.size()) continue;
        const auto cell = trimmed_cell(row[static_cast<std::size_t>(place)]);
        if (!cell.empty() && place_of(values, cell) < 0) values.push_back(cell);
    }
    return values;
}

std::vector<std::string> MappingForm::worded_codes(std::string_view name) const {
    std::vector<std::string> words;
    const auto* field = mapping_field(name);
    for (const auto& code : codes_of(*field))
        words.push_back(text::say_word(voice_, field->words, code));
    return words;
}

void MappingForm::refresh() {
    rows_.clear();
    for (const auto& field : mapping_fields())
        if (all_ || field.usual || draft_.origin(field.name, columns_).kind != Origin::Kind::nowhere)
            add_field(field.name);
}

/// Entries: nowhere, the columns, the codes as a value of every row, and what the mapping has that is none of these.
void MappingForm::add_field(std::string_view name) {
    const auto* field = mapping_field(name);
    MappingRow row;
    row.field = name;
    row.label = text::say_word(voice_, "field", name);
    row.required = field->required;
    row.entries.push_back(text::say(voice_, "gui.import.nowhere"));
    for (const auto& column : columns_)
        row.entries.push_back(text::isolated(voice_, column));
    for (const auto& word : worded_codes(name))
        row.entries.push_back(text::say(voice_, "gui.import.constant", {{"value", word}}));
    const auto origin = draft_.origin(name, columns_);
    const auto codes = codes_of(*field);
    const int column = place_of(columns_, origin.text), code = place_of(codes, origin.text);
    if (origin.kind == Origin::Kind::nowhere)
        row.chosen = 0;
    else if (origin.kind == Origin::Kind::column && column >= 0)
        row.chosen = column + 1;
    else if (origin.kind == Origin::Kind::constant && code >= 0)
        row.chosen = static_cast<int>(columns_.size()) + 1 + code;
    else {
        row.chosen = static_cast<int>(row.entries.size());
        row.entries.push_back(text::isolated(voice_, origin.text));
    }
    rows_.push_back(std::move(row));
    if (origin.kind == Origin::Kind::column && column >= 0 && !codes.empty()) add_values(name, origin.text);
}

void MappingForm::add_values(std::string_view name, const std::string& column) {
    const auto codes = codes_of(*mapping_field(name));
    auto entries = worded_codes(name);
    entries.insert(entries.begin(), text::say(voice_, "gui.import.value_refused"));
    const bool unmapped = draft_.meanings(name).empty(); // then our own codes are understood, in any case
    for (const auto& value : values_of(column)) {
        auto code = draft_.meaning(name, value);
        for (const auto& own : codes)
            if (unmapped && folded_for_search(own) == folded_for_search(value)) code = own;
        rows_.push_back({MappingRow::Kind::value, std::string{name}, value,
                         text::say(voice_, "gui.import.value", {{"value", value}}), false, entries,
                         code ? place_of(codes, *code) + 1 : 0});
    }
    const auto other = draft_.otherwise(name);
    rows_.push_back({MappingRow::Kind::otherwise, std::string{name}, "", text::say(voice_, "gui.import.other_values"),
                     false, std::move(entries), other ? place_of(codes, *other) + 1 : 0});
}

void MappingForm::choose(std::size_t index, int entry) {
    if (index >= rows_.size() || entry < 0) return;
    const MappingRow row = rows_[index];
    const auto codes = codes_of(*mapping_field(row.field));
    const auto place = static_cast<std::size_t>(entry);
    if (row.kind != MappingRow::Kind::field) {
        std::optional<std::string> code;
        if (place > 0 && place <= codes.size()) code = codes[place - 1];
        row.kind == MappingRow::Kind::value ? draft_.set_meaning(row.field, row.value, code)
                                            : draft_.set_otherwise(row.field, code);
    } else if (place == 0) {
        draft_.leave_out(row.field);
    } else if (place <= columns_.size()) {
        draft_.take_column(row.field, columns_[place - 1]);
        learn_values(row.field, columns_[place - 1]);
    } else if (place <= columns_.size() + codes.size()) {
        draft_.take_constant(row.field, codes[place - 1 - columns_.size()]);
    }
    refresh();
}

std::vector<std::string> MappingForm::missing() const {
    std::vector<std::string> names;
    for (const auto& field : mapping_fields()) {
        const bool required = field.required && !(field.name == "opened_at" && draft_.of_events());
        if (required && draft_.origin(field.name, columns_).kind == Origin::Kind::nowhere)
            names.push_back(text::say_word(voice_, "field", field.name));
    }
    return names;
}

} // namespace mizan::gui
