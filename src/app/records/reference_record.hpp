#pragma once
#include "app/ports/store.hpp"
#include "core/fairness/reference.hpp"

#include <functional>

namespace mizan::app {

/// What agents were compared with when a period was published: one record each, whose subject is the reference's
/// number.
inline constexpr std::string_view reference_kind = "reference";

/// Every figure of it, exact; the same reference gives the same bytes. The shape follows from the KPI and is left out.
std::string body_of(const std::string& kpi, const core::Reference& reference);
/// The reference of a number. `kpi`: the definition that it was made for.
core::Reference pinned_reference(Reader& reader, std::int64_t number, const core::KpiDefinition& kpi, Instant known_at);

/// The body of a reference for a database in which topics have other identities.
std::string renamed_topics(const Record& record, const std::function<std::int64_t(std::int64_t)>& renamed);

} // namespace mizan::app
