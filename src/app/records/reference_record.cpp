#include "app/records/reference_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace mizan::app {
namespace {

constexpr std::array<std::string_view, 4> method_names{"none", "share", "mean", "median_time"};

/// Computed doubles stand as hexadecimal text, so that they are read again to the last bit.
nlohmann::json exact(double value) {
    return fmt::format("{:a}", value);
}
double exact_from(const nlohmann::json& json) {
    return std::strtod(json.get<std::string>().c_str(), nullptr);
}

nlohmann::json wide_json(Wide value) {
    return fmt::format("{}", value);
}
Wide wide_from(const nlohmann::json& json) {
    const auto text = json.get<std::string>();
    const bool negative = text.starts_with('-');
    Wide value = 0;
    for (const char digit : std::string_view{text}.substr(negative ? 1 : 0))
        value = value * 10 + (digit - '0');
    return negative ? -value : value;
}

nlohmann::json kind_json(const core::WorkKind& kind) {
    return nlohmann::json::array({std::string{core::name_of(kind.channel)}, kind.topic, kind.priority});
}
core::WorkKind kind_from(const nlohmann::json& json) {
    return {core::code_of<core::Channel>(json.at(0).get<std::string>()).value(), json.at(1).get<std::int64_t>(),
            json.at(2).get<std::int8_t>()};
}

nlohmann::json stratum_json(const core::Stratum& stratum) {
    nlohmann::json json = nlohmann::json::array();
    json.push_back(stratum.channel ? nlohmann::json(std::string{core::name_of(*stratum.channel)}) : nlohmann::json{});
    json.push_back(stratum.topic ? nlohmann::json(*stratum.topic) : nlohmann::json{});
    json.push_back(stratum.priority ? nlohmann::json(*stratum.priority) : nlohmann::json{});
    return json;
}
core::Stratum stratum_from(const nlohmann::json& json) {
    core::Stratum stratum;
    if (!json.at(0).is_null()) stratum.channel = core::code_of<core::Channel>(json.at(0).get<std::string>()).value();
    if (!json.at(1).is_null()) stratum.topic = json.at(1).get<std::int64_t>();
    if (!json.at(2).is_null()) stratum.priority = json.at(2).get<std::int8_t>();
    return stratum;
}

nlohmann::json figures_json(const core::StratumFigures& figures) {
    return {{"stratum", stratum_json(figures.stratum)},
            {"n", figures.n},
            {"k", figures.k},
            {"sum", wide_json(figures.sum)},
            {"squares", wide_json(figures.squares)},
            {"median", json_of(figures.median)},
            {"agents", figures.agents}};
}
core::StratumFigures figures_from(const nlohmann::json& json) {
    core::StratumFigures figures;
    figures.stratum = stratum_from(json.at("stratum"));
    figures.n = json.at("n").get<std::int64_t>();
    figures.k = json.at("k").get<std::int64_t>();
    figures.sum = wide_from(json.at("sum"));
    figures.squares = wide_from(json.at("squares"));
    figures.median = value_from<Ratio>(json.at("median"));
    figures.agents = json.at("agents").get<std::int64_t>();
    return figures;
}

core::Reference shapeless(const nlohmann::json& body) {
    core::Reference reference;
    reference.method = code_from<core::ComparisonMethod>(method_names, body.at("method"));
    for (const auto& pair : body.at("kinds"))
        reference.stratum_of.emplace(kind_from(pair.at(0)), stratum_from(pair.at(1)));
    for (const auto& one : body.at("strata"))
        reference.strata.push_back(figures_from(one));
    reference.n = body.at("n").get<std::int64_t>();
    reference.group_value = maybe_from<Ratio>(body.at("group_value"));
    reference.row_variance = exact_from(body.at("row_variance"));
    reference.phi = value_from<Ratio>(body.at("phi"));
    reference.judged = body.at("judged").get<std::int64_t>();
    reference.largest_kept_p = exact_from(body.at("largest_kept_p"));
    reference.true_variance = exact_from(body.at("true_variance"));
    reference.estimates = body.at("estimates").get<std::int64_t>();
    return reference;
}

} // namespace

std::string body_of(const std::string& kpi, const core::Reference& reference) {
    nlohmann::json kinds = nlohmann::json::array(), strata = nlohmann::json::array();
    for (const auto& [kind, stratum] : reference.stratum_of)
        kinds.push_back(nlohmann::json::array({kind_json(kind), stratum_json(stratum)}));
    for (const auto& figures : reference.strata)
        strata.push_back(figures_json(figures));
    return nlohmann::json{{"kpi", kpi},
                          {"method", method_names[static_cast<std::size_t>(reference.method)]},
                          {"kinds", kinds},
                          {"strata", strata},
                          {"n", reference.n},
                          {"group_value", json_of(reference.group_value)},
                          {"row_variance", exact(reference.row_variance)},
                          {"phi", json_of(reference.phi)},
                          {"judged", reference.judged},
                          {"largest_kept_p", exact(reference.largest_kept_p)},
                          {"true_variance", exact(reference.true_variance)},
                          {"estimates", reference.estimates}}
        .dump();
}

core::Reference pinned_reference(Reader& reader, std::int64_t number, const core::KpiDefinition& kpi,
                                 Instant known_at) {
    const auto records = reader.records_of(reference_kind, number, known_at);
    if (records.empty()) throw Error{"record_missing", {{"record", number}}};
    core::Reference reference = read_body(records.back(), [](const nlohmann::json& body) { return shapeless(body); });
    reference.shape = core::ShapeOf::kpi(core::CompiledKpi{kpi});
    return reference;
}

std::string renamed_topics(const Record& record, const std::function<std::int64_t(std::int64_t)>& renamed) {
    return read_body(record, [&](const nlohmann::json& body) {
        core::Reference reference = shapeless(body);
        const auto of = [&](std::int64_t topic) { return topic == 0 ? 0 : renamed(topic); };
        const auto of_stratum = [&](core::Stratum stratum) {
            if (stratum.topic) stratum.topic = of(*stratum.topic);
            return stratum;
        };
        std::map<core::WorkKind, core::Stratum> kinds;
        for (const auto& [kind, stratum] : reference.stratum_of)
            kinds.emplace(core::WorkKind{kind.channel, of(kind.topic), kind.priority}, of_stratum(stratum));
        reference.stratum_of = std::move(kinds);
        for (auto& figures : reference.strata)
            figures.stratum = of_stratum(figures.stratum);
        std::ranges::sort(reference.strata, {}, &core::StratumFigures::stratum);
        return body_of(body.at("kpi").get<std::string>(), reference);
    });
}

} // namespace mizan::app
