#include "gui/pages/importing/mapping_draft.hpp"

#include "base/folding.hpp"
#include "gui/pages/importing/mapping_fields.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

using EntryJson = nlohmann::ordered_json;

/// Of a text, or of a list of texts.
std::vector<std::string> texts_at(const EntryJson& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.find(key);
    if (found == object.end()) return texts;
    if (found->is_string()) texts.push_back(found->get<std::string>());
    if (found->is_array())
        for (const auto& element : *found)
            if (element.is_string()) texts.push_back(element.get<std::string>());
    return texts;
}

std::string field_named_by(const EntryJson& entry, const std::string& key) {
    const auto to = entry.find("to");
    return to != entry.end() && to->is_string() ? to->get<std::string>() : key;
}

std::string scalar_text(const EntryJson& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_null() ? std::string{} : value.dump();
}

/// The column of the file that the entry means: its own name or one of its other names.
std::optional<std::string> column_in(const EntryJson& entry, const std::vector<std::string>& columns) {
    auto names = texts_at(entry, "column");
    for (auto& other : texts_at(entry, "aliases"))
        names.push_back(std::move(other));
    for (const auto& name : names)
        for (const auto& column : columns)
            if (folded_for_search(column) == folded_for_search(name)) return column;
    return std::nullopt;
}

std::string joined_columns(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : " + ") + name;
    return text;
}

bool of_kind(const EntryJson& entry, const std::string& key, CellKind kind) {
    const auto* field = mapping_field(field_named_by(entry, key));
    return field != nullptr && field->kind == kind && !entry.contains("after");
}

bool any_of_kind(const EntryJson& fields, CellKind kind) {
    for (const auto& [name, entry] : fields.items())
        if (of_kind(entry, name, kind)) return true;
    return false;
}

std::optional<std::vector<std::string>> formats_of(const EntryJson& fields, CellKind kind, const char* key,
                                                   const std::vector<std::string>& none) {
    std::optional<std::vector<std::string>> all;
    for (const auto& [name, entry] : fields.items()) {
        if (!of_kind(entry, name, kind)) continue;
        auto formats = texts_at(entry, key);
        if (formats.empty()) formats = none;
        if (all && *all != formats) return std::nullopt;
        all = std::move(formats);
    }
    return all;
}

} // namespace

MappingDraft::MappingDraft() : document_{{"source", ""}, {"fields", Json::object()}} {}

std::optional<MappingDraft> MappingDraft::parsed(std::string_view json) {
    auto document = Json::parse(json, nullptr, false);
    if (!document.is_object() || !document.contains("fields") || !document["fields"].is_object()) return std::nullopt;
    for (const auto& [name, entry] : document["fields"].items())
        if (!entry.is_object()) return std::nullopt;
    MappingDraft draft{std::move(document)};
    if (const auto* opened = draft.entry_of("opened_at")) draft.new_time_formats_ = texts_at(*opened, "formats");
    return draft;
}

std::string MappingDraft::text() const {
    return document_.dump(2) + "\n";
}

