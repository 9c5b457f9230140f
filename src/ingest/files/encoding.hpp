#pragma once
#include "ingest/files/byte_source.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace mizan::ingest {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1256, windows_1252 };

/// "utf-8", "utf-16le", "utf-16be", "windows-1256", "windows-1252".
std::string_view name_of(Encoding encoding);
/// The above without regard to case, and "utf8", "utf-16", "cp1256", "cp1252", "latin1", "iso-8859-1".
/// "utf-16" without a byte-order mark is little-endian.
std::optional<Encoding> encoding_named(std::string_view name);

struct EncodingFinding {
    Encoding encoding = Encoding::utf8;
    int mark_bytes = 0;            // length of the byte-order mark, which is not text
    std::int64_t broken_bytes = 0; // UTF-8 with so many bytes that are none; each is read as U+FFFD
};

/// Reads the source to its end. A byte-order mark decides, whatever the mapping says. Else `wanted`. Else:
/// - UTF-16 where, in the first 4 KiB, more than a third of the bytes at even (big-endian) or at odd (little-endian)
///   places is 0 or in the Arabic block's high byte (06) and hardly any (2 %, or one) at the other places is 0;
/// - UTF-8 where all bytes are valid UTF-8, or where at least 20 characters beyond ASCII are valid for each broken
///   byte (one damaged cell does not turn a whole file into another script);
/// - else windows-1256 where bytes from C0 up, which are letters in both Windows code pages, stand beside each other
///   more often than beside ASCII letters (Arabic words are runs of such bytes, in French or German they are single
///   letters inside Latin words); else windows-1252.
EncodingFinding detect_encoding(ByteSource& source, std::optional<Encoding> wanted = {});

/// The text of `source` as UTF-8, without the byte-order mark. Always valid UTF-8 unless the finding says
/// "utf8, nothing broken" and is wrong. Constant memory.
std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const EncodingFinding& finding);

} // namespace mizan::ingest
