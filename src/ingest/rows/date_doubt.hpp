#pragma once
#include "app/ports/import_files.hpp"
#include "ingest/files/record.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/rows/header.hpp"

#include <optional>
#include <vector>

namespace mizan::ingest {

/// Whether two of a time's formats fit the same cell differently (day first against month first), and which of them the
/// rest of the file proves. One instance looks at one file; nothing is ever guessed: of two formats the first is
/// certain where some cell of the field is read by it alone and none by the other alone.
class DateDoubt {
public:
    /// `mapping` outlives it.
    DateDoubt(Mapping& mapping, const Header& header);
    /// Whether any entry has formats that resemble each other: else no cell can be in doubt.
    bool possible() const { return !watched_.empty(); }
    void look_at(const Record& record);
    /// After the last record: takes the disproved formats out of the mapping; each read no cell that the proved one
    /// does not read. Refuses `dates_ambiguous` {column, found, row, first_format, second_format} where nothing
    /// decides.
    std::optional<Refusal> settle();

private:
    struct Example {
        std::string found;
        std::int64_t row = 0;
    };
    /// What the file says of two formats, the places of which are `first` < `second`.
    struct Rivals {
        std::size_t first, second;
        bool first_alone = false, second_alone = false; // some cell is read by this one and not by the other
        std::optional<Example> both;                    // the first cell that they read differently
    };
    struct Watched {
        Entry* entry;
        std::vector<std::size_t> columns;
        std::string column_name;
        std::vector<Rivals> rivals;
        std::vector<std::optional<WallStamp>> stamps; // of the current cell, by format
    };
    static std::optional<Refusal> settle(Watched& field);

    std::vector<Watched> watched_;
};

/// Somebody says what comes first: of two formats that fit the same dates the one with the other order goes.
void keep_order(Mapping& mapping, app::DateOrder order);

} // namespace mizan::ingest
