#pragma once
#include "core/service/codes.hpp"

#include <optional>
#include <string_view>

namespace mizan::ingest {

/// The kind of absence by its code or another word for it, in English or Arabic ("Sick", "maternity leave", "مرضية");
/// the case of letters and Arabic diacritics say nothing.
std::optional<core::AbsenceKind> absence_kind_named(std::string_view word);

} // namespace mizan::ingest
