#include "base/folding.hpp"

#include <cstdint>

namespace mizan {
namespace {

/// One code point and how many bytes it takes; a byte that begins none is taken as it stands.
struct Letter {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

Letter letter_at(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const std::uint32_t first = byte(0);
    if (first >= 0xC2U && first < 0xE0U && follows(1)) return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0U && first < 0xF0U && follows(1) && follows(2))
        return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    return {first, 1};
}

constexpr bool between(std::uint32_t code, std::uint32_t low, std::uint32_t high) {
    return code >= low && code <= high;
}

/// Vowel signs, superscript alef, tatweel; marks of direction and isolation; the byte-order mark.
constexpr bool unseen(std::uint32_t code) {
    return between(code, 0x64B, 0x652) || code == 0x670 || code == 0x640 || between(code, 0x200B, 0x200F) ||
           between(code, 0x202A, 0x202E) || between(code, 0x2066, 0x2069) || code == 0x61C || code == 0xFEFF;
}

constexpr bool white(std::uint32_t code) {
    return code == ' ' || between(code, '\t', '\r') || code == 0xA0 || code == 0x202F;
}

/// What stands for the letter; empty: itself.
std::string_view stand_in(std::uint32_t code) {
    static constexpr std::string_view digits = "0123456789";
    if (between(code, 0x660, 0x669)) return digits.substr(code - 0x660, 1);
    if (between(code, 0x6F0, 0x6F9)) return digits.substr(code - 0x6F0, 1);
    switch (code) {
    case 0x622: // آ
    case 0x623: // أ
    case 0x625: // إ
    case 0x671: return "ا";
    case 0x649: return "ي"; // ى
    case 0x629: return "ه"; // ة
    case 0x6A9: return "ك"; // Persian kaf
    case 0x6CC: return "ي"; // Persian ya
    default: return {};
    }
}

} // namespace

std::string folded_for_search(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    bool space = false;
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        const std::string_view letter = text.substr(0, bytes);
        text.remove_prefix(bytes);
        if (unseen(code)) continue;
        if (white(code)) {
            space = !folded.empty();
            continue;
        }
        if (space) folded += ' ';
        space = false;
        if (bytes == 1 && between(code, 'A', 'Z'))
            folded += static_cast<char>(code - 'A' + 'a');
        else if (const auto other = stand_in(code); !other.empty())
            folded += other;
        else
            folded += letter;
    }
    return folded;
}

bool holds_folded(std::string_view text, std::string_view folded_part) {
    return folded_for_search(text).find(folded_part) != std::string::npos;
}

} // namespace mizan
