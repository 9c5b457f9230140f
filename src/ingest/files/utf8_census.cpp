#include "ingest/files/utf8_census.hpp"

#include <cstring>

namespace mizan::ingest {
namespace {

bool ascii_letter(unsigned char byte) {
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/// How many bytes of pure ASCII, eight at a time, begin at `text`.
std::size_t ascii_words(std::string_view text) {
    std::size_t n = 0;
    for (; n + 8 <= text.size(); n += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + n, 8);
        if ((word & 0x8080808080808080U) != 0) break;
    }
    return n;
}

} // namespace

void Utf8Census::add(std::string_view piece) {
    for (std::size_t i = 0; i < piece.size();) {
        if (awaited_ == 0 && previous_ < 0x80) {
            const std::size_t skipped = ascii_words(piece.substr(i));
            if (skipped > 0) {
                i += skipped;
                previous_ = static_cast<unsigned char>(piece[i - 1]);
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(piece[i++]);
        step(byte);
        neighbours(byte);
        previous_ = byte;
    }
}

void Utf8Census::finish() {
    if (awaited_ > 0) ++broken_;
    awaited_ = 0;
}

/// The table of the Unicode standard, 3-7 (well-formed byte sequences).
void Utf8Census::step(unsigned char byte) {
    if (awaited_ > 0) {
        if (byte >= lowest_ && byte <= highest_) {
            lowest_ = 0x80, highest_ = 0xBF;
            if (--awaited_ == 0) ++beyond_ascii_;
            return;
        }
        ++broken_;
        awaited_ = 0;
    }
    lowest_ = 0x80, highest_ = 0xBF;
    if (byte < 0x80) return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        awaited_ = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        awaited_ = 2;
        if (byte == 0xE0) lowest_ = 0xA0;
        if (byte == 0xED) highest_ = 0x9F;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        awaited_ = 3;
        if (byte == 0xF0) lowest_ = 0x90;
        if (byte == 0xF4) highest_ = 0x8F;
    } else {
        ++broken_;
    }
}

void Utf8Census::neighbours(unsigned char byte) {
    const bool letter = byte >= 0xC0, before = previous_ >= 0xC0;
    in_runs_ += letter && before;
    among_ascii_ += (letter && ascii_letter(previous_)) || (before && ascii_letter(byte));
}

} // namespace mizan::ingest
