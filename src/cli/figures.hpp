#pragma once
#include "cli/context.hpp"
#include "core/fairness/comparison.hpp"
#include "core/kpi/definition.hpp"
#include "core/kpi/figure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::cli {

/// A value in its unit: shares with six decimals, money in minor units, everything else as it is.
Json value_json(core::Unit unit, const std::optional<Ratio>& value, const std::string& currency = {});
/// Puts kpi, n, k, value, low, high, status, reported_n, unknown_n and what else a figure carries.
void put_figure(Json& object, const core::KpiDefinition& kpi, const core::Figure& figure);
/// The members of the fair comparison; all null where there is none.
/// `reference`: the number of the reference where it is pinned, or 0.
void put_comparison(Json& object, const core::KpiDefinition& kpi, const core::Comparison* comparison,
                    std::int64_t reference = 0);

std::string kpi_name(const Context& context, const core::KpiDefinition& kpi);
/// Cells for value, low, high, n, status.
Cell value_cell(const Context& context, const core::KpiDefinition& kpi, const core::Figure& figure,
                const std::optional<Ratio>& value);
Cell word_cell(const Context& context, std::string_view kind, std::string_view code);
/// The verdict; empty where there is none.
Cell verdict_cell(const Context& context, const core::Comparison* comparison);
/// Tells, beside a table with verdicts, what they were read against, and where few people could be judged. Nothing
/// where nobody was.
void note_verdicts(const Context& context, const std::vector<const core::GroupComparison*>& groups);
Json points_or_null(const std::optional<Points>& points);
Cell points_or_dash(const Context& context, const std::optional<Points>& points);
/// Somebody's name in the reader's language; in files as it is recorded.
Cell person_cell(const Context& context, const std::string& name, const std::string& name_ar);
/// Whole seconds, or null.
Json seconds_json(const std::optional<Seconds>& seconds);
/// A day in words for people, ISO for files.
Cell date_cell(const Context& context, Date date);
/// A length in words for people, in seconds for files; empty where there is none.
Cell duration_cell(const Context& context, const std::optional<Seconds>& seconds);

} // namespace mizan::cli
