#include "gui/pages/settings/kpis/kpi_draft.hpp"

#include "base/typed.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr const char* topic_field = "topic";

std::vector<std::string> split_at(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (std::string part = plain_typed(std::string_view{text}.substr(begin, end - begin)); !part.empty())
            parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

std::string topic_id(const std::string& name, const std::vector<app::Named>& topics) {
    const auto found =
        std::find_if(topics.begin(), topics.end(), [&](const auto& topic) { return topic.name == name; });
    return found == topics.end() ? name : std::to_string(found->id);
}

Result<std::vector<core::FilterClause>> filter_in(const std::string& typed, const std::vector<app::Named>& topics) {
    std::vector<core::FilterClause> filter;
    for (const std::string& part : split_at(typed, ';')) {
        const std::size_t sign = part.find('=');
        core::FilterClause clause;
        if (sign != std::string::npos) {
            clause.field = plain_typed(part.substr(0, sign));
            clause.any_of = split_at(part.substr(sign + 1), ',');
        }
        if (clause.field.empty() || clause.any_of.empty()) return Refusal{"filter_unreadable", {{"found", part}}};
        if (clause.field == topic_field)
            for (std::string& name : clause.any_of)
                name = topic_id(name, topics);
        filter.push_back(std::move(clause));
    }
    return filter;
}

} // namespace

std::string topic_word(const std::string& id, const std::vector<app::Named>& topics) {
    const auto found =
        std::find_if(topics.begin(), topics.end(), [&](const auto& topic) { return std::to_string(topic.id) == id; });
    return found == topics.end() ? id : found->name;
}

std::string filter_text(const std::vector<core::FilterClause>& filter, const std::vector<app::Named>& topics) {
    std::string text;
    for (const core::FilterClause& clause : filter) {
        text += (text.empty() ? "" : "; ") + clause.field + "=";
        for (std::size_t i = 0; i < clause.any_of.size(); ++i)
            text += (i == 0 ? "" : ",") +
                    (clause.field == topic_field ? topic_word(clause.any_of[i], topics) : clause.any_of[i]);
    }
    return text;
}

KpiDraft draft_of(const core::KpiDefinition& definition, const std::optional<Date>& from,
                  const std::vector<app::Named>& topics) {
    return {definition.id,
            definition.name_en,
            definition.name_ar,
            from ? from->iso() : "",
            definition.measure,
            definition.denominator,
            std::to_string(definition.min_n),
            filter_text(definition.filter, topics),
            definition.statistic,
            definition.better,
            definition.role};
}

Result<core::KpiDefinition> definition_of(const KpiDraft& draft, const std::vector<app::Named>& topics) {
    core::KpiDefinition definition;
    definition.built_in = false;
    definition.id = plain_typed(draft.id);
    definition.name_en = plain_typed(draft.name);
    definition.name_ar = plain_typed(draft.name_ar);
    definition.statistic = draft.statistic;
    definition.measure = draft.measure;
    definition.denominator = draft.statistic == core::Statistic::ratio ? draft.denominator : "";
    definition.better = draft.better;
    definition.role = draft.role;
    if (!plain_typed(draft.min_n).empty()) {
        const auto least = typed_number(draft.min_n);
        if (!least || least->denominator() != 1) return Refusal{"min_n_unreadable", {{"found", draft.min_n}}};
        definition.min_n = least->numerator();
    }
    auto filter = filter_in(draft.filter, topics);
    if (!filter) return filter.refusal();
    definition.filter = *std::move(filter);
    definition.unit = core::unit_of(definition);
    if (auto valid = core::validate(definition); !valid) return valid.refusal();
    return definition;
}

} // namespace mizan::gui
