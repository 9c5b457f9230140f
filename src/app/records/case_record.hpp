#pragma once
#include "app/ports/store.hpp"
#include "core/accountability/case.hpp"
#include "core/calendar/zone.hpp"

namespace mizan::app {

inline constexpr std::string_view case_kind = "case";
inline constexpr std::string_view case_policy_kind = "case_policy";

std::string body_of(const core::CaseEvent& event);
/// Every case, by the order of opening.
std::vector<core::Case> cases(Reader& reader, const core::Zone& zone, Instant known_at);
/// The case of that number; nothing where there is none.
std::optional<core::Case> case_numbered(Reader& reader, const core::Zone& zone, std::int64_t id, Instant known_at);

std::string body_of(const core::Policy& policy);
/// One for each kind, in their order: the organisation's, else as shipped.
std::vector<core::Policy> policies(Reader& reader, Instant known_at);
std::optional<std::int64_t> subject_of_policy(Reader& reader, core::PolicyKind kind, Instant known_at);

} // namespace mizan::app
