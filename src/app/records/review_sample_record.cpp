#include "app/records/review_sample_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

namespace mizan::app {

std::string body_of(const ReviewSample& sample) {
    nlohmann::json strata = nlohmann::json::array();
    for (const core::SampledStratum& stratum : sample.strata) {
        nlohmann::json drawn = nlohmann::json::array();
        for (const InteractionId id : stratum.drawn)
            drawn.push_back(id.value);
        strata.push_back({{"person", stratum.person.value},
                          {"stratum", stratum.stratum},
                          {"population", stratum.population},
                          {"drawn", drawn}});
    }
    return nlohmann::json{{"period", sample.period},
                          {"seed", sample.seed},
                          {"by", std::string{sample_strata_names[static_cast<std::size_t>(sample.by)]}},
                          {"per_person", json_of(sample.size.per_person)},
                          {"margin", json_of(sample.size.margin)},
                          {"strata", strata}}
        .dump();
}

std::vector<ReviewSample> review_samples(Reader& reader, Instant known_at) {
    std::vector<ReviewSample> all;
    for (const Record& record : reader.records(review_sample_kind, known_at))
        all.push_back(read_body(record, [&](const nlohmann::json& body) {
            ReviewSample sample{record.id,
                                body.at("period").get<std::string>(),
                                body.at("seed").get<std::string>(),
                                code_from<SampleStrata>(sample_strata_names, body.at("by")),
                                {maybe_from<std::int64_t>(body.at("per_person")), maybe_from<Ratio>(body.at("margin"))},
                                {},
                                record.recorded_at,
                                record.actor};
            for (const auto& json : body.at("strata")) {
                core::SampledStratum stratum{PersonId{json.at("person").get<std::int64_t>()},
                                             json.at("stratum").get<std::string>(),
                                             json.at("population").get<std::int64_t>(),
                                             {}};
                for (const auto& id : json.at("drawn"))
                    stratum.drawn.push_back(InteractionId{id.get<std::int64_t>()});
                sample.strata.push_back(std::move(stratum));
            }
            return sample;
        }));
    return all;
}

} // namespace mizan::app
