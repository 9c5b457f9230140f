#include "app/records/publication_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

namespace mizan::app {
namespace {

nlohmann::json line_json(const PublishedLine& line) {
    return {{"kpi", line.kpi},
            {"n", line.n},
            {"value", json_of(line.value)},
            {"low", json_of(line.low)},
            {"high", json_of(line.high)},
            {"status", std::string{core::name_of(line.status)}},
            {"counted", line.counted},
            {"points", json_of(line.points)},
            {"contribution", json_of(line.contribution)},
            {"gate", std::string{core::name_of(line.gate)}},
            {"expected", json_of(line.expected)},
            {"adjusted", json_of(line.adjusted)},
            {"z", json_of(line.z)},
            {"verdict", line.verdict ? nlohmann::json(std::string{core::name_of(*line.verdict)}) : nlohmann::json{}}};
}

PublishedLine line_from(const nlohmann::json& json) {
    PublishedLine line;
    line.kpi = json.at("kpi").get<std::string>();
    line.n = json.at("n").get<std::int64_t>();
    line.value = maybe_from<Ratio>(json.at("value"));
    line.low = maybe_from<Ratio>(json.at("low"));
    line.high = maybe_from<Ratio>(json.at("high"));
    line.status = code_from<core::Status>(core::status_names, json.at("status"));
    line.counted = json.at("counted").get<bool>();
    line.points = maybe_from<Points>(json.at("points"));
    line.contribution = maybe_from<Points>(json.at("contribution"));
    line.gate = code_from<core::CardLine::Gate>(core::gate_names, json.at("gate"));
    line.expected = maybe_from<Ratio>(json.at("expected"));
    line.adjusted = maybe_from<Ratio>(json.at("adjusted"));
    line.z = maybe_from<Ratio>(json.at("z"));
    if (!json.at("verdict").is_null()) line.verdict = code_from<core::Verdict>(core::verdict_names, json.at("verdict"));
    return line;
}

nlohmann::json card_json(const PublishedCard& card) {
    nlohmann::json lines = nlohmann::json::array();
    for (const auto& line : card.lines)
        lines.push_back(line_json(line));
    return {{"person", card.person.value},
            {"scored", card.scored},
            {"counted_weight", card.counted_weight},
            {"total", json_of(card.total)},
            {"low", json_of(card.low)},
            {"high", json_of(card.high)},
            {"band", card.band},
            {"band_before_gates", card.band_before_gates},
            {"stability", json_of(card.stability)},
            {"lines", lines}};
}

PublishedCard card_from(const nlohmann::json& json) {
    PublishedCard card;
    card.person = PersonId{json.at("person").get<std::int64_t>()};
    card.scored = json.at("scored").get<bool>();
    card.counted_weight = json.at("counted_weight").get<int>();
    card.total = maybe_from<Points>(json.at("total"));
    card.low = maybe_from<Points>(json.at("low"));
    card.high = maybe_from<Points>(json.at("high"));
    card.band = json.at("band").get<std::string>();
    card.band_before_gates = json.at("band_before_gates").get<std::string>();
    card.stability = maybe_from<Ratio>(json.at("stability"));
    for (const auto& line : json.at("lines"))
        card.lines.push_back(line_from(line));
    return card;
}

Publication publication_of(const Record& record) {
    return read_body(record, [&](const nlohmann::json& body) {
        Publication publication;
        publication.subject = record.subject;
        publication.period = body.at("period").get<std::string>();
        publication.scheme = body.at("scheme").get<std::string>();
        publication.scheme_version = body.at("scheme_version").get<int>();
        publication.as_of = value_from<Instant>(body.at("as_of"));
        publication.known_at = value_from<Instant>(body.at("known_at"));
        publication.early_reason = body.at("early_reason").get<std::string>();
        publication.references = body.at("references").get<std::vector<std::int64_t>>();
        publication.cards = body.at("cards").get<std::int64_t>();
        publication.seal = body.at("seal").get<std::string>();
        publication.copied = body.value("copied", false);
        publication.published_at = record.recorded_at;
        publication.published_by = record.actor;
        return publication;
    });
}

} // namespace

std::string body_of(const Publication& publication) {
    nlohmann::json body{{"period", publication.period},
                        {"scheme", publication.scheme},
                        {"scheme_version", publication.scheme_version},
                        {"as_of", json_of(publication.as_of)},
                        {"known_at", json_of(publication.known_at)},
                        {"early_reason", publication.early_reason},
                        {"references", publication.references},
                        {"cards", publication.cards},
                        {"seal", publication.seal}};
    if (publication.copied) body["copied"] = true;
    return body.dump();
}

std::string body_of(const std::vector<PublishedCard>& cards) {
    nlohmann::json all = nlohmann::json::array();
    for (const auto& card : cards)
        all.push_back(card_json(card));
    return all.dump();
}

PublishedCard published(PersonId person, const core::Card& card) {
    PublishedCard told{person,    card.scored, card.counted_weight,    card.total,     card.low,
                       card.high, card.band,   card.band_before_gates, card.stability, {}};
    for (const core::CardLine& line : card.lines) {
        const core::Comparison none, &compared = line.comparison ? *line.comparison : none;
        told.lines.push_back({line.line.kpi, line.figure.n, line.figure.value, line.figure.low, line.figure.high,
                              line.figure.status, line.counted, line.points, line.contribution, line.gate,
                              compared.expected, compared.adjusted, compared.z, compared.verdict});
    }
    return told;
}

std::vector<Publication> publications(Reader& reader, Instant known_at) {
    std::vector<Publication> all;
    for (const Record& record : reader.records(publication_kind, known_at))
        all.push_back(publication_of(record));
    return all;
}

std::vector<PublishedCard> cards_of(Reader& reader, const Publication& publication, Instant known_at) {
    const auto records = reader.records_of(published_cards_kind, publication.cards, known_at);
    if (records.empty()) throw Error{"record_missing", {{"record", publication.cards}}};
    return read_body(records.back(), [](const nlohmann::json& body) {
        std::vector<PublishedCard> cards;
        for (const auto& card : body)
            cards.push_back(card_from(card));
        return cards;
    });
}

} // namespace mizan::app
