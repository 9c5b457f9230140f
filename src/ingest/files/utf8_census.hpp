#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mizan::ingest {

/// Counts what a file's bytes would be as UTF-8, and how its bytes from C0 up stand to each other.
/// Keeps: overlong forms, surrogates and code points beyond U+10FFFF count as broken. Pieces may be cut anywhere.
class Utf8Census {
public:
    void add(std::string_view piece);
    /// After the last piece: an unfinished character is a broken one.
    void finish();

    std::int64_t beyond_ascii() const { return beyond_ascii_; }       // valid characters of two bytes and more
    std::int64_t broken() const { return broken_; }                   // bytes that begin no valid character
    std::int64_t letters_in_runs() const { return in_runs_; }         // bytes ≥ C0 right after a byte ≥ C0
    std::int64_t letters_among_ascii() const { return among_ascii_; } // bytes ≥ C0 right after or before A-Z a-z

private:
    void step(unsigned char byte);
    void neighbours(unsigned char byte);

    std::int64_t beyond_ascii_ = 0, broken_ = 0, in_runs_ = 0, among_ascii_ = 0;
    int awaited_ = 0;                              // continuation bytes still to come
    unsigned char lowest_ = 0x80, highest_ = 0xBF; // what the next one may be
    unsigned char previous_ = 0;
};

} // namespace mizan::ingest
