#include "app/records/dispute_record.hpp"

#include "app/records/events.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {
namespace {

using DisputeStep = core::DisputeEvent::Kind;

core::CardChange card_change_of(const nlohmann::json& body) {
    return {PersonId{body.at("person").get<std::int64_t>()}, maybe_from<Points>(body.at("total_before")),
            maybe_from<Points>(body.at("total_after")), body.at("band_before").get<std::string>(),
            body.at("band_after").get<std::string>()};
}

nlohmann::json card_change_json(const core::CardChange& change) {
    return {{"person", change.person.value},
            {"total_before", json_of(change.total_before)},
            {"total_after", json_of(change.total_after)},
            {"band_before", change.band_before},
            {"band_after", change.band_after}};
}

core::DisputeEvent dispute_event_of(const Record& record, const core::Zone& zone) {
    return read_body(record, [&](const nlohmann::json& body) {
        core::DisputeEvent event;
        event.kind = code_from<DisputeStep>(core::dispute_event_names, body.at("event"));
        event.at = record.recorded_at;
        event.on = zone.date_of(record.recorded_at);
        event.actor = record.actor;
        event.text = body.at("text").get<std::string>();
        if (event.kind == DisputeStep::raised) {
            event.of = code_from<core::DisputeKind>(core::dispute_kind_names, body.at("kind"));
            event.person = PersonId{body.at("person").get<std::int64_t>()};
            event.interaction = InteractionId{body.at("interaction").get<std::int64_t>()};
            event.kpi = body.at("kpi").get<std::string>();
            event.role = static_cast<core::Role>(body.at("role").get<std::int64_t>());
            event.belongs_to = PersonId{body.at("belongs_to").get<std::int64_t>()};
            event.period = body.at("period").get<std::string>();
        }
        if (event.kind == DisputeStep::decided) {
            event.decision = code_from<core::Decision>(core::decision_names, body.at("decision"));
            for (const nlohmann::json& card : body.at("cards"))
                event.cards.push_back(card_change_of(card));
        }
        return event;
    });
}

} // namespace

std::string body_of(const core::DisputeEvent& event) {
    const auto name = [](const auto& names, auto code) { return std::string{names[static_cast<std::size_t>(code)]}; };
    nlohmann::json body{{"event", name(core::dispute_event_names, event.kind)}, {"text", event.text}};
    if (event.kind == DisputeStep::raised) {
        body["kind"] = name(core::dispute_kind_names, event.of);
        body["person"] = event.person.value;
        body["interaction"] = event.interaction.value;
        body["kpi"] = event.kpi;
        body["role"] = static_cast<std::int64_t>(event.role);
        body["belongs_to"] = event.belongs_to.value;
        body["period"] = event.period;
    }
    if (event.kind == DisputeStep::decided) {
        body["decision"] = name(core::decision_names, event.decision);
        body["cards"] = nlohmann::json::array();
        for (const core::CardChange& change : event.cards)
            body["cards"].push_back(card_change_json(change));
    }
    return body.dump();
}

std::vector<core::Dispute> disputes(Reader& reader, const core::Zone& zone, Instant known_at) {
    return told_by_events<core::Dispute>(reader, dispute_kind, known_at,
                                         [&](const Record& record) { return dispute_event_of(record, zone); });
}

std::optional<core::Dispute> dispute_numbered(Reader& reader, const core::Zone& zone, std::int64_t id,
                                              Instant known_at) {
    return told_by_events<core::Dispute>(reader, dispute_kind, id, known_at,
                                         [&](const Record& record) { return dispute_event_of(record, zone); });
}

std::string body_of(const QueuedAdjustment& queued) {
    return nlohmann::json{{"person", queued.person.value},
                          {"dispute", queued.dispute},
                          {"period", queued.period},
                          {"before", json_of(queued.before)},
                          {"after", json_of(queued.after)}}
        .dump();
}

std::vector<QueuedAdjustment> queued_adjustments(Reader& reader, Instant known_at) {
    std::vector<QueuedAdjustment> all;
    for (const Record& record : reader.records(queued_adjustment_kind, known_at))
        all.push_back(read_body(record, [&](const nlohmann::json& body) {
            return QueuedAdjustment{PersonId{body.at("person").get<std::int64_t>()},
                                    body.at("dispute").get<std::int64_t>(), body.at("period").get<std::string>(),
                                    maybe_from<Points>(body.at("before")), maybe_from<Points>(body.at("after"))};
        }));
    return all;
}

} // namespace mizan::app
