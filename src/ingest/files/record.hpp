#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// Bytes of the longest cell that is read.
inline constexpr std::size_t cell_limit = 1024 * 1024;

/// One record of a file, valid until the next one is read.
struct Record {
    std::vector<std::string_view> cells; // as they stand, not trimmed; valid UTF-8
    std::int64_t row = 0;                // from 1, blank lines counted, as a spreadsheet numbers them
    std::int64_t line = 0;               // the physical line on which it begins
    std::optional<Refusal> fault;        // it could not be read; `cells` then holds what stands there
};

/// Records in order, once; blank lines are passed over. One thread at a time.
class RecordReader {
public:
    virtual ~RecordReader() = default;
    /// False at the end. Throws Error for a broken file.
    virtual bool next(Record& record) = 0;
    /// From here on records have at least so many cells, where the file leaves empty ones out at their end (a sheet).
    virtual void pad_to(std::size_t /*cells*/) {}
    /// Bytes of the file read so far.
    virtual std::int64_t position() const = 0;
};

} // namespace mizan::ingest
