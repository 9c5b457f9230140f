#pragma once
#include "base/error.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mizan::store {

/// Bytes written one after the other; integers as varints (7 bits a byte, the least first; signed ones zigzag).
class ByteWriter {
public:
    void byte(std::uint8_t value) { out_.push_back(value); }
    void varint(std::uint64_t value);
    void integer(std::int64_t value);
    void bytes(std::span<const std::uint8_t> value) { out_.insert(out_.end(), value.begin(), value.end()); }
    std::vector<std::uint8_t>& out() { return out_; }

private:
    std::vector<std::uint8_t> out_;
};

/// Reads what ByteWriter wrote. Throws Error `segment_damaged` where bytes are missing.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : rest_{bytes} {}
    std::uint8_t byte();
    std::uint64_t varint();
    std::int64_t integer();
    std::span<const std::uint8_t> bytes(std::uint64_t size);
    bool at_end() const { return rest_.empty(); }

private:
    std::span<const std::uint8_t> rest_;
};

/// A column of whole numbers in few bits: one value for all rows; or the distance from the least value; or an index
/// into a dictionary of at most 256 values; whichever is shorter. core::missing costs no more than any other value.
void write_column(ByteWriter& out, std::span<const std::int64_t> values);
/// Exactly `rows` values.
std::vector<std::int64_t> read_column(ByteReader& in, std::size_t rows);

} // namespace mizan::store
