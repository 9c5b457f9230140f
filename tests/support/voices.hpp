#pragma once
#include "text/voice.hpp"

namespace mizan::text {

/// The ways in which the program speaks.
inline const Voice english{Language::en}, arabic{Language::ar}, arabic_digits{Language::ar, Digits::arabic_indic};

} // namespace mizan::text
