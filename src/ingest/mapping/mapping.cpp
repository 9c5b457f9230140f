#include "ingest/mapping/mapping.hpp"

#include "base/money.hpp"
#include "ingest/cells/text.hpp"
#include "ingest/files/delimiter.hpp"
#include "ingest/mapping/json_at.hpp"

#include <algorithm>

namespace mizan::ingest {
namespace {

using core::Field;

/// Reads one document. Everything it meets wrong goes to faults_; the first is the answer.
class MappingReader {
public:
    Result<Mapping> read(const nlohmann::json& document) {
        const JsonAt root{document, "", faults_};
        root.allow_only({"source", "timezone", "encoding", "delimiter", "decimal", "sheet", "row", "missing", "skip_if",
                         "order", "event", "at", "actor", "assignee", "fields"});
        mapping_.source = std::string{trimmed(root.required("source").text_or(""))};
        if (root["source"].present() && mapping_.source.empty()) root.refuse("key_missing", {{"key", "source"}});
        if (root["timezone"].present()) mapping_.timezone = root["timezone"].text();
        mapping_.sheet = root["sheet"].text_or("");
        read_form(root);
        common_missing_ = root["missing"].texts();
        for (const JsonAt& rule : root["skip_if"].elements())
            read_skip_rule(rule);
        for (const auto& [key, at] : root.required("fields").members())
            read_field(key, at);
        read_shape(root);
        require_fields();
        order_by_after(root);
        mapping_.canonical = document.dump();
        if (faults_.first) return *faults_.first;
        return std::move(mapping_);
    }

private:
    void read_form(const JsonAt& root) {
        if (const auto name = root["encoding"].text_or("auto"); name != "auto") {
            mapping_.encoding = encoding_named(name);
            if (!mapping_.encoding)
                unknown_value(root["encoding"], name, "auto, utf-8, utf-16, windows-1256, windows-1252");
        }
        if (const auto name = root["delimiter"].text_or("auto"); name != "auto") {
            mapping_.delimiter = delimiter_named(name);
            if (!mapping_.delimiter) unknown_value(root["delimiter"], name, "auto, or a character");
        }
        const auto decimal = root["decimal"].text_or(".");
        if (decimal != "." && decimal != ",")
            unknown_value(root["decimal"], decimal, ". ,");
        else
            mapping_.decimal = decimal.front();
        const auto shape = root["row"].text_or("interaction");
        if (shape == "snapshot")
            mapping_.shape = RowShape::snapshot;
        else if (shape == "event")
            mapping_.shape = RowShape::event;
        else if (shape != "interaction")
            unknown_value(root["row"], shape, "interaction, snapshot, event");
    }

    void read_skip_rule(const JsonAt& at) {
        at.allow_only({"column", "aliases", "equals", "starts_with", "optional"});
        SkipRule rule;
        rule.column = at["column"].text_or("");
        rule.aliases = at["aliases"].texts();
        rule.optional = at["optional"].yes_no_or(false);
        for (const auto& value : at["equals"].texts())
            rule.equals.emplace_back(trimmed(value));
        for (const auto& value : at["starts_with"].texts())
            rule.starts_with.emplace_back(trimmed(value));
        if (!at["starts_with"].present()) {
            at.required("column");
            at.required("equals");
        }
        mapping_.skip_if.push_back(std::move(rule));
    }

    void read_field(const std::string& key, const JsonAt& at) {
        const std::string name = at["to"].present() ? at["to"].text() : key;
        std::optional<Slot> slot = slot_named(name);
        if (!slot && mapping_.shape == RowShape::event)
            for (const Slot folding : {Slot::event, Slot::at, Slot::actor, Slot::assignee})
                if (name_of(folding) == name) slot = folding;
        if (!slot) return at.refuse("field_unknown", {{"found", name}});
        read_entry(key, *slot, at);
    }

    void read_shape(const JsonAt& root) {
        const auto read_own = [&](Slot slot, RowShape shape, bool required) {
            const std::string name{name_of(slot)};
            const JsonAt at = root[name];
            if (at.present() && mapping_.shape != shape)
                at.refuse("key_unknown", {{"found", name}, {"known", "row: snapshot, event"}});
            if (at.present()) read_entry(name, slot, at);
            if (required && mapping_.shape == shape && mapping_.find(slot) == nullptr)
                root.refuse("key_missing", {{"key", name}});
        };
        read_own(Slot::order, RowShape::snapshot, false);
        read_own(Slot::event, RowShape::event, true);
        read_own(Slot::at, RowShape::event, true);
        read_own(Slot::actor, RowShape::event, false);
        read_own(Slot::assignee, RowShape::event, false);
    }

    void read_entry(const std::string& key, Slot slot, const JsonAt& at) {
        at.allow_only({"column", "columns", "join", "to", "aliases", "optional", "map", "default", "missing", "formats",
                       "after", "duration", "clock", "outcome_of", "kind", "split", "currency"});
        Entry entry;
        entry.key = key;
        entry.slot = slot;
        if (at["column"].present() && at["columns"].present()) at.refuse("column_and_columns", {});
        entry.columns = at["columns"].texts();
        if (at["column"].present()) entry.columns = {at["column"].text()};
        entry.join = at["join"].text_or(" ");
        entry.aliases = at["aliases"].texts();
        entry.optional = at["optional"].yes_no_or(false);
        for (const auto& value : common_missing_)
            entry.missing.emplace_back(trimmed(value));
        for (const auto& value : at["missing"].texts())
            entry.missing.emplace_back(trimmed(value));
        read_time_keys(entry, at);
        read_number_keys(entry, at);
        read_values(entry, at);
        if (!entry.has_column() && !entry.fallback) at.refuse("no_column", {});
        const Entry* earlier = mapping_.find(slot);
        if (earlier != nullptr && !earlier->optional) at.refuse("field_twice", {{"key", std::string{name_of(slot)}}});
        mapping_.entries.push_back(std::move(entry));
    }

