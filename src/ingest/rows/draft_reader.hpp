#pragma once
#include "app/ports/import_files.hpp"
#include "core/calendar/zone.hpp"
#include "ingest/files/record.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/rows/header.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace mizan::ingest {

/// What is wrong with one record, before it becomes a RowProblem.
struct CellFault {
    std::string column; // empty: the whole row
    std::string found;
    Refusal reason;
};

/// The parts of a promise or a follow-up as one row gives them.
struct PromiseParts {
    std::string by;
    std::optional<Instant> made_at, due_at, kept_at, withdrawn_at;
};

/// A draft that is being read, from one record or, for events, from several in the order of their times: a cell that
/// is not missing overwrites, a default only fills.
struct Reading {
    core::InteractionDraft draft;
    std::bitset<slot_count> filled; // slots that a cell has filled
    bool opened = false;
    PromiseParts promise, follow_up;
    EventKind event = EventKind::other; // of the last record read
    core::Resolved at;                  // of the last record read
    std::string actor, assignee;        // of the last record read
    std::int64_t order = 0;             // of the last record read
};

/// Turns records into drafts by a mapping. Bound to one file's columns; not copyable into another file. One thread.
/// Warnings counted: `time_ambiguous`, `time_in_gap` (a local time that the clocks showed twice, or never),
/// `unanswered_with_talk`, `time_without_anchor` (a time of day whose `after` is missing: left out).
/// Refusals of a row, with column and what was found: `cell_count` {found, expected}, `required_missing` {field},
/// `time_unreadable` {formats}, `time_without_date`, `number_unreadable`, `number_out_of_range` {lowest, highest},
/// `duration_unreadable` {kind}, `duration_negative`, `yes_no_unreadable`, `money_unreadable` {currency},
/// `value_not_mapped` {known}, `value_unknown` {known}, `step_unreadable`, `resolved_before_opened` {opened, resolved},
/// `first_response_before_opened` {opened, responded}, `closed_before_opened` {opened, closed},
/// `promise_without_due`.
class DraftReader {
public:
    /// Refuses `column_missing` {column, field, columns} or, where neither the id nor the time of opening can be found,
    /// `not_an_interaction_list` {id, time, columns}. `mapping` and `counts` outlive the reader.
    static Result<DraftReader> bind(const Mapping& mapping, const Header& header, core::Zone zone, bool from_1904,
                                    app::ReadCounts& counts);

    /// Whether bind() would refuse this header for want of the id's or the opening's column.
    static bool lacks(const Mapping& mapping, const Header& header);

    const core::FieldSet& supplied() const { return supplied_; }
    /// `cell_count` where the record has another number of cells than the header; the record's own fault before that.
    std::optional<CellFault> shape_fault(const Record& record) const;
    /// Whether skip_if takes the record out; to be asked before shape_fault, because a line below the table has
    /// another shape.
    bool skipped(const Record& record) const;
    /// The external id of a record, for sorting; empty where it is missing.
    std::string external_id(const Record& record);
    /// Reads every mapped cell of a record with as many cells as the header.
    std::optional<CellFault> read(const Record& record, Reading& reading);
    /// The same without counting anything: for a record that was read before.
    std::optional<CellFault> read_again(const Record& record, Reading& reading);
    /// Whether what folding needs is there: the event and its time, the order of a snapshot.
    std::optional<CellFault> folding_fault(const Reading& reading) const;
    /// Once all records of an interaction are read: what is required, the order of its times, what follows from others.
    std::optional<CellFault> complete(Reading& reading);

private:
    struct Bound {
        const Entry* entry;
        std::vector<std::size_t> columns;
        std::string column_name;
        int after = -1; // index of the bound entry
    };
    struct BoundRule {
        std::size_t column;
        const SkipRule* rule;
    };
    DraftReader(const Mapping& mapping, const Header& header, core::Zone zone, bool from_1904, app::ReadCounts& counts);
    std::optional<Refusal> bind_entry(const Entry& entry, const Header& header);
    std::optional<Refusal> bind_rules(const Header& header);
    void find_supplied();
    std::string_view cell_of(const Bound& bound, const Record& record);
    std::optional<Refusal> read_entry(std::size_t index, const Record& record, Reading& reading);
    std::optional<Refusal> set(std::size_t index, std::string_view text, Reading& reading);
    std::optional<Refusal> set_time(std::size_t index, std::string_view text, Reading& reading);
    std::optional<Refusal> set_step(std::size_t index, std::string_view text, Reading& reading);
    std::optional<Refusal> set_person(const Entry& entry, std::string_view text, Reading& reading);
    void set_all_agents(const std::vector<std::string_view>& people, Reading& reading);
    std::optional<Refusal> set_code(const Entry& entry, std::string_view text, Reading& reading);
    std::optional<Refusal> set_number(const Entry& entry, std::string_view text, Reading& reading);
    std::optional<Refusal> set_duration(const Entry& entry, std::string_view text, Reading& reading);
    std::optional<Refusal> set_yes_no(const Entry& entry, std::string_view text, Reading& reading);
    std::optional<Refusal> set_money(const Entry& entry, std::string_view text, Reading& reading);
    void put_time(Slot slot, const core::Resolved& at, Reading& reading);
    core::Resolved resolved(const WallStamp& stamp) const;
    core::Resolved next_at_or_after(Instant earliest, const WallStamp& stamp) const;
    void count_warning(core::Resolved::Kind kind);
    void settle_unanswered(core::InteractionDraft& draft);
    CellFault fault_at(Slot slot, std::string found, Refusal reason) const;

    const Mapping* mapping_;
    core::Zone zone_;
    bool from_1904_;
    app::ReadCounts* counts_;
    std::size_t width_;
    std::vector<Bound> bound_;
    std::vector<BoundRule> rules_;
    core::FieldSet supplied_;
    std::vector<std::optional<Instant>> stamps_; // of the current record, by bound entry
    std::string joined_, digits_;
};

/// Puts a fault into the port's form.
app::RowProblem row_problem(CellFault fault, const Record& record);

} // namespace mizan::ingest
