#include "base/spelling.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace mizan {
namespace {

std::vector<std::string_view> letters_of(std::string_view word) {
    std::vector<std::string_view> letters;
    for (std::size_t from = 0; from < word.size();) {
        std::size_t to = from + 1;
        while (to < word.size() && (static_cast<unsigned char>(word[to]) & 0xC0U) == 0x80U)
            ++to;
        letters.push_back(word.substr(from, to - from));
        from = to;
    }
    return letters;
}

} // namespace

std::size_t edits_between(std::string_view one, std::string_view other) {
    const auto letters = letters_of(other);
    std::vector<std::size_t> row(letters.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const auto letter : letters_of(one)) {
        std::size_t corner = row[0]++;
        for (std::size_t k = 0; k < letters.size(); ++k) {
            const std::size_t changed = corner + (letter == letters[k] ? 0 : 1);
            corner = row[k + 1];
            row[k + 1] = std::min({changed, row[k] + 1, corner + 1});
        }
    }
    return row.back();
}

} // namespace mizan
