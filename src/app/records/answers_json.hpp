#pragma once
#include "core/quality/review_score.hpp"

#include <nlohmann/json.hpp>

namespace mizan::app {

/// Answers as a list of {"item", "value"}; value null: not applicable.
inline nlohmann::json json_of(const std::vector<core::ReviewAnswer>& answers) {
    nlohmann::json all = nlohmann::json::array();
    for (const core::ReviewAnswer& answer : answers)
        all.push_back(
            {{"item", answer.item}, {"value", answer.value ? nlohmann::json(*answer.value) : nlohmann::json{}}});
    return all;
}

inline std::vector<core::ReviewAnswer> answers_from(const nlohmann::json& json) {
    std::vector<core::ReviewAnswer> answers;
    for (const auto& one : json) {
        core::ReviewAnswer answer{one.at("item").get<std::string>(), {}};
        if (!one.at("value").is_null()) answer.value = one.at("value").get<int>();
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace mizan::app
