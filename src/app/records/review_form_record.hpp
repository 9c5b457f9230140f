#pragma once
#include "app/ports/store.hpp"
#include "core/quality/form.hpp"

namespace mizan::app {

/// A version of a form; of the same id and version the newest counts, until a review locks it.
inline constexpr std::string_view review_form_kind = "review_form";

std::string body_of(const core::ReviewForm& form);
/// The shipped form first, then by id and version.
std::vector<core::ReviewForm> review_forms(Reader& reader, Instant known_at);
/// By id; without a version the highest. Refuses `form_unknown` {found}.
Result<core::ReviewForm> review_form(Reader& reader, const std::string& id, std::optional<int> version,
                                     Instant known_at);

} // namespace mizan::app