std::string MappingDraft::text_at(const char* key) const {
    const auto found = document_.find(key);
    return found != document_.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

void MappingDraft::set_text(const char* key, const std::string& value) {
    if (value.empty())
        document_.erase(key);
    else
        document_[key] = value;
}

void MappingDraft::set_source(const std::string& name) {
    document_["source"] = name;
}
void MappingDraft::set_timezone(const std::string& name) {
    set_text("timezone", name);
}
void MappingDraft::set_sheet(const std::string& name) {
    set_text("sheet", name);
}

std::vector<std::string> MappingDraft::keys_of(std::string_view field) const {
    std::vector<std::string> keys;
    for (const auto& [name, entry] : document_["fields"].items())
        if (field_named_by(entry, name) == field) keys.push_back(name);
    std::sort(keys.begin(), keys.end());
    return keys;
}

const MappingDraft::Json* MappingDraft::entry_of(std::string_view field) const {
    const auto keys = keys_of(field);
    return keys.empty() ? nullptr : &document_["fields"][keys.front()];
}

MappingDraft::Json* MappingDraft::entry_of(std::string_view field) {
    const auto keys = keys_of(field);
    return keys.empty() ? nullptr : &document_["fields"][keys.front()];
}

Origin MappingDraft::origin(std::string_view field, const std::vector<std::string>& columns) const {
    Origin first;
    for (const auto& key : keys_of(field)) {
        const auto& entry = document_["fields"][key];
        if (const auto column = column_in(entry, columns)) return {Origin::Kind::column, *column};
        if (first.kind != Origin::Kind::nowhere) continue;
        if (const auto names = texts_at(entry, "columns"); !names.empty())
            first = {Origin::Kind::several, joined_columns(names)};
        else if (entry.contains("default") && (!entry.contains("column") || entry.value("optional", false)))
            first = {Origin::Kind::constant, scalar_text(entry["default"])};
        else if (!entry.value("optional", false))
            first = {Origin::Kind::column, joined_columns(texts_at(entry, "column"))};
    }
    return first;
}

/// Where several entries fill the field, the first stays.
MappingDraft::Json& MappingDraft::only_entry(std::string_view field) {
    auto& fields = document_["fields"];
    const auto keys = keys_of(field);
    for (std::size_t i = 1; i < keys.size(); ++i)
        fields.erase(keys[i]);
    if (!keys.empty()) return fields[keys.front()];
    auto& made = fields[std::string{field}] = Json::object();
    const auto* known = mapping_field(field);
    if (known != nullptr && known->kind == CellKind::time && !new_time_formats_.empty())
        made["formats"] = new_time_formats_;
    if (known != nullptr && known->kind == CellKind::duration && !new_duration_formats_.empty())
        made["duration"] = new_duration_formats_;
    return made;
}

void MappingDraft::take_column(std::string_view field, const std::string& column) {
    auto& entry = only_entry(field);
    const bool was_constant = !entry.contains("column") && !entry.contains("columns");
    for (const char* key : {"columns", "join", "aliases", "optional"})
        entry.erase(key);
    if (was_constant) entry.erase("default");
    entry["column"] = column;
}

void MappingDraft::take_constant(std::string_view field, const std::string& value) {
    leave_out(field);
    document_["fields"][std::string{field}] = Json{{"default", value}};
}

void MappingDraft::leave_out(std::string_view field) {
    for (const auto& key : keys_of(field))
        document_["fields"].erase(key);
}

std::optional<std::string> MappingDraft::meaning(std::string_view field, const std::string& cell) const {
    const auto* entry = entry_of(field);
    if (entry == nullptr || !entry->contains("map")) return std::nullopt;
    const auto& map = (*entry)["map"];
    const auto found = map.find(cell);
    if (found == map.end() || found->is_null()) return std::nullopt;
    return scalar_text(*found);
}

void MappingDraft::set_meaning(std::string_view field, const std::string& cell,
                               const std::optional<std::string>& code) {
    auto* entry = entry_of(field);
    if (entry == nullptr) return;
    auto& map = (*entry)["map"];
    if (!map.is_object()) map = Json::object();
    if (code)
        map[cell] = *code;
    else
        map.erase(cell);
}

std::optional<std::string> MappingDraft::otherwise(std::string_view field) const {
    const auto* entry = entry_of(field);
    if (entry == nullptr || !entry->contains("default")) return std::nullopt;
    return scalar_text((*entry)["default"]);
}

void MappingDraft::set_otherwise(std::string_view field, const std::optional<std::string>& code) {
    auto* entry = entry_of(field);
    if (entry == nullptr) return;
    if (code)
        (*entry)["default"] = *code;
    else
        entry->erase("default");
}

std::vector<std::pair<std::string, std::string>> MappingDraft::meanings(std::string_view field) const {
    std::vector<std::pair<std::string, std::string>> all;
    const auto* entry = entry_of(field);
    if (entry == nullptr || !entry->contains("map") || !(*entry)["map"].is_object()) return all;
    for (const auto& [cell, value] : (*entry)["map"].items())
        if (!value.is_null()) all.emplace_back(cell, scalar_text(value));
    return all;
}

std::optional<std::vector<std::string>> MappingDraft::time_formats() const {
    const auto& fields = document_["fields"];
    if (!any_of_kind(fields, CellKind::time)) return new_time_formats_;
    return formats_of(fields, CellKind::time, "formats", {"iso", "excel"});
}

std::optional<std::vector<std::string>> MappingDraft::duration_formats() const {
    const auto& fields = document_["fields"];
    if (!any_of_kind(fields, CellKind::duration)) return new_duration_formats_;
    return formats_of(fields, CellKind::duration, "duration", {"seconds"});
}

void MappingDraft::set_time_formats(const std::vector<std::string>& formats) {
    new_time_formats_ = formats;
    for (auto& [name, entry] : document_["fields"].items())
        if (of_kind(entry, name, CellKind::time)) entry["formats"] = formats;
}

void MappingDraft::set_duration_formats(const std::vector<std::string>& formats) {
    new_duration_formats_ = formats;
    for (auto& [name, entry] : document_["fields"].items())
        if (of_kind(entry, name, CellKind::duration)) entry["duration"] = formats;
}

} // namespace mizan::gui
