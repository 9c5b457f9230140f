#pragma once

namespace mizan {

/// 128 bits, for products and sums of 64-bit whole numbers that must not overflow. (GCC and Clang.)
__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): only a typedef takes __extension__

} // namespace mizan
