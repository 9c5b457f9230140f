#pragma once
#include "app/ports/store.hpp"
#include "core/kpi/definition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// An organisation's own KPI as it stands in an editor. `filter`: "channel=phone,email; topic=Refund".
struct KpiDraft {
    std::string id, name, name_ar, from, measure, denominator, min_n, filter;
    core::Statistic statistic = core::Statistic::count;
    core::Better better = core::Better::neither;
    core::Role role = core::Role::owner;
    bool operator==(const KpiDraft&) const = default;
};

KpiDraft draft_of(const core::KpiDefinition& definition, const std::optional<Date>& from,
                  const std::vector<app::Named>& topics);

/// The definition that a draft says; or the first thing that is wrong: `filter_unreadable` {found}, `min_n_unreadable`
/// {found}, or what core::validate tells.
Result<core::KpiDefinition> definition_of(const KpiDraft& draft, const std::vector<app::Named>& topics);

/// A topic by its name.
std::string topic_word(const std::string& id, const std::vector<app::Named>& topics);
/// The clauses as they are typed; topics by name.
std::string filter_text(const std::vector<core::FilterClause>& filter, const std::vector<app::Named>& topics);

} // namespace mizan::gui