    void read_time_keys(Entry& entry, const JsonAt& at) {
        for (const auto& pattern : at["formats"].texts()) {
            if (pattern == "excel" || pattern == "iso") {
                (pattern == "iso" ? entry.iso : entry.excel) = true;
                continue;
            }
            auto format = TimeFormat::compile(pattern);
            if (format)
                entry.formats.push_back(std::move(*format));
            else if (!faults_.first) {
                Refusal refusal = format.refusal();
                refusal.arguments.insert(refusal.arguments.begin(), NamedArgument{"path", at["formats"].path()});
                faults_.first = std::move(refusal);
            }
        }
        if (!at["after"].present()) return;
        const auto name = at["after"].text();
        entry.after = slot_named(name);
        if (!entry.after && mapping_.shape == RowShape::event && name == "at") entry.after = Slot::at;
        if (!entry.after || kind_of(*entry.after) != ValueKind::time) unknown_value(at["after"], name, "a time field");
    }

    void read_number_keys(Entry& entry, const JsonAt& at) {
        for (const auto& name : at["duration"].texts()) {
            const auto kind = duration_kind_named(name);
            if (kind)
                entry.durations.push_back(*kind);
            else
                unknown_value(at["duration"], name,
                              "seconds, minutes, hours, milliseconds, HH:MM, HH:MM:SS, words, iso8601, excel");
        }
        if (entry.durations.empty()) entry.durations = {DurationKind::seconds};
        if (at["clock"].present()) {
            const auto name = at["clock"].text();
            const auto clock = core::code_of<core::DurationClock>(name);
            if (clock)
                entry.clock = *clock;
            else
                unknown_value(at["clock"], name, "elapsed, working");
        }
        if (at["outcome_of"].present()) {
            const auto name = at["outcome_of"].text();
            entry.outcome_of_closed_only = name == "closed_only";
            if (name != "closed_only" && name != "all") unknown_value(at["outcome_of"], name, "all, closed_only");
        }
        if (at["kind"].present()) {
            entry.remaining = at["kind"].text() == "remaining";
            if (!entry.remaining || kind_of(entry.slot) != ValueKind::yes_no)
                unknown_value(at["kind"], at["kind"].text(), "remaining");
        }
        entry.split = at["split"].text_or("");
        entry.currency = at["currency"].text_or("");
        if (kind_of(entry.slot) != ValueKind::money) return;
        if (at["currency"].present() && !is_currency(entry.currency))
            unknown_value(at["currency"], entry.currency, "ISO 4217: OMR, USD");
    }

    void read_values(Entry& entry, const JsonAt& at) {
        const auto check = [&](const JsonAt& place, const std::optional<std::string>& value) {
            if (value && !faults_.first && !legal_value(entry, *value, mapping_.decimal))
                unknown_value(place, *value, legal_values(entry));
        };
        entry.mapped = at["map"].present();
        for (const auto& [key, value] : at["map"].members()) {
            entry.map.emplace_back(std::string{trimmed(key)}, value.scalar());
            check(value, entry.map.back().second);
        }
        entry.fallback = at["default"].scalar();
        check(at["default"], entry.fallback);
    }

    void require_fields() {
        const auto require = [&](Field field) {
            if (mapping_.find(slot_of(field)) == nullptr && !faults_.first)
                faults_.first = Refusal{"mapping_field_required", {{"key", std::string{core::name_of(field)}}}};
        };
        require(Field::external_id);
        require(Field::channel);
        if (mapping_.shape != RowShape::event) require(Field::opened_at);
    }

    /// opened_at first, then every entry behind the one that its `after` names.
    void order_by_after(const JsonAt& root) {
        auto& entries = mapping_.entries;
        std::stable_partition(entries.begin(), entries.end(), [](const Entry& e) {
            return !e.after && (e.slot == Slot::at || e.slot == slot_of(Field::opened_at));
        });
        std::vector<Entry> ordered;
        const auto ready = [&](const Entry& entry) {
            return !entry.after ||
                   std::any_of(ordered.begin(), ordered.end(), [&](const Entry& e) { return e.slot == *entry.after; });
        };
        while (!entries.empty()) {
            const auto next = std::find_if(entries.begin(), entries.end(), ready);
            if (next == entries.end()) {
                root["fields"][entries.front().key]["after"].refuse("after_unmet", {});
                return;
            }
            ordered.push_back(std::move(*next));
            entries.erase(next);
        }
        entries = std::move(ordered);
    }

    void unknown_value(const JsonAt& at, std::string found, std::string expected) {
        at.refuse("value_unknown", {{"found", std::move(found)}, {"expected", std::move(expected)}});
    }

    JsonAt::Faults faults_{"mapping", {}};
    Mapping mapping_;
    std::vector<std::string> common_missing_;
};

} // namespace

const Entry* Mapping::find(Slot slot) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.slot == slot; });
    return found == entries.end() ? nullptr : &*found;
}

Result<Mapping> read_mapping(std::string_view json) {
    auto document = parse_json(json, "mapping");
    if (!document) return document.refusal();
    return MappingReader{}.read(*document);
}

} // namespace mizan::ingest
