#include "store/sqlite/bit_columns.hpp"

#include "core/kpi/segment.hpp"

#include <algorithm>
#include <bit>

namespace mizan::store {
namespace {

using core::missing;

enum Encoding : std::uint8_t { constant = 0, offset = 1, dictionary = 2 };
constexpr std::size_t dictionary_limit = 256;

[[noreturn]] void damaged() {
    throw Error{"segment_damaged"};
}

class BitWriter {
public:
    explicit BitWriter(ByteWriter& out) : out_{out} {}
    void put(std::uint64_t value, int width) {
        for (int done = 0; done < width;) {
            const int take = std::min(8 - used_, width - done);
            current_ |= static_cast<std::uint8_t>((value >> done & ((1U << take) - 1)) << used_);
            used_ += take;
            done += take;
            if (used_ == 8) flush();
        }
    }
    void flush() {
        if (used_ != 0) out_.byte(current_);
        current_ = 0;
        used_ = 0;
    }

private:
    ByteWriter& out_;
    std::uint8_t current_ = 0;
    int used_ = 0;
};

/// Calls take(value) for `rows` values of `width` bits.
template <class Take>
void read_bits(ByteReader& in, std::size_t rows, int width, Take take) {
    const auto bytes = in.bytes((static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(width) + 7) / 8);
    const std::uint64_t mask = width == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
    std::uint64_t window = 0; // the bits read and not yet taken, fewer than 64
    int held = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        std::uint64_t value = window;
        int got = held;
        for (; got < width && got <= 56; got += 8)
            value |= static_cast<std::uint64_t>(bytes[next++]) << got;
        if (got < width) { // a ninth byte, of which 64 − got bits belong to the value
            const std::uint64_t last = bytes[next++];
            value |= last << got;
            window = last >> (width - got);
            held = got + 8 - width;
        } else {
            window = width == 64 ? 0 : value >> width;
            held = got - width;
        }
        take(value & mask);
    }
}

/// Where the values lie, `missing` apart.
struct Extent {
    std::int64_t least = 0, greatest = 0;
    bool any_missing = false;
    int width() const { // bits of code: 0 is `missing` where there is any
        const auto reach = static_cast<std::uint64_t>(greatest) - static_cast<std::uint64_t>(least);
        if (any_missing && reach == ~std::uint64_t{0}) return 65;
        return std::bit_width(any_missing ? reach + 1 : reach);
    }
};

Extent extent_of(std::span<const std::int64_t> values) {
    Extent extent;
    bool first = true;
    for (const auto value : values) {
        if (value == missing) {
            extent.any_missing = true;
            continue;
        }
        extent.least = first ? value : std::min(extent.least, value);
        extent.greatest = first ? value : std::max(extent.greatest, value);
        first = false;
    }
    return extent;
}

/// Distinct values ascending; empty where there are more than a dictionary may have.
std::vector<std::int64_t> distinct(std::span<const std::int64_t> values) {
    std::vector<std::int64_t> found;
    for (const auto value : values) {
        const auto place = std::ranges::lower_bound(found, value);
        if (place != found.end() && *place == value) continue;
        if (found.size() == dictionary_limit) return {};
        found.insert(place, value);
    }
    return found;
}

int index_width(std::size_t size) {
    return std::bit_width(size - 1);
}

} // namespace

void ByteWriter::varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
}
void ByteWriter::integer(std::int64_t value) {
    varint(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

std::uint8_t ByteReader::byte() {
    return bytes(1)[0];
}
std::uint64_t ByteReader::varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const auto next = byte();
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if ((next & 0x80) == 0) return value;
    }
    damaged();
}
std::int64_t ByteReader::integer() {
    const auto zigzag = varint();
    return static_cast<std::int64_t>(zigzag >> 1 ^ (~(zigzag & 1) + 1));
}
std::span<const std::uint8_t> ByteReader::bytes(std::uint64_t size) {
    if (size > rest_.size()) damaged();
    const auto taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
}

void write_column(ByteWriter& out, std::span<const std::int64_t> values) {
    const auto same = [&](std::int64_t value) { return value == values.front(); };
    if (values.empty() || std::ranges::all_of(values, same)) {
        out.byte(constant);
        out.integer(values.empty() ? 0 : values.front());
        return;
    }
    const Extent extent = extent_of(values);
    const auto words = distinct(values);
    const auto rows = values.size();
    const bool by_dictionary =
        !words.empty() &&
        (extent.width() > 64 || words.size() * 64 + rows * static_cast<std::size_t>(index_width(words.size())) <
                                    rows * static_cast<std::size_t>(extent.width()));
    const bool whole = extent.width() > 64; // every distance occurs, and `missing`: stored as it is
    BitWriter bits{out};
    if (by_dictionary) {
        out.byte(dictionary);
        out.varint(words.size());
        for (const auto word : words)
            out.integer(word);
        for (const auto value : values)
            bits.put(static_cast<std::uint64_t>(std::ranges::lower_bound(words, value) - words.begin()),
                     index_width(words.size()));
    } else {
        const auto width = whole ? 64 : extent.width();
        const auto least = whole ? missing : extent.least;
        const bool codes_missing = extent.any_missing && !whole;
        out.byte(offset);
        out.integer(least);
        out.byte(static_cast<std::uint8_t>(width));
        out.byte(codes_missing);
        for (const auto value : values) {
            const auto distance = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least);
            bits.put(!codes_missing ? distance : value == missing ? 0 : distance + 1, width);
        }
    }
    bits.flush();
}

std::vector<std::int64_t> read_column(ByteReader& in, std::size_t rows) {
    const auto encoding = in.byte();
    if (encoding == constant) return std::vector<std::int64_t>(rows, in.integer());
    std::vector<std::int64_t> values;
    values.reserve(rows);
    if (encoding == dictionary) {
        std::vector<std::int64_t> words(in.varint() & 0x1ff);
        if (words.empty() || words.size() > dictionary_limit) damaged();
        for (auto& word : words)
            word = in.integer();
        read_bits(in, rows, index_width(words.size()), [&](std::uint64_t index) {
            if (index >= words.size()) damaged();
            values.push_back(words[index]);
        });
        return values;
    }
    if (encoding != offset) damaged();
    const auto least = static_cast<std::uint64_t>(in.integer());
    const int width = in.byte();
    const bool codes_missing = in.byte() != 0;
    if (width > 64) damaged();
    read_bits(in, rows, width, [&](std::uint64_t code) {
        values.push_back(
            codes_missing && code == 0 ? missing : static_cast<std::int64_t>(least + code - (codes_missing ? 1 : 0)));
    });
    return values;
}

} // namespace mizan::store
