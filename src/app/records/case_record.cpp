#include "app/records/case_record.hpp"

#include "app/records/events.hpp"
#include "app/records/period_values.hpp"

#include <map>

namespace mizan::app {
namespace {

using CaseKind = core::CaseEvent::Kind;

nlohmann::json evidence_json(const core::Evidence& evidence) {
    return {{"period", json_of(evidence.period)},
            {"n", evidence.n},
            {"verdict",
             evidence.verdict ? nlohmann::json(std::string{core::name_of(*evidence.verdict)}) : nlohmann::json()},
            {"adjusted", json_of(evidence.adjusted)},
            {"group", json_of(evidence.group)},
            {"z", json_of(evidence.z)}};
}

core::Evidence evidence_of(const nlohmann::json& body) {
    core::Evidence evidence{
        value_from<Period>(body.at("period")),  body.at("n").get<std::int64_t>(),    {},
        maybe_from<Ratio>(body.at("adjusted")), maybe_from<Ratio>(body.at("group")), maybe_from<Ratio>(body.at("z"))};
    if (!body.at("verdict").is_null())
        evidence.verdict = code_from<core::Verdict>(core::verdict_names, body.at("verdict"));
    return evidence;
}

nlohmann::json side_json(const core::EffectSide& side) {
    return {{"n", side.n}, {"value", json_of(side.value)}, {"group", json_of(side.group)}};
}

core::EffectSide side_of(const nlohmann::json& body, const char* name) {
    const nlohmann::json& side = body.at(name);
    return {side.at("n").get<std::int64_t>(), maybe_from<Ratio>(side.at("value")), maybe_from<Ratio>(side.at("group"))};
}

void put_effect(nlohmann::json& body, const core::CaseEvent& event) {
    const core::Effect& effect = event.effect;
    body["before_period"] = json_of(event.before);
    body["after_period"] = json_of(event.after);
    body["evidence_in_before"] = event.evidence_in_before;
    body["before"] = side_json(effect.before);
    body["after"] = side_json(effect.after);
    body["shrunk"] = effect.shrunk;
    body["change"] = json_of(effect.change);
    body["low"] = json_of(effect.low);
    body["high"] = json_of(effect.high);
    body["word"] = std::string{core::name_of(effect.word)};
}

void read_effect(core::CaseEvent& event, const nlohmann::json& body) {
    event.before = value_from<Period>(body.at("before_period"));
    event.after = value_from<Period>(body.at("after_period"));
    event.evidence_in_before = body.at("evidence_in_before").get<bool>();
    event.effect = {side_of(body, "before"),
                    side_of(body, "after"),
                    body.at("shrunk").get<bool>(),
                    maybe_from<Ratio>(body.at("change")),
                    maybe_from<Ratio>(body.at("low")),
                    maybe_from<Ratio>(body.at("high")),
                    code_from<core::EffectWord>(core::effect_names, body.at("word"))};
}

core::CaseEvent case_event_of(const Record& record, const core::Zone& zone) {
    return read_body(record, [&](const nlohmann::json& body) {
        core::CaseEvent event;
        event.kind = code_from<CaseKind>(core::case_event_names, body.at("event"));
        event.at = record.recorded_at;
        event.on = zone.date_of(record.recorded_at);
        event.actor = record.actor;
        event.text = body.at("text").get<std::string>();
        if (event.kind == CaseKind::opened || event.kind == CaseKind::planned)
            event.kpi = body.at("kpi").get<std::string>();
        if (event.kind == CaseKind::opened) {
            event.person = PersonId{body.at("person").get<std::int64_t>()};
            event.policy = code_from<core::PolicyKind>(core::policy_names, body.at("policy"));
            for (const nlohmann::json& evidence : body.at("evidence"))
                event.evidence.push_back(evidence_of(evidence));
        }
        if (event.kind == CaseKind::planned) {
            event.actions = body.at("actions").get<std::vector<std::string>>();
            event.training = body.at("training").get<std::string>();
            event.check_on = value_from<Date>(body.at("check_on"));
        }
        if (event.kind == CaseKind::checked) read_effect(event, body);
        if (event.kind == CaseKind::closed) event.withdrawn = body.at("withdrawn").get<bool>();
        return event;
    });
}

core::Policy policy_of(const Record& record) {
    return read_body(record, [&](const nlohmann::json& body) {
        return core::Policy{code_from<core::PolicyKind>(core::policy_names, body.at("policy")),
                            body.at("on").get<bool>(), body.at("times").get<std::int64_t>(),
                            body.at("of").get<std::int64_t>(), body.at("at_least").get<std::int64_t>()};
    });
}

} // namespace

std::string body_of(const core::CaseEvent& event) {
    nlohmann::json body{{"event", std::string{core::case_event_names[static_cast<std::size_t>(event.kind)]}},
                        {"text", event.text}};
    if (event.kind == CaseKind::opened || event.kind == CaseKind::planned) body["kpi"] = event.kpi;
    if (event.kind == CaseKind::opened) {
        body["person"] = event.person.value;
        body["policy"] = std::string{core::name_of(event.policy)};
        body["evidence"] = nlohmann::json::array();
        for (const core::Evidence& evidence : event.evidence)
            body["evidence"].push_back(evidence_json(evidence));
    }
    if (event.kind == CaseKind::planned) {
        body["actions"] = event.actions;
        body["training"] = event.training;
        body["check_on"] = event.check_on.iso();
    }
    if (event.kind == CaseKind::checked) put_effect(body, event);
    if (event.kind == CaseKind::closed) body["withdrawn"] = event.withdrawn;
    return body.dump();
}

std::vector<core::Case> cases(Reader& reader, const core::Zone& zone, Instant known_at) {
    return told_by_events<core::Case>(reader, case_kind, known_at,
                                      [&](const Record& record) { return case_event_of(record, zone); });
}

std::optional<core::Case> case_numbered(Reader& reader, const core::Zone& zone, std::int64_t id, Instant known_at) {
    return told_by_events<core::Case>(reader, case_kind, id, known_at,
                                      [&](const Record& record) { return case_event_of(record, zone); });
}

std::string body_of(const core::Policy& policy) {
    return nlohmann::json{{"policy", std::string{core::name_of(policy.kind)}},
                          {"on", policy.on},
                          {"times", policy.times},
                          {"of", policy.of},
                          {"at_least", policy.at_least}}
        .dump();
}

std::vector<core::Policy> policies(Reader& reader, Instant known_at) {
    std::vector<core::Policy> all = core::shipped_policies();
    for (const Record& record : reader.records(case_policy_kind, known_at)) {
        const core::Policy policy = policy_of(record);
        all[static_cast<std::size_t>(policy.kind)] = policy;
    }
    return all;
}

std::optional<std::int64_t> subject_of_policy(Reader& reader, core::PolicyKind kind, Instant known_at) {
    for (const Record& record : reader.records(case_policy_kind, known_at))
        if (policy_of(record).kind == kind) return record.subject;
    return std::nullopt;
}

} // namespace mizan::app
