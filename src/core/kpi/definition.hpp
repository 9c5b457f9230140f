#pragma once
#include "base/result.hpp"
#include "core/kpi/segment.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mizan::core {

enum class Unit : std::uint8_t { count, share, seconds, rating, score, money, rate };
enum class Better : std::uint8_t { neither, low, high };
enum class Statistic : std::uint8_t { count, share, mean, median, p90, sum, ratio };
/// Which rows a KPI is computed from.
enum class Section : std::uint8_t { interactions, replies, promises, reviews, hours, stock };

/// One clause of a filter on a coded field: the field's code is one of these ("channel" in {"phone", "email"}).
/// Fields: channel, priority, direction, purpose, topic (by name, resolved to ids when stored), excluded, bot.
struct FilterClause {
    std::string field;
    std::vector<std::string> any_of;
    bool operator==(const FilterClause&) const = default;
};

/// A KPI. Built-in ones carry `built_in` and their rule is in kpi/rules; an organisation's own are a statistic over a
/// measure with a filter, stored as data and versioned, never code.
struct KpiDefinition {
    std::string id;
    int version = 1;
    bool built_in = true;
    std::string name_en, name_ar; // of organisation-defined KPIs; built-in ones are worded in text/
    Unit unit = Unit::count;
    Better better = Better::neither;
    std::int64_t min_n = 0; // 0: never too few
    Section section = Section::interactions;
    Role role = Role::owner; // whose credit
    Statistic statistic = Statistic::count;
    std::string measure; // own: numeric column ("handle_seconds") or yes/no condition ("complaint"); ratio: numerator
    std::string denominator; // own ratio: the second measure
    std::vector<FilterClause> filter;
    bool operator==(const KpiDefinition&) const = default;
};

/// All built-in KPIs in the order of metrics.md.
std::span<const KpiDefinition> built_in_kpis();
/// The built-in of that id, or nullptr.
const KpiDefinition* built_in_kpi(std::string_view id);
/// The unit that an organisation's own definition has by its statistic and measure; count where the measure is unknown.
Unit unit_of(const KpiDefinition& definition);
/// Whether an organisation's own definition can be computed: known measure, statistic that fits it, known filter
/// fields and codes, an id that no built-in has.
Result<void> validate(const KpiDefinition& definition);

} // namespace mizan::core
