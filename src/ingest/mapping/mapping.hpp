#pragma once
#include "base/result.hpp"
#include "core/service/codes.hpp"
#include "ingest/cells/durations.hpp"
#include "ingest/cells/time_format.hpp"
#include "ingest/files/encoding.hpp"
#include "ingest/mapping/slot.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mizan::ingest {

/// Where the value of one slot comes from and how it is read.
///
/// Keys of an entry in the file, beside those that spec'd mappings have had from the start (column, columns + join, to,
/// map, default, missing, formats, after, duration, clock, outcome_of):
/// - "aliases": other names of the column, tried in order when it is not there ("الحالة");
/// - "optional": true: the file may lack the column; then the field is not supplied (a required field takes its
///   default);
/// - "split": ";": several people in one cell: the last is meant; of `agent` the first is first responder where the
///   mapping has no other, and all are participants; of `participants` all are meant;
/// - "kind": "remaining": a yes/no read from the time left to a target: negative means missed (with "duration");
/// - "currency": "OMR": of a cost; its minor unit is the currency's own; without it the organisation's;
/// - "formats" may also hold "iso" (what needs no format) and "excel"; "duration" may be a list, tried in order;
/// - two entries may fill the same field (by "to") where the earlier, by the order of their keys, is optional: the
/// first
///   whose column is there does.
struct Entry {
    std::string key; // in the file, for messages
    Slot slot = slot_of(core::Field::external_id);
    std::vector<std::string> columns; // one, several joined, or none: then always the default
    std::string join = " ";
    std::vector<std::string> aliases;
    bool optional = false;
    std::optional<std::string> fallback; // "default"
    bool mapped = false;
    std::vector<std::pair<std::string, std::optional<std::string>>> map; // nothing: means missing
    std::vector<std::string> missing;                                    // the mapping's and its own
    std::vector<TimeFormat> formats;                                     // none: what needs no format
    bool iso = false;   // what needs no format is read too, after formats
    bool excel = false; // serial numbers are read too, after formats
    std::optional<Slot> after;
    std::vector<DurationKind> durations; // tried in order
    core::DurationClock clock = core::DurationClock::elapsed;
    bool remaining = false;
    bool outcome_of_closed_only = false;
    std::string split;
    std::string currency; // empty: the organisation's

    bool has_column() const { return !columns.empty(); }
};

enum class RowShape { interaction, snapshot, event };

/// A row is passed over where the column's cell is one of `equals`, trimmed, or begins with one of `starts_with`.
/// Without a column the first cell is meant, and the row may have another number of cells than the header (a line
/// below the table that says the period or the time zone).
struct SkipRule {
    std::string column;
    std::vector<std::string> aliases; // other names of the column, tried in order
    std::vector<std::string> equals, starts_with;
    bool optional = false;
};

/// A mapping file, checked.
struct Mapping {
    std::string source, profile;
    std::optional<std::string> timezone;
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::string sheet;
    char decimal = '.';
    RowShape shape = RowShape::interaction;
    std::vector<SkipRule> skip_if;
    std::vector<Entry> entries; // an entry stands behind the one that its `after` names; shape's own entries too
    std::string canonical;      // the JSON, keys sorted
    /// The `map`s match without regard to case, Arabic diacritics or white space at the ends (profiles).
    bool fold_values = false;

    const Entry* find(Slot slot) const;
};

/// Reads and checks a mapping. Refusals; `path` is the place in the JSON ("fields.opened_at.formats[1]"; the outermost
/// object is "top_level"):
/// - `mapping_not_json` {position, found}; `mapping_unfinished` {position}; `mapping_key_twice` {key}
/// - `mapping_wrong_type` {path, expected}: text, texts, object, objects, yes_no, value
/// - `mapping_key_unknown` {path, found, known}; `mapping_key_missing` {path, key}
/// - `mapping_field_unknown` {path, found}; `mapping_field_twice` {path, key}; `mapping_field_required` {key}
/// - `mapping_column_and_columns` {path}; `mapping_no_column` {path}: neither a column nor a default
/// - `mapping_value_unknown` {path, found, expected}; `mapping_after_unmet` {path}
/// - `time_format_unreadable` {path, format, found}
Result<Mapping> read_mapping(std::string_view json);

/// Whether a text is a legal value of the slot, before any file is seen: for `map` and `default`.
bool legal_value(const Entry& entry, std::string_view text, char decimal);
/// What legal_value takes, for a message: the codes ("email, phone, …"), or the key of what is expected.
std::string legal_values(const Entry& entry);

} // namespace mizan::ingest
