#pragma once
#include "ingest/files/record.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/rows/header.hpp"

#include <optional>
#include <vector>

namespace mizan::ingest {

/// Whether two of a time's formats fit the same cell differently (day first against month first). One instance looks
/// at one file; nothing is ever guessed.
class DateDoubt {
public:
    DateDoubt(const Mapping& mapping, const Header& header);
    /// Whether any entry has formats that resemble each other: else no cell can be in doubt.
    bool possible() const { return !watched_.empty(); }
    /// `dates_ambiguous` {column, found, row, first_format, second_format}.
    std::optional<Refusal> in(const Record& record);

private:
    struct Watched {
        const Entry* entry;
        std::vector<std::size_t> columns;
    };
    std::vector<Watched> watched_;
};

} // namespace mizan::ingest
