#pragma once
#include "app/ports/store.hpp"
#include "base/period.hpp"
#include "core/signals/check_rule.hpp"

namespace mizan::app {

inline constexpr std::string_view check_rule_kind = "check_rule";
inline constexpr std::string_view check_answer_kind = "check_answer";

std::string body_of(const core::CheckRule& rule);
/// One for each check, in their order: the organisation's, else as shipped.
std::vector<core::CheckRule> check_rules(Reader& reader, Instant known_at);
/// The subject under which a check's rule is kept; none where it never was.
std::optional<std::int64_t> subject_of_rule(Reader& reader, core::Check check, Instant known_at);

/// What somebody says to a question about a person's rows of a period.
struct CheckAnswer {
    core::Check check = core::Check::just_under_target;
    PersonId person;
    Date first, end; // of the period, half-open
    std::string text;
    std::string actor; // who wrote it down
    Instant at;
};
std::string body_of(const CheckAnswer& answer);
/// Every answer, in the order of writing.
std::vector<CheckAnswer> check_answers(Reader& reader, Instant known_at);

} // namespace mizan::app
