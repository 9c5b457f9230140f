#include "base/money.hpp"

#include <algorithm>
#include <array>

namespace mizan {

int minor_digits(std::string_view currency) {
    constexpr std::array<std::string_view, 7> three{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    constexpr std::array<std::string_view, 16> none{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                    "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
    if (std::binary_search(three.begin(), three.end(), currency)) return 3;
    if (std::binary_search(none.begin(), none.end(), currency)) return 0;
    return 2;
}

} // namespace mizan
